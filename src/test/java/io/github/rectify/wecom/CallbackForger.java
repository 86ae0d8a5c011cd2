package io.github.rectify.wecom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes callbacks that are rightly signed but wrong inside, with code of its own. */
final class CallbackForger {

    static final String TIMESTAMP = "1409659813";
    static final String NONCE = "1372623149";

    // the vendor's published example, see CallbackCipherTest
    static final String TOKEN = "QDG6eK";
    static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    static final String CORP_ID = "wx5823bf96d3bd56c7";

    private CallbackForger() {
    }

    static byte[] plain(int statedLength, byte[] content, String receiver, int padByte, int total) {
        ByteBuffer plain = ByteBuffer.allocate(total);
        plain.position(16);
        plain.putInt(statedLength).put(content).put(receiver.getBytes(StandardCharsets.UTF_8));
        Arrays.fill(plain.array(), plain.position(), total, (byte) padByte);
        return plain.array();
    }

    static String encrypted(byte[] plain) {
        try {
            byte[] key = Base64.getDecoder().decode(AES_KEY + "=");
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static String signature(String encrypted) {
        return signature(TIMESTAMP, NONCE, encrypted);
    }

    static String signature(String timestamp, String nonce, String encrypted) {
        try {
            String[] parts = {TOKEN, timestamp, nonce, encrypted};
            Arrays.sort(parts);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static byte[] xml(String encrypted) {
        return bytes("<xml><ToUserName><![CDATA[" + CORP_ID + "]]></ToUserName><AgentID>218</AgentID><Encrypt><![CDATA["
                + encrypted + "]]></Encrypt></xml>");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
