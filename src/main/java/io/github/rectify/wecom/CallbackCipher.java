package io.github.rectify.wecom;

import static io.github.rectify.wecom.CallbackRefused.Reason.MALFORMED;
import static io.github.rectify.wecom.CallbackRefused.Reason.WRONG_RECEIVER;
import static io.github.rectify.wecom.CallbackRefused.Reason.WRONG_SIGNATURE;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Opens and seals what the platform and we say to each other in callbacks. In this order, and never further than the first
 * that fails: the envelope is read, the signature compared in constant time, the cipher opened, its lengths
 * checked, the receiver compared. How old a callback may be is the caller's to judge; the time stamp is under the signature.
 *
 * <p>Whatever bytes come in, the only thing thrown is {@link CallbackRefused}. Safe for many threads.
 */
public final class CallbackCipher {

    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final int HEADER = RANDOM + Integer.BYTES;
    private static final HexFormat HEX = HexFormat.of();

    private final String token;
    private final SecretKeySpec key;
    private final IvParameterSpec iv;
    private final byte[] receiver;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param token of the callback
     * @param aesKey its EncodingAESKey, 43 letters and digits
     * @param receiverId the corporation's id
     */
    public CallbackCipher(String token, String aesKey, String receiverId) {
        byte[] bytes = Base64.getDecoder().decode(aesKey + "=");
        if (bytes.length != BLOCK) {
            throw new IllegalArgumentException("the EncodingAESKey must have 43 characters");
        }
        this.token = token;
        this.key = new SecretKeySpec(bytes, "AES");
        this.iv = new IvParameterSpec(bytes, 0, 16);
        this.receiver = receiverId.getBytes(StandardCharsets.UTF_8);
    }

    /** The words to answer, bare, when the platform checks our address. A plus that became a blank on the way is mended. */
    public String verifyUrl(@Nullable String signature, @Nullable String timestamp, @Nullable String nonce,
            @Nullable String echo) {
        if (echo == null) {
            throw new CallbackRefused(MALFORMED, "no echostr");
        }
        return opened(signature, timestamp, nonce, echo.replace(' ', '+'));
    }

    /** Opens what was posted to us. */
    public Received decrypt(@Nullable String signature, @Nullable String timestamp, @Nullable String nonce, byte[] body) {
        return new Received(opened(signature, timestamp, nonce, Envelope.encrypted(body)));
    }

    /** Seals {@code xml} as the platform seals a callback, and as an answer to one must be sealed. */
    public Sealed seal(String xml, String timestamp, String nonce) {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);
        byte[] prefix = new byte[RANDOM];
        random.nextBytes(prefix);
        int length = HEADER + content.length + receiver.length;
        int pad = BLOCK - length % BLOCK;
        byte[] padded = ByteBuffer.allocate(length + pad).put(prefix).putInt(content.length).put(content).put(receiver)
                .array();
        Arrays.fill(padded, length, length + pad, (byte) pad);
        String encrypted = Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, padded));
        return new Sealed(encrypted, sign(timestamp, nonce, encrypted), timestamp, nonce);
    }

    /** {@link #seal} as the whole envelope. */
    public String encrypt(String xml, String timestamp, String nonce) {
        return seal(xml, timestamp, nonce).envelope();
    }

    private String opened(@Nullable String signature, @Nullable String timestamp, @Nullable String nonce,
            String encrypted) {
        if (signature == null || timestamp == null || nonce == null) {
            throw new CallbackRefused(WRONG_SIGNATURE, "msg_signature, timestamp or nonce is missing");
        }
        byte[] expected = sign(timestamp, nonce, encrypted).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            throw new CallbackRefused(WRONG_SIGNATURE, "msg_signature does not fit");
        }
        return content(withoutPadding(crypt(Cipher.DECRYPT_MODE, decoded(encrypted))));
    }

    private String sign(String timestamp, String nonce, String encrypted) {
        String[] parts = {token, timestamp, nonce, encrypted};
        Arrays.sort(parts);
        return HEX.formatHex(sha1().digest(String.join("", parts).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] decoded(String encrypted) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encrypted);
            if (bytes.length == 0 || bytes.length % 16 != 0) {
                throw new CallbackRefused(MALFORMED, "the cipher is cut off");
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new CallbackRefused(MALFORMED, "the cipher is not Base64");
        }
    }

    /** The platform pads to 32 bytes, so the JDK's own unpadding, which expects 16, would fail now and then. */
    private static ByteBuffer withoutPadding(byte[] padded) {
        int pad = padded[padded.length - 1];
        if (pad < 1 || pad > BLOCK || padded.length - pad < HEADER) {
            throw new CallbackRefused(MALFORMED, "the padding is broken");
        }
        return ByteBuffer.wrap(padded, 0, padded.length - pad);
    }

    private String content(ByteBuffer plain) {
        plain.position(RANDOM);
        int length = plain.getInt();
        if (length < 0 || length > plain.remaining()) {
            throw new CallbackRefused(MALFORMED, "the length of the message is broken");
        }
        byte[] content = new byte[length];
        plain.get(content);
        byte[] meantFor = new byte[plain.remaining()];
        plain.get(meantFor);
        if (!Arrays.equals(meantFor, receiver)) {
            throw new CallbackRefused(WRONG_RECEIVER, "meant for another corporation");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, iv);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "CallbackCipher";
    }
}
