package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Place;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a notice into lines and looks at each by itself. Blank lines, margins and bullets are dropped. */
final class Lines {

    private static final int LONGEST_SPAM = 60;

    private final Words words;
    private final Labels labels;
    private final Frames frames;
    private final Answers answers;
    private final Habits habits;
    private final Causes causes;
    private final Paragraphs paragraphs;
    private final Statements statements;
    private final WordList statusFields;
    private final WordList proseLabels;
    private final WordList spam;
    private final WordList dashes;
    private final char bullet;
    private final char stop;
    private final char open;
    private final char close;

    Lines(Words words, Numerals numerals, Statements statements) {
        this.words = words;
        this.labels = new Labels(words, numerals);
        this.frames = new Frames(words);
        this.answers = new Answers(words);
        this.habits = new Habits(words, numerals);
        this.causes = new Causes(words);
        this.paragraphs = new Paragraphs(words, frames);
        this.statements = statements;
        this.statusFields = words.list("field.status");
        this.proseLabels = words.list("label.prose");
        this.spam = words.list("spam");
        this.open = words.mark("mark.heading.open");
        this.close = words.mark("mark.heading.close");
        this.stop = words.mark("mark.stop");
        this.dashes = words.list("mark.dash");
        this.bullet = words.mark("mark.bullet");
    }

    List<Line> of(String text) {
        List<Text> printed = causes.without(text.lines().map(line -> words.text(line).strip()).toList(), this::begins);
        List<Text> bares = new ArrayList<>();
        List<Boolean> bulleted = new ArrayList<>();
        printed.forEach(line -> {
            Text bare = withoutBullet(line);
            if (!bare.isEmpty() && !isSpam(bare)) {
                paragraphs.parts(bare).forEach(part -> {
                    bares.add(part);
                    bulleted.add(isBulleted(line));
                });
            }
        });
        Habits.Learned learned = habits.learn(bares, this::behindNumber);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < bares.size(); i++) {
            Text bare = bares.get(i);
            Habits.Mark mark = learned.of(bare);
            Line read = mark == null ? read(lines.size(), bare, bulleted.get(i), learned) : marked(lines.size(), bare, mark, bulleted.get(i));
            Line before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (before != null && isOnlyName(before) && proseLabels.startsIn(bare.plain())) {
                lines.set(lines.size() - 1, named(before, read));
            } else {
                lines.add(read);
            }
        }
        return lines;
    }

    /** Whether a line begins something new. */
    private boolean begins(Text line) {
        Text bare = withoutBullet(line);
        return labels.of(bare) != null || answers.at(bare) != null;
    }

    private @Nullable Text behindNumber(Text line) {
        Label label = labels.of(line);
        return label == null ? null : line.from(label.end()).strip();
    }

    /** “Problem 1”, and nothing else. */
    private static boolean isOnlyName(Line line) {
        return line.label() != null && line.label().shape() == Label.Shape.NAMED && line.heading().isEmpty();
    }

    /** The problem below its number: one line with the number of the first and the words of the second. */
    private static Line named(Line number, Line problem) {
        return new Line(number.number(), problem.text(), number.label(), problem.heading(), problem.frame(), problem.answer(), null, true, false);
    }

    /** A line that begins as such lines do in this notice. */
    private Line marked(int number, Text line, Habits.Mark mark, boolean bulleted) {
        Text said = line.from(mark.label().end()).strip();
        return switch (mark.role()) {
            case ANSWER -> new Line(number, line, null, line, null, new Place(0, mark.label().end()), null, false, bulleted);
            case STATE -> new Line(number, line, null, line, null, null, said, false, bulleted);
            case PROBLEM, HEADING -> {
                Place answer = answer(said);
                Frame frame = frames.of(answer == null ? said : said.cut(0, answer.start()));
                yield new Line(number, line, mark.label(), said, frame, answer, null, mark.role() == Habits.Role.PROBLEM,
                        bulleted);
            }
        };
    }

    /** A short line that sells something, or counts or shares the page. */
    private boolean isSpam(Text line) {
        return line.length() <= LONGEST_SPAM && line.plain().indexOf(stop) < 0 && labels.of(line) == null && spam.in(line.plain());
    }

    private Text withoutBullet(Text line) {
        Text bare = isBulleted(line) ? line.from(1).strip() : line;
        int dash = 0;
        while (dash < bare.length() && dashes.lengthAt(bare.plain(), dash) > 0) {
            dash++;
        }
        Text behind = dash > 0 ? bare.from(dash).strip() : bare.isEmpty() ? bare : bare.from(1).strip();
        boolean marked = !bare.isEmpty() && Character.getType(bare.plain().charAt(0)) == Character.OTHER_SYMBOL && isNumber(bare, behind);
        return dash > 0 || marked ? behind : bare;
    }

    /** Whether a sign only stands before a number: a circled one is a number itself. */
    private boolean isNumber(Text line, Text behind) {
        return labels.of(line) == null && labels.of(behind) != null;
    }

    private boolean isBulleted(Text line) {
        return !line.isEmpty() && line.plain().charAt(0) == bullet;
    }

    private Line read(int number, Text line, boolean bulleted, Habits.Learned learned) {
        Label label = labels.of(line);
        Text heading = label == null ? line : line.from(label.end()).strip();
        Place answer = answer(heading);
        if (label != null && answer != null && answer.start() == 0 && answer.end() == heading.length()) {
            answer = null; // the title of a section
        }
        Frame frame = frames.of(answer == null ? heading : heading.cut(0, answer.start()));
        frame = frame == null && label == null && answer == null ? frames.clause(heading) : frame;
        if (label == null) {
            label = number > 0 && isBracketed(line) && answers.at(line) == null ? Label.BRACKET : unnumbered(line, frame, answer);
        }
        if (label != null && frame == null) {
            int prose = Math.max(proseLabels.lengthAt(heading.plain(), 0), learned.behindNumber(heading));
            if (prose > 0) {
                heading = heading.from(prose).strip();
                answer = answer(heading);
            }
        }
        return new Line(number, line, label, heading, frame, answer, label == null && answer == null ? state(line) : null, false, bulleted);
    }

    /** Where an answer begins; a line that only says how far the work is answers nothing. */
    private @Nullable Place answer(Text heading) {
        Place answer = answers.in(heading);
        boolean onlyStatus = answer != null && answer.start() == 0 && statusFields.startsIn(heading.plain())
                && statements.isStatement(heading.from(answer.end()).strip());
        return onlyStatus ? null : answer;
    }

    /** What a line of one field says of where the work stands, or null. */
    private @Nullable Text state(Text line) {
        int label = statusFields.lengthAt(line.plain(), 0);
        Text said = label > 0 && line.plain().startsWith(":", label) ? line.from(label + 1).strip() : Text.EMPTY;
        boolean states = said.length() <= LONGEST_SPAM && said.plain().indexOf(':') < 0 && statements.inField(said.plain()) != Draft.Status.UNKNOWN;
        return states ? said : null;
    }

    /** A short line that is all in one pair of brackets. */
    private boolean isBracketed(Text line) {
        return line.length() <= LONGEST_SPAM && line.length() > 2 && line.plain().charAt(0) == open && line.plain().indexOf(close) == line.length() - 1;
    }

    /** A heading can do without a number if it is nothing but a framed problem, or says that a problem follows. */
    private @Nullable Label unnumbered(Text line, @Nullable Frame frame, @Nullable Place answer) {
        if (answer != null && answer.start() == 0) {
            return null;
        }
        boolean framed = frame != null && frame.sure() && line.from(frame.end()).length() <= 1;
        return framed || answer != null || proseLabels.startsIn(line.plain()) ? Label.NONE : null;
    }
}
