package io.github.rectify.wecom;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds every part of a message to the platform's limits. What a person reads is cut; what a machine reads back (keys, ids,
 * addresses) and numbers of things cannot be cut without changing the meaning, so they are refused with an
 * {@link IllegalArgumentException} that names the field and the limit.
 */
final class Limits {

    static final int TEXT_BYTES = 2048;

    private static final int KEY_BYTES = 1024;
    private static final int OPTION_ID_BYTES = 128;
    private static final int URL_BYTES = 2048;
    private static final int CODE_BYTES = 512;
    private static final Pattern TASK_ID = Pattern.compile("[0-9A-Za-z_@-]{1,128}");
    private static final Pattern USER_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_.@-]{0,63}");
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]+");

    private Limits() {
    }

    /** A line a person reads, cut to {@code longest} characters; there must be something to read. */
    static String words(String field, String text, int longest) {
        String words = Texts.cut(Texts.oneLine(text), longest);
        if (words.isEmpty()) {
            throw refused(field, "is empty");
        }
        return words;
    }

    /** The same where nothing need be said: blank becomes null. */
    static @Nullable String optionalWords(@Nullable String text, int longest) {
        return blankToNull(text == null ? "" : Texts.cut(Texts.oneLine(text), longest));
    }

    /** The same with line breaks. */
    static @Nullable String optionalLines(@Nullable String text, int longest) {
        return blankToNull(text == null ? "" : Texts.cut(Texts.lines(text), longest));
    }

    static String content(String text) {
        String content = Texts.cutBytes(Texts.lines(text), TEXT_BYTES);
        if (content.isEmpty()) {
            throw refused("content", "is empty");
        }
        return content;
    }

    /** The same with a last line that is not cut. */
    static String content(String text, String lastLine) {
        String end = "\n" + lastLine;
        return Texts.cutBytes(Texts.lines(text), TEXT_BYTES - Texts.bytes(end)) + end;
    }

    static String key(String field, String key) {
        return machineText(field, key, KEY_BYTES);
    }

    static String optionId(String id) {
        return machineText("option id", id, OPTION_ID_BYTES);
    }

    static String taskId(String taskId) {
        return matching("task_id", taskId, TASK_ID, "1 to 128 digits, letters, _ - @");
    }

    /** Exactly one member: neither a list nor {@code @all} passes. */
    static String userId(String userId) {
        return matching("user id", userId, USER_ID, "1 to 64 digits, letters, _ - . @, beginning with a digit or letter");
    }

    static String responseCode(String code) {
        if (code.length() > CODE_BYTES) {
            throw refused("response_code", "is longer than " + CODE_BYTES + " bytes");
        }
        return matching("response_code", code, CODE, "printable characters");
    }

    static String url(String field, String url) {
        if (Texts.bytes(url) > URL_BYTES) {
            throw refused(field, "is longer than " + URL_BYTES + " bytes");
        }
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw refused(field, "is no http or https address: " + Texts.cut(Texts.oneLine(url), 60));
    }

    static <T> List<T> atMost(String field, List<T> things, int most) {
        if (things.size() > most) {
            throw refused(field, "has " + things.size() + " entries, at most " + most + " are allowed");
        }
        return List.copyOf(things);
    }

    static <T> void noDoubles(String field, List<T> things, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(key.apply(thing))) {
                throw refused(field, "occurs twice: " + key.apply(thing));
            }
        }
    }

    static IllegalArgumentException refused(String field, String what) {
        return new IllegalArgumentException(field + " " + what);
    }

    private static String machineText(String field, String text, int mostBytes) {
        if (text.isBlank() || !text.equals(Texts.oneLine(text))) {
            throw refused(field, "is empty or holds characters that cannot be sent");
        }
        if (Texts.bytes(text) > mostBytes) {
            throw refused(field, "is longer than " + mostBytes + " bytes");
        }
        return text;
    }

    private static String matching(String field, String text, Pattern pattern, String expected) {
        if (!pattern.matcher(text).matches()) {
            throw refused(field, "must be " + expected + ": " + Texts.cut(Texts.oneLine(text), 60));
        }
        return text;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
