package io.github.rectify.ledger.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Makes text of bytes: UTF-8 with or without a mark, UTF-16 with one, else GB18030, as Chinese spreadsheets save. Whatever is no
 * text or empty is refused.
 */
public final class FileText {

    public static final int LARGEST_BYTES = 20 * 1024 * 1024;

    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};

    private FileText() {
    }

    /** @throws FileRefused if the file is empty or no text */
    static String of(byte[] content) {
        String text = decode(content);
        if (text.isBlank()) {
            throw new FileRefused("empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new FileRefused("not-text");
        }
        return text;
    }

    public static String extension(String filename) {
        int dot = filename.lastIndexOf('.');
        String extension = dot < 0 ? "" : filename.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.matches("[a-z0-9]{1,8}") ? extension : "";
    }

    private static String decode(byte[] content) {
        if (startsWith(content, UTF8_MARK)) {
            return strict(content, UTF8_MARK.length, StandardCharsets.UTF_8);
        }
        if (startsWith(content, UTF16_BE_MARK)) {
            return strict(content, UTF16_BE_MARK.length, StandardCharsets.UTF_16BE);
        }
        if (startsWith(content, UTF16_LE_MARK)) {
            return strict(content, UTF16_LE_MARK.length, StandardCharsets.UTF_16LE);
        }
        try {
            return read(content, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return strict(content, 0, Charset.forName("GB18030"));
        }
    }

    private static String strict(byte[] content, int from, Charset charset) {
        try {
            return read(content, from, charset);
        } catch (CharacterCodingException e) {
            throw new FileRefused("not-text");
        }
    }

    private static String read(byte[] content, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, from, content.length - from)).toString();
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (content[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
