package io.github.rectify.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void readsTheEncodingsOfOffices(String charset) {
        assertThat(FileText.of("通报.txt", "关于“两本账”问题".getBytes(Charset.forName(charset)))).isEqualTo("关于“两本账”问题");
    }

    @Test
    void readsMarkedUnicode() {
        assertThat(FileText.of("a.csv", "\uFEFF姓名".getBytes(StandardCharsets.UTF_8))).isEqualTo("姓名");
        assertThat(FileText.of("a.csv", "\uFEFF姓名".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("姓名");
        assertThat(FileText.of("a.csv", "\uFEFF姓名".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("姓名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"通报.docx", "通报.pdf", "台账.XLSX", "网页.html"})
    void refusesTypesNotReadYet(String filename) {
        refuses("type", filename, "x".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesByContentWhateverTheNameSays() {
        refuses("type", "通报.txt", new byte[] {'P', 'K', 3, 4, 0, 0});
        refuses("type", "通报.txt", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        refuses("not-text", "通报.txt", new byte[] {1, 0, 2, 0});
        refuses("not-text", "通报.txt", new byte[] {(byte) 0x81, (byte) 0xFF});
    }

    @Test
    void refusesEmptyAndTooLarge() {
        refuses("empty", "通报.txt", new byte[0]);
        refuses("empty", "通报.txt", " \r\n\t".getBytes(StandardCharsets.UTF_8));
        refuses("too-large", "通报.txt", new byte[FileText.LARGEST_BYTES + 1]);
    }

    private static void refuses(String reason, String filename, byte[] content) {
        assertThatThrownBy(() -> FileText.of(filename, content)).isInstanceOf(FileRefused.class)
                .extracting("key").isEqualTo("ledger.refused." + reason);
    }
}
