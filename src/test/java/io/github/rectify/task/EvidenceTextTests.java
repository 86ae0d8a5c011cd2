package io.github.rectify.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTextTests {

    private static final String WORD = "<w:document xmlns:w='w'><w:body>%s</w:body></w:document>";

    @TempDir
    private Path folder;

    private List<String> lines(byte[] content, EvidenceType type) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        return EvidenceText.parts(file, type).stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void readsAParagraphWhoseRunsAreCutAnywhere() throws IOException {
        String body = WORD.formatted("<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密</w:t></w:r><w:r><w:tab/><w:t>★1年</w:t></w:r></w:p>"
                + "<w:p><w:r><w:instrText>FIELD</w:instrText><w:t>报告</w:t></w:r></w:p>");

        assertThat(lines(Samples.document("word/document.xml", body), EvidenceType.DOCX)).containsExactly("机密 ★1年", "报告");
    }

    @Test
    void readsTheHeadOfAPage() throws IOException {
        assertThat(lines(Samples.document("word/header1.xml", WORD.formatted("<w:p><w:r><w:t>秘密</w:t></w:r></w:p>")),
                EvidenceType.DOCX)).containsExactly("秘密");
        assertThat(lines(Samples.document("word/settings.xml", WORD.formatted("<w:p><w:r><w:t>秘密</w:t></w:r></w:p>")),
                EvidenceType.DOCX)).isEmpty();
    }

    @Test
    void readsSheetsSlidesAndPages() throws IOException {
        assertThat(lines(Samples.document("xl/sharedStrings.xml", "<sst><si><t>机密</t></si><si><r><t>台</t></r><r><t>账</t></r></si></sst>"),
                EvidenceType.XLSX)).containsExactly("机密", "台账");
        assertThat(lines(Samples.document("xl/worksheets/sheet1.xml",
                "<worksheet><c t='inlineStr'><is><t>秘密</t></is></c><c><v>7</v></c></worksheet>"), EvidenceType.XLSX))
                .containsExactly("秘密");
        assertThat(lines(Samples.document("ppt/slides/slide1.xml", "<s xmlns:a='a'><a:p><a:r><a:t>绝密</a:t></a:r></a:p></s>"),
                EvidenceType.PPTX)).containsExactly("绝密");
        assertThat(lines(Samples.document("Doc_0/Pages/Page_0/Content.xml", "<o:P xmlns:o='o'><o:TextCode>机密★1年</o:TextCode></o:P>"),
                EvidenceType.OFD)).containsExactly("机密★1年");
    }

    @Test
    void readsTextsInBothEncodings() throws IOException {
        assertThat(lines("机密\n一".getBytes(Charset.forName("GB18030")), EvidenceType.TEXT)).containsExactly("机密", "一");
        assertThat(lines(Samples.text("\uFEFF机密,1"), EvidenceType.CSV).get(0)).endsWith("机密,1");
    }

    @Test
    void readsTheOldFormatsRoughly() throws IOException {
        byte[] mark = "\r机密★1年\r".getBytes(StandardCharsets.UTF_16LE);
        for (int at : new int[] {1024, 1025}) {
            byte[] old = ByteBuffer.allocate(2048).position(at).put(mark).array();
            assertThat(lines(old, EvidenceType.WORD)).as("at %d", at).contains("机密★1年");
        }
    }

    @Test
    void keepsOutOfOtherFilesAndStopsUnfolding() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "outside");
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + WORD.formatted("<w:p><w:t>in&x;</w:t></w:p>");
        assertThat(lines(Samples.document("word/document.xml", entity), EvidenceType.DOCX)).noneMatch(line -> line.contains("outside"));

        String endless = WORD.formatted("<w:p><w:t>机密</w:t></w:p><w:p><w:t>" + "a".repeat(9_000_000) + "</w:t></w:p>");
        List<String> read = lines(Samples.document("word/document.xml", endless), EvidenceType.DOCX);
        assertThat(read.get(0)).isEqualTo("机密");
        assertThat(String.join("", read)).hasSizeLessThan(4_200_000);
    }

    @Test
    void readsWhatIsNotBroken() throws IOException {
        assertThat(lines(Samples.document("word/document.xml", "<w:p xmlns:w='w'><w:t>秘密</w:t></w:p><unclosed"), EvidenceType.DOCX))
                .containsExactly("秘密");
    }
}
