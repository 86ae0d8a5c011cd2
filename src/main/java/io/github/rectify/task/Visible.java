package io.github.rectify.task;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of written words can be seen. Signs that show nothing pass for a reason that is none, and those that turn a line round or
 * end it make a record say what was not written; both are left out before words are judged or kept.
 */
public final class Visible {

    /** Control and format characters but for tab, line feed and the joiner that makes one picture of two. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\t\\n\\u200d]]");
    /** Blanks of all kinds, the letters that are drawn as nothing among them. */
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\u200d\\x{fe00}-\\x{fe0f}\\u115f\\u1160\\x{3164}\\x{ffa0}\\x{2800}]*");

    private Visible() {
    }

    /** The words without what is not seen and without blanks around them; empty if nothing is seen. */
    public static String of(@Nullable String words) {
        if (words == null) {
            return "";
        }
        String seen = UNSEEN.matcher(words.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        return NOTHING.matcher(seen).matches() ? "" : seen.strip();
    }

    /** The same; null if nothing is seen. */
    public static @Nullable String orNull(@Nullable String words) {
        String seen = of(words);
        return seen.isEmpty() ? null : seen;
    }
}
