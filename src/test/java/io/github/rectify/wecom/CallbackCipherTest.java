package io.github.rectify.wecom;

import static io.github.rectify.wecom.CallbackForger.AES_KEY;
import static io.github.rectify.wecom.CallbackForger.CORP_ID;
import static io.github.rectify.wecom.CallbackForger.NONCE;
import static io.github.rectify.wecom.CallbackForger.TIMESTAMP;
import static io.github.rectify.wecom.CallbackForger.TOKEN;
import static io.github.rectify.wecom.CallbackForger.bytes;
import static io.github.rectify.wecom.CallbackForger.encrypted;
import static io.github.rectify.wecom.CallbackForger.plain;
import static io.github.rectify.wecom.CallbackForger.signature;
import static io.github.rectify.wecom.CallbackForger.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rectify.wecom.CallbackRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The two published messages are those of the vendor's sample code for the callback cipher (developer.work.weixin.qq.com, path 90968). */
class CallbackCipherTest {

    private static final String SIGNATURE = "477715d11cdb4164915debcba66cb864d751f3e6";
    private static final String ENCRYPTED = "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0Q"
            + "ADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06"
            + "DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbS"
            + "f6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3f"
            + "VKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==";

    private final CallbackCipher cipher = new CallbackCipher(TOKEN, AES_KEY, CORP_ID);

    @Test
    void opensThePublishedMessage() {
        CallbackMessage message = cipher.decrypt(SIGNATURE, TIMESTAMP, NONCE, xml(ENCRYPTED)).message();

        assertThat(message.content()).isEqualTo("hello");
        assertThat(message.fromUser()).isEqualTo("mycreate");
        assertThat(message.msgId()).isEqualTo("4561255354251345929");
        assertThat(message.agentId()).isEqualTo("218");
        assertThat(message.toUser()).isEqualTo(CORP_ID);
        assertThat(message.isEvent()).isFalse();
    }

    @Test
    void opensTheJsonEnvelopeToo() {
        byte[] body = bytes("\n {\"tousername\":\"" + CORP_ID + "\",\"encrypt\":\"" + ENCRYPTED + "\",\"agentid\":\"218\"}");

        assertThat(cipher.decrypt(SIGNATURE, TIMESTAMP, NONCE, body).message().content()).isEqualTo("hello");
    }

    @Test
    void answersThePublishedAddressCheck() {
        String echo = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";

        assertThat(verified(echo)).isEqualTo("1616140317555161061");
        assertThat(verified(echo.replace('+', ' '))).as("pluses decoded to blanks on the way").isEqualTo("1616140317555161061");
    }

    private String verified(String echo) {
        return cipher.verifyUrl("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", "1409659589", "263014780", echo);
    }

    @Test
    void opensWhatItSealsAtEveryLength() {
        for (int length = 0; length <= 200; length++) {
            String text = "整".repeat(length % 7) + "x".repeat(length);
            Sealed sealed = cipher.seal(text, "1700000000", "n" + length);

            assertThat(cipher.decrypt(sealed.signature(), "1700000000", "n" + length, bytes(sealed.envelope())).xml())
                    .as("length %d", length).isEqualTo(text);
        }
    }

    @Test
    void sealsTheSameWordsDifferentlyEachTime() {
        assertThat(cipher.seal("x", "1", "2").encrypted()).isNotEqualTo(cipher.seal("x", "1", "2").encrypted());
    }

    @Test
    void anAnswerCarriesItsOwnSignature() {
        Sealed sealed = cipher.seal("<xml/>", TIMESTAMP, NONCE);

        assertThat(sealed.signature()).isEqualTo(signature(sealed.encrypted()));
        assertThat(XmlLeaves.read(sealed.envelope())).extracting(XmlLeaves.Leaf::path)
                .containsExactly("Encrypt", "MsgSignature", "TimeStamp", "Nonce");
        assertThat(cipher.encrypt("<xml/>", TIMESTAMP, NONCE)).startsWith("<xml><Encrypt>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String remark, String signature, byte[] body, Reason reason) {
        CallbackRefused refused = catchThrowableOfType(CallbackRefused.class,
                () -> cipher.decrypt(signature, TIMESTAMP, NONCE, body));

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.getStackTrace()).isEmpty();
    }

    static Stream<Arguments> refuses() {
        byte[] hello = bytes("<xml>hello</xml>");
        return Stream.of(
                row("one bit of the signature is wrong", SIGNATURE.replace("e6", "e7"), xml(ENCRYPTED), Reason.WRONG_SIGNATURE),
                row("the signature is in capitals", SIGNATURE.toUpperCase(), xml(ENCRYPTED), Reason.WRONG_SIGNATURE),
                row("there is no signature", null, xml(ENCRYPTED), Reason.WRONG_SIGNATURE),
                row("the signature is empty", "", xml(ENCRYPTED), Reason.WRONG_SIGNATURE),
                row("the cipher was changed", SIGNATURE, xml(ENCRYPTED.replace("RypE", "RypF")), Reason.WRONG_SIGNATURE),
                signed("meant for another corporation", plain(16, hello, "wxanother", 7, 64), Reason.WRONG_RECEIVER),
                signed("meant for nobody", plain(16, hello, "", 28, 64), Reason.WRONG_RECEIVER),
                signed("the receiver is ours and more", plain(16, hello, CORP_ID + "x", 9, 64), Reason.WRONG_RECEIVER),
                signed("padding of 0", plain(16, hello, CORP_ID, 0, 64), Reason.MALFORMED),
                signed("padding of 33", plain(16, hello, CORP_ID, 33, 96), Reason.MALFORMED),
                signed("padding of 255", plain(16, hello, CORP_ID, 255, 96), Reason.MALFORMED),
                signed("padding longer than the message", plain(0, new byte[0], "", 30, 32), Reason.MALFORMED),
                signed("length beyond the end", plain(1000, hello, CORP_ID, 10, 64), Reason.MALFORMED),
                signed("length one beyond the end", plain(35, hello, CORP_ID, 10, 64), Reason.MALFORMED),
                signed("negative length", plain(-1, hello, CORP_ID, 10, 64), Reason.MALFORMED),
                signed("the greatest length", plain(Integer.MAX_VALUE, hello, CORP_ID, 10, 64), Reason.MALFORMED),
                signedText("cut off", ENCRYPTED.substring(0, ENCRYPTED.length() - 5)),
                signedText("cut at a block", encrypted(plain(16, hello, CORP_ID, 10, 64)).substring(0, 44)),
                signedText("no Base64", "§§§§"),
                row("a DOCTYPE", SIGNATURE, bytes("<!DOCTYPE xml><xml><Encrypt>" + ENCRYPTED + "</Encrypt></xml>"), Reason.MALFORMED),
                row("an entity from outside", SIGNATURE, bytes("<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<xml><Encrypt>&e;</Encrypt></xml>"), Reason.MALFORMED),
                row("an entity of entities", SIGNATURE, bytes("<!DOCTYPE xml [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>"
                        + "<xml><Encrypt>&b;</Encrypt></xml>"), Reason.MALFORMED),
                row("an entity nobody declared", SIGNATURE, bytes("<xml><Encrypt>&e;</Encrypt></xml>"), Reason.MALFORMED),
                row("no cipher", SIGNATURE, bytes("<xml><ToUserName>x</ToUserName></xml>"), Reason.MALFORMED),
                row("the cipher stands too deep", SIGNATURE, bytes("<xml><a><Encrypt>x</Encrypt></a></xml>"), Reason.MALFORMED),
                row("nested without end", SIGNATURE, bytes("<a>".repeat(5000)), Reason.MALFORMED),
                row("nothing at all", SIGNATURE, new byte[0], Reason.MALFORMED),
                row("neither XML nor JSON", SIGNATURE, bytes("hello"), Reason.MALFORMED),
                row("half an XML", SIGNATURE, bytes("<xml><Encrypt>" + ENCRYPTED), Reason.MALFORMED),
                row("half a JSON", SIGNATURE, bytes("{\"encrypt\":"), Reason.MALFORMED),
                row("JSON without a cipher", SIGNATURE, bytes("{\"encrypt\":{}}"), Reason.MALFORMED),
                row("JSON nested without end", SIGNATURE, bytes("{\"a\":".repeat(5000)), Reason.MALFORMED),
                row("bytes that are no text", SIGNATURE, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, Reason.MALFORMED));
    }

    private static Arguments row(String remark, String signature, byte[] body, Reason reason) {
        return Arguments.of(remark, signature, body, reason);
    }

    private static Arguments signed(String remark, byte[] plain, Reason reason) {
        String encrypted = encrypted(plain);
        return row(remark, signature(encrypted), xml(encrypted), reason);
    }

    private static Arguments signedText(String remark, String encrypted) {
        return row(remark, signature(encrypted), xml(encrypted), Reason.MALFORMED);
    }

    @Test
    void refusesAnAddressCheckWithoutEcho() {
        assertThat(catchThrowableOfType(CallbackRefused.class, () -> cipher.verifyUrl("s", "t", "n", null)).reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallbackCipher(TOKEN, AES_KEY.substring(4), CORP_ID));
    }

    @Test
    void printsNoKeyAndNoWords() {
        assertThat(cipher.toString()).doesNotContain(TOKEN, AES_KEY);
        assertThat(new Received("<xml>私事</xml>").toString()).doesNotContain("私事");
    }

    @Test
    void takesAForgedButRightMessage() {
        String encrypted = encrypted(plain(6, "整改".getBytes(StandardCharsets.UTF_8), CORP_ID, 20, 64));

        assertThat(cipher.decrypt(signature(encrypted), TIMESTAMP, NONCE, xml(encrypted)).xml())
                .as("the forger's own code agrees with ours, so what is refused above is refused for its fault").isEqualTo("整改");
    }
}
