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
        assertThat(FileText.of("关于“两本账”问题".getBytes(Charset.forName(charset)))).isEqualTo("关于“两本账”问题");
    }

    @Test
    void readsMarkedUnicode() {
        assertThat(FileText.of("\uFEFF姓名".getBytes(StandardCharsets.UTF_8))).isEqualTo("姓名");
        assertThat(FileText.of("\uFEFF姓名".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("姓名");
        assertThat(FileText.of("\uFEFF姓名".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("姓名");
    }

    @Test
    void refusesWhatIsNoText() {
        refuses("not-text", new byte[] {1, 0, 2, 0});
        refuses("not-text", new byte[] {(byte) 0x81, (byte) 0xFF});
    }

    @Test
    void refusesEmpty() {
        refuses("empty", new byte[0]);
        refuses("empty", " \r\n\t".getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String reason, byte[] content) {
        assertThatThrownBy(() -> FileText.of(content)).isInstanceOf(FileRefused.class)
                .extracting("key").isEqualTo("ledger.refused." + reason);
    }
}
