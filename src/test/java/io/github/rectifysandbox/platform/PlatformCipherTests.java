package io.github.rectifysandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformCipherTests {

    private static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    /** A library that is neither ours nor the application's reads it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 31, 32, 33, 400})
    void sealsWhatOthersCanOpen(int length) {
        Corporation corporation = new Corporation("wx5823bf96d3bd56c7", 218, "secret", "QDG6eK", AES_KEY, true);
        String plain = "<xml>" + "字".repeat(length) + "</xml>";
        PlatformCipher.Sealed sealed = new PlatformCipher(corporation).seal(plain, 1409659813);
        Matcher encrypted = Pattern.compile("<Encrypt><!\\[CDATA\\[(.+?)]]>").matcher(sealed.body());
        assertThat(encrypted.find()).isTrue();
        assertThat(new WxCryptUtil("QDG6eK", AES_KEY, "wx5823bf96d3bd56c7").decryptContent(sealed.signature(), sealed.timestamp(),
                sealed.nonce(), encrypted.group(1))).isEqualTo(plain);
    }
}
