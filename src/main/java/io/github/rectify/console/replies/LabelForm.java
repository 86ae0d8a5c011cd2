package io.github.rectify.console.replies;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.reply.MisreadingLabel;
import io.github.rectify.reply.reading.Action;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** How a reply ought to be read, as a form: a line for each action, and some for more. */
record LabelForm(List<LabelLine> lines, boolean clarify) {

    private static final int MOST = 12;

    LabelForm {
        lines = List.copyOf(lines);
    }

    /** Filled in with a reading, and a line to spare. */
    static LabelForm of(MisreadingLabel label) {
        List<LabelLine> lines = new ArrayList<>(label.actions().stream().map(LabelLine::of).toList());
        lines.add(LabelLine.EMPTY);
        return new LabelForm(lines, label.clarify());
    }

    static LabelForm of(MultiValueMap<String, String> given) {
        List<LabelLine> lines = new ArrayList<>();
        int count = Math.min(MOST, given.getOrDefault("intent", List.of()).size());
        for (int line = 0; line < count; line++) {
            lines.add(new LabelLine(field(given, "intent", line), field(given, "tasks", line), field(given, "date", line),
                    field(given, "until", line), field(given, "percent", line), field(given, "who", line),
                    field(given, "scope", line)));
        }
        return new LabelForm(lines, given.containsKey("clarify"));
    }

    private static String field(MultiValueMap<String, String> given, String name, int line) {
        List<String> values = given.getOrDefault(name, List.of());
        return line < values.size() && Fields.given(values.get(line)) != null ? values.get(line).strip() : "";
    }

    /** @throws Refusal if no action is said or one cannot be, such as one of a task that is not open */
    MisreadingLabel label(List<String> open) {
        List<Action> actions = lines.stream().map(line -> line.action(open)).filter(LabelForm::isSaid).toList();
        if (actions.isEmpty()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "NO_EXPECTED_READING");
        }
        return new MisreadingLabel(actions, clarify);
    }

    private static boolean isSaid(@Nullable Action action) {
        return action != null;
    }
}
