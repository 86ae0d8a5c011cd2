package io.github.rectify.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Knows the marks of state secrets as they are printed: the level by itself at the head of a document, or with its star and term
 * on a line of its own anywhere, and in the name of a file. The same words inside a sentence are none.
 */
@Component
public class EvidenceMarks {

    private static final int HEAD_LINES = 30;
    private static final int LONGEST = 24;
    private static final int LONGEST_HEAD = 200;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern BETWEEN_CELLS = Pattern.compile("[\\s\\p{Z}\\p{C},;|]+");

    private final Pattern inName;
    private final Pattern alone;
    private final Pattern starred;

    EvidenceMarks(MessageSource messages) {
        this.inName = pattern(messages, "name");
        this.alone = pattern(messages, "alone");
        this.starred = pattern(messages, "starred");
    }

    private static Pattern pattern(MessageSource messages, String which) {
        return Pattern.compile(messages.getMessage("task.evidence.marked." + which, null, Locale.SIMPLIFIED_CHINESE));
    }

    /** The level the name of a file tells, as it came with its folders, if it is marked. */
    public Optional<String> ofFile(String rawName) {
        return inName(EvidenceNames.clean(rawName));
    }

    /** The level a name tells, if it is marked. */
    Optional<String> inName(String name) {
        return level(inName.matcher(name.strip()));
    }

    /** The level a part of a document is marked with: its lines in order. */
    Optional<String> inLines(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> level = inLine(lines.get(i), i < HEAD_LINES);
            if (level.isPresent()) {
                return level;
            }
        }
        return Optional.empty();
    }

    private Optional<String> inLine(String line, boolean head) {
        if (line.length() > LONGEST_HEAD) {
            return Optional.empty();
        }
        String whole = BLANKS.matcher(line).replaceAll("");
        Stream<String> cells = Stream.concat(whole.length() <= LONGEST ? Stream.of(whole) : Stream.empty(),
                head ? Stream.of(BETWEEN_CELLS.split(line)) : Stream.empty());
        return cells.flatMap(cell -> level(starred.matcher(cell)).or(() -> head ? level(alone.matcher(cell)) : Optional.empty())
                .stream()).findFirst();
    }

    private static Optional<String> level(Matcher mark) {
        return mark.find() ? Optional.of(mark.group("level")) : Optional.empty();
    }
}
