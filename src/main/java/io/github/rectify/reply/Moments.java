package io.github.rectify.reply;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments people tell without an hour, from {@code moments.properties}: a part of the day, a while from now on. */
@Component
class Moments {

    private final String[] parts;
    private final String[] units;
    private final Pattern later;
    private final String half;
    private final String numbers;
    private final String ten;

    Moments() {
        WordFile words = new WordFile("moments.properties");
        parts = words.list("part").toArray(String[]::new);
        units = words.list("minutes").toArray(String[]::new);
        later = Pattern.compile(words.text("later"));
        half = words.text("half");
        numbers = words.text("number");
        ten = words.text("ten");
    }

    /** The hour meant by the part of the day a text names, business time; empty if it names none, or two. */
    Optional<LocalTime> partOfDay(@Nullable String text) {
        LocalTime hour = null;
        for (int i = 0; text != null && i < parts.length; i += 2) {
            if (text.contains(parts[i])) {
                if (hour != null) {
                    return Optional.empty();
                }
                hour = LocalTime.parse(parts[i + 1]);
            }
        }
        return Optional.ofNullable(hour);
    }

    /** How long from now on a text means; empty if it does not say, or says nothing longer than nothing. */
    Optional<Duration> fromNow(@Nullable String text) {
        Matcher found = later.matcher(text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!found.find()) {
            return Optional.empty();
        }
        Duration span = span(found.toMatchResult());
        return span.isZero() ? Optional.empty() : Optional.of(span);
    }

    private Duration span(MatchResult found) {
        int minutes = 0;
        for (int i = 0; i < units.length; i += 2) {
            minutes = units[i].equals(found.group(3)) ? Integer.parseInt(units[i + 1]) : minutes;
        }
        if (found.group(1).equals(half)) {
            return Duration.ofMinutes(minutes / 2);
        }
        return Duration.ofMinutes((long) number(found.group(1)) * minutes + (found.group(2) == null ? 0 : minutes / 2));
    }

    private int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return written.equals(ten) ? 10 : Character.digit(numbers.charAt(numbers.indexOf(written) + 1), 10);
    }
}
