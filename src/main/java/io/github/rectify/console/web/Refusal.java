package io.github.rectify.console.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A call that is not answered: the status, a code other programs can rely on, and what goes into the sentence that the bundle
 * keeps under {@code console.problem.<code>}.
 */
public class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<@Nullable Object> arguments;

    public Refusal(HttpStatus status, String code, @Nullable Object... arguments) {
        super(status.value() + " " + code);
        this.status = status;
        this.code = code;
        this.arguments = Arrays.asList(arguments);
    }

    /** A parameter or field that cannot be read, or null if it is missing; {@code allowed} says what could be. */
    public static Refusal badValue(String name, @Nullable Object value, String allowed) {
        return value == null ? new Refusal(HttpStatus.BAD_REQUEST, "MISSING_VALUE", name, allowed)
                : new Refusal(HttpStatus.BAD_REQUEST, "BAD_VALUE", name, shortened(value), allowed);
    }

    /** A number that is none, or outside of its range. */
    public static Refusal badNumber(String name, @Nullable Object value, long least, long most) {
        return new Refusal(HttpStatus.BAD_REQUEST, "BAD_NUMBER", name, shortened(value), String.valueOf(least),
                String.valueOf(most));
    }

    /** What is not there, or not for this viewer: both look the same. */
    public static Refusal notFound(String code, Object id) {
        return new Refusal(HttpStatus.NOT_FOUND, code, id.toString());
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable Object[] arguments() {
        return arguments.toArray();
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        int longest = 60;
        return text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "...";
    }
}
