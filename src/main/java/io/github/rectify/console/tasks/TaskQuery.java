package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.task.Light;
import io.github.rectify.task.TaskStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which tasks are wanted; nothing given means all.
 *
 * @param assigneeKey a member's user id in lower case, or {@link #NOBODY} for the tasks nobody answers for
 * @param words what is searched for in code, title, problem text, names and user ids: every one has to occur
 * @param unit  the number of a unit
 * @param round the number of an inspection round
 */
public record TaskQuery(Set<TaskStatus> statuses, @Nullable Light light, @Nullable String assigneeKey,
        @Nullable Integer unit, @Nullable String department, @Nullable Integer round, @Nullable String text,
        List<SearchWord> words) {

    public static final TaskQuery ALL = new TaskQuery(Set.of(), null, null, null, null, null, null, List.of());
    /** No member's user id begins like this. */
    static final String NOBODY = "-";

    private static final int LONGEST_TEXT = 100;

    public TaskQuery {
        statuses = Set.copyOf(statuses);
        words = List.copyOf(words);
    }

    public static TaskQuery of(Light light) {
        return of(Set.of(), light);
    }

    public static TaskQuery of(Set<TaskStatus> statuses) {
        return of(statuses, null);
    }

    public static TaskQuery of(Set<TaskStatus> statuses, @Nullable Light light) {
        return new TaskQuery(statuses, light, null, null, null, null, null, List.of());
    }

    /** @throws Refusal with what is allowed, if a value is none */
    static TaskQuery parse(@Nullable String status, @Nullable String light, @Nullable String assignee,
            @Nullable String unit, @Nullable String department, @Nullable String round, @Nullable String q) {
        String text = Fields.given(q);
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "TOO_LONG", "q", String.valueOf(LONGEST_TEXT));
        }
        String who = Fields.given(assignee);
        return new TaskQuery(statuses(Fields.given(status)), light(Fields.given(light)),
                who == null ? null : who.toLowerCase(Locale.ROOT), Fields.number("unit", unit, 1, Integer.MAX_VALUE), Fields.given(department),
                Fields.number("round", round, 1, Integer.MAX_VALUE), text, text == null ? List.of() : SearchWord.of(text));
    }

    public boolean ofNobody() {
        return NOBODY.equals(assigneeKey);
    }

    /** The same tasks, wherever they stand. */
    TaskQuery anyStanding() {
        return new TaskQuery(Set.of(), null, assigneeKey, unit, department, round, text, words);
    }

    private static Set<TaskStatus> statuses(@Nullable String value) {
        Set<TaskStatus> found = EnumSet.noneOf(TaskStatus.class);
        if (value != null) {
            for (String one : value.split(",")) {
                found.add(constant(TaskStatus.class, "status", one));
            }
        }
        return found;
    }

    private static @Nullable Light light(@Nullable String value) {
        return value == null ? null : constant(Light.class, "light", value);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String value) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(value.strip().toUpperCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> Refusal.badValue(name, value, names(type)));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
