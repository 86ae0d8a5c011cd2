package io.github.rectify.wecom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what must not be read, and what breaks a line of a log, out of a text that came from outside. */
final class Scrubber {

    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?i)(access_token|corpsecret|secret)(\\s*[=:]\\s*)[^&\\s\"',;\\]]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final int LONGEST = 300;

    private Scrubber() {
    }

    static String scrub(String text, @Nullable String... secrets) {
        String clean = text;
        for (String secret : secrets) {
            if (secret != null && !secret.isEmpty()) {
                clean = clean.replace(secret, "***");
                clean = clean.replace(URLEncoder.encode(secret, StandardCharsets.UTF_8), "***");
            }
        }
        clean = IN_ADDRESS.matcher(clean).replaceAll("$1$2***");
        clean = UNPRINTABLE.matcher(clean).replaceAll(" ").strip();
        return Texts.cut(clean, LONGEST);
    }
}
