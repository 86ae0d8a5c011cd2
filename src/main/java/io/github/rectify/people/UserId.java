package io.github.rectify.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the platform calls a member: 1–64 letters, digits and {@code _-@.}, beginning with a letter or digit, unique in
 * the corporation whatever the case. The platform answers in lower case, so compare by {@link #key()}.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90195">Creating a member</a>
 */
public record UserId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_\\-@.]{0,63}");

    @JsonCreator
    public UserId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a member's user id");
        }
    }

    /** Whether the platform could have a member of this id. */
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** The form in which two spellings of one member are equal. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
