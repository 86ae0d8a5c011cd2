package io.github.rectify.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a notice into lines and looks at each by itself. Blank lines, margins and bullets are dropped. */
final class Lines {

    private final Words words;
    private final Labels labels;
    private final Frames frames;
    private final Answers answers;
    private final WordList proseLabels;
    private final char bullet;

    Lines(Words words, Numerals numerals) {
        this.words = words;
        this.labels = new Labels(words, numerals);
        this.frames = new Frames(words);
        this.answers = new Answers(words);
        this.proseLabels = words.list("label.prose");
        this.bullet = words.mark("mark.bullet");
    }

    List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        text.lines().forEach(printed -> {
            Text line = withoutBullet(words.text(printed).strip());
            if (!line.isEmpty()) {
                lines.add(read(line));
            }
        });
        return lines;
    }

    private Text withoutBullet(Text line) {
        return !line.isEmpty() && line.plain().charAt(0) == bullet ? line.from(1).strip() : line;
    }

    private Line read(Text line) {
        Label label = labels.of(line);
        Text heading = label == null ? line : line.from(label.end()).strip();
        Place answer = answers.in(heading);
        Frame frame = frames.of(answer == null ? heading : heading.cut(0, answer.start()));
        if (label == null) {
            label = unnumbered(line, frame, answer);
        }
        if (label != null && frame == null) {
            int prose = proseLabels.lengthAt(heading.plain(), 0);
            heading = heading.from(prose).strip();
            answer = answers.in(heading);
        }
        return new Line(line, label, heading, frame, answer);
    }

    /** A heading can do without a number if it is nothing but a framed problem, or says that a problem follows. */
    private @Nullable Label unnumbered(Text line, @Nullable Frame frame, @Nullable Place answer) {
        if (answer != null && answer.start() == 0) {
            return null;
        }
        boolean framed = frame != null && line.from(frame.end()).length() <= 1;
        return framed || answer != null || proseLabels.startsIn(line.plain()) ? Label.NONE : null;
    }
}
