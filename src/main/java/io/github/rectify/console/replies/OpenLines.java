package io.github.rectify.console.replies;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.reply.reading.OpenTask;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Open tasks as lines that a person can edit: {@code 5 | title | 2023-04-20}. Title and deadline may be left out. */
final class OpenLines {

    /** How far the full-width forms stand from the plain ones. */
    private static final int FULL_WIDTH = 0xfee0;
    private static final String STROKE = "[|" + (char) ('|' + FULL_WIDTH) + "]";

    private OpenLines() {
    }

    static String write(List<OpenTask> open) {
        return open.stream().map(task -> task.code() + " | " + task.title().replaceAll("[|\\r\\n]", " ")
                + (task.due() == null ? "" : " | " + task.due())).collect(Collectors.joining("\n"));
    }

    /** @throws Refusal if a deadline is no day */
    static List<OpenTask> read(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(OpenLines::task).toList();
    }

    private static OpenTask task(String line) {
        String[] parts = line.split(STROKE, 3);
        return new OpenTask(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", parts.length > 2 ? due(parts[2]) : null);
    }

    private static @Nullable LocalDate due(String text) {
        return Fields.day("open", text);
    }

    /** Numbers with anything between them that is neither a letter nor a digit; each once. */
    static List<String> codes(String text) {
        return List.copyOf(Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
