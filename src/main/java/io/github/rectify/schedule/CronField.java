package io.github.rectify.schedule;

import io.github.rectify.schedule.BadCron.Problem;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a cron, in its order, with the numbers it may hold. Quartz' own parser overlooks too much: what follows a name or a
 * number it knows (FRIDAYS, 20x6), a step of nothing, and 99 and 98, which to itself mean "every" and "none".
 */
enum CronField {

    SECONDS(Problem.SECONDS, 0, 59),
    MINUTES(Problem.MINUTES, 0, 59),
    HOURS(Problem.HOURS, 0, 23),
    DAY_OF_MONTH(Problem.DAY_OF_MONTH, 1, 31),
    MONTH(Problem.MONTH, 1, 12),
    DAY_OF_WEEK(Problem.DAY_OF_WEEK, 1, 7),
    YEAR(Problem.YEAR, 1970, 2199);

    private static final Pattern ITEM = Pattern.compile(
            "(?i)(?:[*?]|V(?:-V)?)(?:/0*[1-9]\\d*)?|L|LW|L-\\d+W?|V[LW]|V#\\d".replace("V", "(?:\\d{1,4}|[A-Z]{3})"));
    private static final Pattern NUMBERS = Pattern.compile("(?i)(?:(\\d+)|[A-Z]{3})(?:-(?:(\\d+)|[A-Z]{3}))?");

    private final Problem problem;
    private final int least;
    private final int most;

    CronField(Problem problem, int least, int most) {
        this.problem = problem;
        this.least = least;
        this.most = most;
    }

    Problem problem() {
        return problem;
    }

    /** Whether the text is well formed, its numbers are in bounds, and its ranges run forward where they may not wrap. */
    boolean takes(String text) {
        return Stream.of(text.split(",", -1)).allMatch(item -> ITEM.matcher(item).matches() && isInBounds(item));
    }

    private boolean isInBounds(String item) {
        Matcher numbers = NUMBERS.matcher(item);
        if (!numbers.lookingAt()) {
            return true;
        }
        String from = numbers.group(1);
        String to = numbers.group(2);
        boolean forward = from == null || to == null || wraps() || Integer.parseInt(from) <= Integer.parseInt(to);
        return areInBounds(from, to) && forward;
    }

    private boolean areInBounds(@Nullable String... numbers) {
        return Stream.of(numbers).filter(Objects::nonNull).mapToInt(Integer::parseInt)
                .allMatch(number -> number >= least && number <= most);
    }

    /** From Friday to Monday and from November to February are said; from minute 5 to minute 2 is a slip. */
    private boolean wraps() {
        return this == DAY_OF_MONTH || this == MONTH || this == DAY_OF_WEEK;
    }
}
