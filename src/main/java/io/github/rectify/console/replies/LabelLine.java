package io.github.rectify.console.replies;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One action of an expected reading, as typed. What its intent has no place for is dropped. */
record LabelLine(String intent, String tasks, String date, String until, String percent, String who, String scope) {

    static final LabelLine EMPTY = new LabelLine("", "", "", "", "", "", "");

    private static final int LONGEST_NAME = 30;

    static LabelLine of(Action action) {
        String date = action.date() == null ? "" : action.date() + (action.time() == null ? "" : " " + action.time());
        return new LabelLine(action.intent().name(), String.join(" ", action.tasks()), date,
                action.until() == null ? "" : action.until().toString(),
                action.percent() == null ? "" : action.percent().toString(), action.person() == null ? "" : action.person(),
                action.scope() == null ? "" : action.scope().name());
    }

    /** @return null if nothing is said */
    @Nullable Action action(List<String> open) {
        if (intent.isEmpty()) {
            return null;
        }
        Intent wanted = one(Intent.values(), "intent", intent);
        if (wanted != Intent.SNOOZE) {
            return new Action(wanted, wanted.isAboutTasks() ? codes(open) : List.of(), Fields.day("date", date),
                    Fields.day("until", until), null, Fields.number("percent", percent, 0, 100), person(),
                    scope.isEmpty() ? null : one(Action.Scope.values(), "scope", scope), null);
        }
        String[] at = date.split("[ T]+", 2);
        return new Action(wanted, codes(open), Fields.day("date", at[0]), null, at.length == 1 ? null : time(at[1]), null, null,
                null, null);
    }

    private static <T extends Enum<T>> T one(T[] values, String name, String given) {
        return Arrays.stream(values).filter(value -> value.name().equals(given)).findFirst()
                .orElseThrow(() -> Refusal.badValue(name, given, Arrays.toString(values)));
    }

    private List<String> codes(List<String> open) {
        List<String> codes = OpenLines.codes(tasks);
        codes.stream().filter(code -> !open.contains(code)).findFirst().ifPresent(code -> {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "TASK_IS_NOT_OPEN", code);
        });
        return codes;
    }

    private @Nullable String person() {
        if (who.length() > LONGEST_NAME) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "TOO_LONG", "who", String.valueOf(LONGEST_NAME));
        }
        return who.isEmpty() ? null : who;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException none) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "BAD_TIME", text);
        }
    }
}
