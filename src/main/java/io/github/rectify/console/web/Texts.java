package io.github.rectify.console.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The console's words for people, by key. */
@Component
public class Texts {

    private static final Pattern FIGURES = Pattern.compile("[a-zA-Z]+=\\d+( [a-zA-Z]+=\\d+)*");

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.springframework.context.NoSuchMessageException if the bundle lacks the key */
    public String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    /** The words of a key, or {@code fallback} if the bundle has none. */
    public String textOr(String fallback, String key, @Nullable Object... arguments) {
        String found = messages.getMessage(key, arguments, fallback, Locale.SIMPLIFIED_CHINESE);
        return found == null ? fallback : found;
    }

    /**
     * What a run says of itself, in words: a code, {@code CODE: detail}, or figures such as {@code looked=3 messages=2}. Anything
     * else is shown as it is.
     */
    public String detail(@Nullable String written) {
        if (written == null || !FIGURES.matcher(written).matches()) {
            return coded("console.reason", written);
        }
        return Arrays.stream(written.split(" ")).map(figure -> figure.split("="))
                .map(figure -> text("console.figure", textOr(figure[0], "console.figure." + figure[0]), figure[1]))
                .collect(Collectors.joining(text("console.figure.separator")));
    }

    /**
     * The words for a code that another room wrote down: {@code CODE}, or {@code CODE: detail}. A code the bundle does not know
     * is shown as it is, so that nothing is hidden.
     */
    public String coded(String prefix, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return "";
        }
        int colon = written.indexOf(':');
        String code = colon < 0 ? written : written.substring(0, colon);
        String words = textOr("", prefix + "." + code.strip());
        if (words.isEmpty()) {
            return written;
        }
        return colon < 0 ? words : text("console.coded", words, written.substring(colon + 1).strip());
    }
}
