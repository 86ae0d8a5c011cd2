package io.github.rectify.ledger.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text of the bytes of a web page: by its mark, else by the encoding it names, else by trying; a page saved anew may name an
 * encoding it no longer has. A few damaged letters are no reason to refuse a page.
 */
final class HtmlDecoding {

    private static final Pattern NAMED = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_.:-]{3,30})");
    private static final int HEAD = 4096;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char DAMAGED = 0xFFFD;
    private static final int ONE_DAMAGED_IN = 200;

    private HtmlDecoding() {
    }

    static String text(byte[] content) {
        List<Charset> candidates = candidates(content);
        for (Charset charset : candidates) {
            try {
                return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        String best = new String(content, candidates.get(0));
        long damaged = best.chars().filter(c -> c == DAMAGED).count();
        if (damaged > best.length() / ONE_DAMAGED_IN + 1) {
            throw new FileRefused("not-text");
        }
        return best;
    }

    private static List<Charset> candidates(byte[] content) {
        List<Charset> candidates = new ArrayList<>();
        int first = content.length > 1 ? (content[0] & 0xFF) << 8 | content[1] & 0xFF : 0;
        if (first == 0xFEFF || first == 0xFFFE) {
            candidates.add(StandardCharsets.UTF_16);
            return candidates;
        }
        Matcher named = NAMED.matcher(new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1));
        if (named.find()) {
            candidates.add(charset(named.group(1)));
        }
        candidates.add(StandardCharsets.UTF_8);
        candidates.add(GB18030);
        return candidates;
    }

    private static Charset charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            return lower.startsWith("gb") ? GB18030 : Charset.forName(lower);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
