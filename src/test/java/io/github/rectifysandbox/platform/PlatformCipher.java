package io.github.rectifysandbox.platform;

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

/**
 * The platform's side of the callback's cipher, written by its description and apart from the application's, so that each
 * proves the other: AES-256-CBC over 16 random bytes, the length in four bytes, the text and the corporation's id, padded to
 * blocks of 32 bytes.
 */
public final class PlatformCipher {

    private static final int BLOCK = 32;

    private final Corporation corporation;
    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    public PlatformCipher(Corporation corporation) {
        this.corporation = corporation;
        this.key = Base64.getDecoder().decode(corporation.aesKey() + "=");
    }

    /** A callback as it goes over the wire. */
    public record Sealed(String signature, String timestamp, String nonce, String body) {

        /** What follows the callback's address. */
        public String query() {
            return "?msg_signature=" + signature + "&timestamp=" + timestamp + "&nonce=" + nonce;
        }
    }

    /** Encrypts and signs; the same text never gives the same bytes twice. */
    public Sealed seal(String plainXml, long timestamp) {
        String encrypted = encrypt(plainXml);
        String nonce = Long.toUnsignedString(random.nextLong());
        String body = "<xml><ToUserName><![CDATA[" + corporation.corpId() + "]]></ToUserName><AgentID><![CDATA["
                + corporation.agentId() + "]]></AgentID><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
        return new Sealed(sign(Long.toString(timestamp), nonce, encrypted), Long.toString(timestamp), nonce, body);
    }

    private String encrypt(String plainXml) {
        byte[] text = plainXml.getBytes(StandardCharsets.UTF_8);
        byte[] receiver = corporation.corpId().getBytes(StandardCharsets.UTF_8);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        int length = salt.length + Integer.BYTES + text.length + receiver.length;
        int padding = BLOCK - length % BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(length + padding).put(salt).putInt(text.length).put(text).put(receiver);
        byte[] padded = plain.array();
        Arrays.fill(padded, length, padded.length, (byte) padding);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return Base64.getEncoder().encodeToString(cipher.doFinal(padded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the callback's key does not work", e);
        }
    }

    String sign(String timestamp, String nonce, String encrypted) {
        String[] parts = {corporation.token(), timestamp, nonce, encrypted};
        Arrays.sort(parts);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(String.join("", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
