package io.github.rectify.wecom;

import static io.github.rectify.wecom.CallbackForger.AES_KEY;
import static io.github.rectify.wecom.CallbackForger.CORP_ID;
import static io.github.rectify.wecom.CallbackForger.NONCE;
import static io.github.rectify.wecom.CallbackForger.TIMESTAMP;
import static io.github.rectify.wecom.CallbackForger.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever comes in is taken or refused, and nothing else happens. */
class CallbackCipherPropertyTest {

    private final CallbackCipher cipher = new CallbackCipher(TOKEN, AES_KEY, CORP_ID);

    @Property(tries = 500)
    void anyBytesAreTakenOrRefused(@ForAll byte[] body, @ForAll String signature) {
        takenOrRefused(() -> cipher.decrypt(signature, TIMESTAMP, NONCE, body).message());
    }

    @Property(tries = 500)
    void anyMarkupIsTakenOrRefused(@ForAll @StringLength(max = 60) String inside) {
        takenOrRefused(() -> cipher.decrypt("s", TIMESTAMP, NONCE, CallbackForger.bytes("<xml>" + inside + "</xml>")));
        takenOrRefused(() -> cipher.decrypt("s", TIMESTAMP, NONCE, CallbackForger.bytes("{" + inside + "}")));
        takenOrRefused(() -> CallbackMessage.parse("<xml>" + inside + "</xml>"));
    }

    @Property(tries = 500)
    void anySignedBlocksAreTakenOrRefused(@ForAll @Size(min = 1, max = 200) byte[] bytes) {
        byte[] blocks = Arrays.copyOf(bytes, (bytes.length + 15) / 16 * 16);
        String encrypted = CallbackForger.encrypted(blocks);
        takenOrRefused(() -> cipher.decrypt(CallbackForger.signature(encrypted), TIMESTAMP, NONCE,
                CallbackForger.xml(encrypted)).message());
        String anyCipher = Base64.getEncoder().encodeToString(bytes);
        takenOrRefused(() -> cipher.verifyUrl(CallbackForger.signature(anyCipher), TIMESTAMP, NONCE, anyCipher));
    }

    @Property(tries = 200)
    void whatIsSealedIsOpened(@ForAll @StringLength(max = 300) String text) {
        Sealed sealed = cipher.seal(text, TIMESTAMP, NONCE);
        byte[] utf8 = CallbackForger.bytes(text);
        assertThat(CallbackForger.bytes(cipher.decrypt(sealed.signature(), TIMESTAMP, NONCE,
                CallbackForger.xml(sealed.encrypted())).xml())).isEqualTo(utf8);
    }

    private static void takenOrRefused(Runnable callback) {
        try {
            callback.run();
        } catch (CallbackRefused refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
