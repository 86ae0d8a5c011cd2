package io.github.rectify.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceNamesTests {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            现场照片.jpg              | JPEG | 现场照片.jpg           | stays
            IMG_001.JPEG              | JPEG | IMG_001.jpeg           | the ending is of its type
            ../../etc/passwd          | TEXT | passwd.txt             | no folders
            C:\\Users\\li\\清单.pdf   | PDF  | 清单.pdf               | no folders of Windows
            photo.exe                 | JPEG | photo.exe.jpg          | an ending that tells the truth
            ..                        | PNG  | .png                   | nothing is left of dots
            .htaccess                 | TEXT | htaccess.txt           | not hidden
            a<b>:"c"?.pdf             | PDF  | a_b___c__.pdf          | nothing a disk refuses
            方案.wps                  | DOCX | 方案.wps               | an office that is much used here
            """)
    void makesANameHarmless(String raw, EvidenceType type, String name, String remark) {
        assertThat(EvidenceNames.fitting(EvidenceNames.clean(raw), type)).isEqualTo(name);
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        assertThat(EvidenceNames.clean("a\u0000b\r\nc\u202egpj.exe\u200b")).isEqualTo("abcgpj.exe");
    }

    @Test
    void cutsALongNameBeforeItsEnding() {
        String name = EvidenceNames.fitting("整改😀".repeat(100) + ".pdf", EvidenceType.PDF);

        assertThat(name).endsWith(".pdf").hasSizeLessThanOrEqualTo(160);
        assertThat(name.codePointCount(0, name.length())).isEqualTo(80);
    }
}
