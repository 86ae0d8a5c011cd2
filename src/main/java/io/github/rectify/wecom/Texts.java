package io.github.rectify.wecom;

import java.nio.charset.StandardCharsets;

/**
 * Cleans and cuts what goes into a message. The platform refuses escaped characters in a request, so what JSON could only
 * write escaped is taken out; what is too long ends in an ellipsis, never inside a character.
 */
final class Texts {

    private static final String ELLIPSIS = "…";

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Texts() {
    }

    /** On one line: line breaks and tabs become spaces. */
    static String oneLine(String text) {
        return clean(text.replace("\r\n", "\n"), false).strip();
    }

    /** Line breaks stay. */
    static String lines(String text) {
        return clean(text.replace("\r\n", "\n").replace('\r', '\n'), true).strip();
    }

    /** At most {@code longest} characters (code points), the ellipsis counted. */
    static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + ELLIPSIS;
    }

    /** At most {@code longest} bytes of UTF-8, the ellipsis counted. A link cut in two is left out whole. */
    static String cutBytes(String text, int longest) {
        if (bytes(text) <= longest) {
            return text;
        }
        int room = longest - bytes(ELLIPSIS);
        int end = 0;
        for (int used = 0; end < text.length();) {
            int codePoint = text.codePointAt(end);
            used += bytes(codePoint);
            if (used > room) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return withoutBrokenLink(text.substring(0, end)) + ELLIPSIS;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int bytes(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    private static String withoutBrokenLink(String text) {
        int open = text.lastIndexOf("<a ");
        return open >= 0 && text.indexOf("</a>", open) < 0 ? text.substring(0, open) : text;
    }

    private static String clean(String text, boolean keepBreaks) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (each == '\n' && keepBreaks) {
                clean.append('\n');
            } else if (Character.isWhitespace(each) && Character.isISOControl(each)) {
                clean.append(' ');
            } else if (isPrintable(each)) {
                clean.appendCodePoint(each);
            }
        });
        return clean.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> codePoint != BYTE_ORDER_MARK && (codePoint & 0xFFFE) != 0xFFFE;
        };
    }
}
