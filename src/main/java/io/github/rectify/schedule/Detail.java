package io.github.rectify.schedule;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** What is kept of a run's ending: short enough for its column, and without what a URL may carry. */
final class Detail {

    private static final int LONGEST = 400;
    private static final Pattern SECRET = Pattern.compile("(?i)\\b(\\w*(?:token|secret|password|passwd|aes_?key))(\\s*[=:]\\s*)[^\\s&,;\"')}\\]]+");

    private Detail() {
    }

    static String of(String text) {
        String shown = withoutSecrets(text);
        // not in the middle of a surrogate pair
        int end = Math.min(shown.length(), LONGEST);
        boolean halved = end < shown.length() && Character.isHighSurrogate(shown.charAt(end - 1));
        return shown.substring(0, halved ? end - 1 : end);
    }

    /** A stack trace for the log, its messages without secrets. */
    static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return withoutSecrets(trace.toString());
    }

    private static String withoutSecrets(String text) {
        return SECRET.matcher(text).replaceAll("$1$2***");
    }

    static String of(Throwable failure) {
        String message = failure.getMessage();
        return of(failure.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }
}
