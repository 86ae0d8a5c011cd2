package io.github.rectify.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads title, issuing body and day of publication: from labelled lines as websites print them, else from the title itself and the
 * date under the signature.
 */
final class Heads {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_DATE_LINE = 60;

    private final Days days;
    private final WordList titleLabels;
    private final WordList titleEnds;
    private final WordList unitLabels;
    private final WordList dateLabels;
    private final String about;
    private final String need;
    private final char stop;

    Heads(Words words, Days days) {
        this.days = days;
        this.titleLabels = words.list("title.label");
        this.titleEnds = words.list("title.end");
        this.unitLabels = words.list("unit.label");
        this.dateLabels = words.list("date.label");
        this.about = words.word("title.about");
        this.need = words.word("title.need");
        this.stop = words.mark("mark.stop");
    }

    /** @param before the lines before the first problem, {@code after} those after the last */
    Head read(List<Text> before, List<Text> after) {
        Text title = title(before);
        LocalDate on = labelledDay(before);
        return new Head(title == null ? null : title.printed(), unit(title, before, after),
                on != null ? on : loneDay(before, after));
    }

    private @Nullable Text title(List<Text> lines) {
        for (Text line : lines) {
            if (isTitle(line)) {
                return line;
            }
        }
        return labelled(titleLabels, lines);
    }

    private boolean isTitle(Text line) {
        return line.length() <= LONGEST_TITLE && line.plain().contains(need) && titleEnds.endOf(line.plain()) != null
                && line.plain().indexOf(stop) < 0 && line.plain().indexOf(':') < 0;
    }

    private @Nullable String unit(@Nullable Text title, List<Text> before, List<Text> after) {
        int end = title == null ? -1 : title.plain().indexOf(about);
        if (title != null && end > 0) {
            return title.cut(0, end).strip().printed();
        }
        Text labelled = labelled(unitLabels, before);
        return labelled != null ? labelled.printed() : signature(after);
    }

    /** The line above the date at the end. */
    private @Nullable String signature(List<Text> after) {
        for (int i = after.size() - 1; i > 0; i--) {
            if (isLoneDay(after.get(i)) && after.get(i - 1).length() < LONGEST_DATE_LINE) {
                return after.get(i - 1).printed();
            }
        }
        return null;
    }

    private @Nullable LocalDate labelledDay(List<Text> lines) {
        for (String label : dateLabels.words()) {
            Text value = labelled(new WordList(List.of(label)), lines);
            LocalDate on = value == null ? null : days.first(value);
            if (on != null) {
                return on;
            }
        }
        return null;
    }

    private @Nullable LocalDate loneDay(List<Text> before, List<Text> after) {
        List<Text> lines = new ArrayList<>(before);
        lines.addAll(after);
        LocalDate last = null;
        for (Text line : lines) {
            if (isLoneDay(line)) {
                last = days.first(line);
            }
        }
        return last;
    }

    private boolean isLoneDay(Text line) {
        if (line.length() > LONGEST_DATE_LINE || line.isEmpty()) {
            return false;
        }
        List<Day> found = days.in(line, null, null);
        return found.size() == 1 && found.get(0).on() != null
                && line.length() - (found.get(0).place().end() - found.get(0).place().start()) <= 2;
    }

    /** What stands after a label, on its line or on the next. */
    private static @Nullable Text labelled(WordList labels, List<Text> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Text line = lines.get(i);
            int label = labels.lengthAt(line.plain(), 0);
            if (label > 0 && line.plain().startsWith(":", label)) {
                Text value = line.from(label + 1).strip();
                if (!value.isEmpty()) {
                    return value;
                }
                return i + 1 < lines.size() ? lines.get(i + 1) : null;
            }
        }
        return null;
    }
}
