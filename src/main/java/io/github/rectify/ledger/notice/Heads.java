package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Day;
import io.github.rectify.ledger.words.Days;
import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads title, issuing body and day of publication: from labelled lines as websites print them, else from the title itself and the
 * date under the signature.
 */
final class Heads {

    private static final int LONGEST_TITLE = 120;
    private static final int MOST_TITLE_LINES = 4;
    private static final int LONGEST_NAME = 25;
    private static final int LONGEST_DATE_LINE = 60;
    private static final int LONGEST_UNIT = 40;
    /** Both brackets and a word or two. */
    private static final int LONGEST_ASIDE = 6;

    private final Days days;
    private final WordList titleLabels;
    private final WordList titleEnds;
    private final WordList unitLabels;
    private final WordList dateLabels;
    private final WordList issuerBegins;
    private final WordList issuerEnds;
    private final WordList matters;
    private final Labels labels;
    private final Pattern inspected;
    private final WordList ours;
    private final WordList institutions;
    private final WordList abouts;
    private final String about;
    private final WordList needs;
    private final char stop;

    Heads(Words words, Numerals numerals, Days days) {
        this.days = days;
        this.titleLabels = words.list("title.label");
        this.titleEnds = words.list("title.end");
        this.unitLabels = words.list("unit.label");
        this.dateLabels = words.list("date.label");
        this.issuerBegins = words.list("unit.begin");
        this.matters = words.list("title.matter");
        this.issuerEnds = words.list("unit.end");
        this.labels = new Labels(words, numerals);
        this.inspected = Pattern.compile(words.word("unit.pattern.inspected"));
        this.ours = words.list("unit.ours");
        this.institutions = words.lists("unit.end", "unit.institution");
        this.abouts = words.list("frame.open");
        this.about = words.word("title.about");
        this.needs = words.list("title.need");
        this.stop = words.mark("mark.stop");
    }

    /** @param before the lines before the first problem, {@code after} those after the last */
    Head read(List<Text> before, List<Text> after) {
        Text title = title(before);
        LocalDate on = labelledDay(before);
        LocalDate dated = on != null ? on : firstInLine(before);
        return new Head(title == null ? null : title.printed(), unit(title, before, after),
                dated != null ? dated : loneDay(before, after));
    }

    private @Nullable Text title(List<Text> lines) {
        for (int i = 0; i < lines.size(); i++) {
            for (int last = Math.min(lines.size(), i + MOST_TITLE_LINES) - 1; last >= i; last--) {
                Text joined = joined(lines.subList(i, last + 1));
                if (isTitle(joined) && (last == i || isBroken(lines.subList(i, last + 1)))) {
                    return joined;
                }
            }
        }
        return labelled(titleLabels, lines);
    }

    private static Text joined(List<Text> parts) {
        return new Text(parts.stream().map(Text::printed).collect(Collectors.joining()),
                parts.stream().map(Text::plain).collect(Collectors.joining()));
    }

    /** Whether short lines are one title: it begins with the issuing body or with what it is about, and is none before its last line. */
    private boolean isBroken(List<Text> parts) {
        Text first = parts.get(0);
        boolean named = first.length() < LONGEST_NAME && first.plain().chars().allMatch(Character::isLetter)
                && abouts.startsIn(parts.get(parts.size() - 1).plain());
        boolean begins = isIssuer(first) || named || first.plain().contains(about) && first.plain().indexOf(' ') < 0;
        return begins && parts.stream().allMatch(part -> part.length() < LONGEST_DATE_LINE && !isLoneDay(part) && part.plain().indexOf(' ') < 0)
                && parts.subList(0, parts.size() - 1).stream().noneMatch(this::isTitle);
    }

    /** Whether a line is the first part of a title broken in two. */
    private boolean isIssuer(Text line) {
        return line.length() < LONGEST_DATE_LINE && line.plain().indexOf(':') < 0
                && (issuerBegins.startsIn(line.plain()) || issuerEnds.endOf(line.plain()) != null);
    }

    private boolean isTitle(Text line) {
        return line.length() <= LONGEST_TITLE && !isNumbered(line) && needs.in(line.plain()) && titleEnds.endOf(line.plain()) != null
                && line.plain().indexOf(stop) < 0 && line.plain().indexOf(':') < 0;
    }

    /** A section has a number, a title has none. */
    private boolean isNumbered(Text line) {
        Label label = labels.of(line);
        return label != null && label != Label.NONE;
    }

    private @Nullable String unit(@Nullable Text title, List<Text> before, List<Text> after) {
        Text formal = formal(before, after);
        int end = title == null ? -1 : about(title.plain());
        if (title != null && end > 0) {
            Text named = title.cut(0, end).strip();
            return formal != null && isShortFor(named, formal) ? formal.printed() : named.printed();
        }
        String named = title == null ? null : beforeMatter(title);
        if (named != null) {
            return named;
        }
        if (formal != null) {
            return formal.printed();
        }
        Text labelled = labelled(unitLabels, before);
        String signed = labelled != null ? labelled.printed() : signature(after);
        return signed != null ? signed : inspected(before);
    }

    /** A line that is nothing but the full name of a body of the party: at the end as the signature, or below the title. */
    private @Nullable Text formal(List<Text> before, List<Text> after) {
        List<Text> lines = new ArrayList<>(before);
        lines.addAll(after);
        Collections.reverse(lines);
        return lines.stream().filter(line -> line.length() <= LONGEST_UNIT && line.plain().chars().allMatch(Character::isLetter)
                && issuerBegins.startsIn(line.plain()) && issuerEnds.endOf(line.plain()) != null).findFirst().orElse(null);
    }

    /** A title may call the body of the party by the name of the unit alone. */
    private boolean isShortFor(Text named, Text formal) {
        boolean same = formal.plain().endsWith(named.plain());
        boolean unnamed = issuerEnds.endOf(named.plain()) == null && formal.plain().contains(named.plain());
        return !issuerBegins.startsIn(named.plain()) && (same || unnamed);
    }

    /** Where the name of the body ends that writes, or less than 1. */
    private int about(String title) {
        int end = title.indexOf(about);
        int other = end >= 0 ? end : abouts.indexIn(title, 1);
        return end >= 0 || other > 0 && institutions.endOf(title.substring(0, other)) != null ? other : -1;
    }

    /** Whom the opening says was inspected, where it names it and does not only say "us". */
    private @Nullable String inspected(List<Text> before) {
        for (Text line : before) {
            Matcher matcher = inspected.matcher(line.plain());
            if (matcher.find() && !ours.startsIn(matcher.group("unit"))) {
                return line.cut(matcher.start("unit"), matcher.end("unit")).printed();
            }
        }
        return null;
    }

    /** The issuing body before the matter, where the title does not say “about”. */
    private @Nullable String beforeMatter(Text title) {
        int end = matters.indexIn(title.plain(), 0);
        return end > 0 && issuerEnds.endOf(title.plain().substring(0, end)) != null ? title.cut(0, end).strip().printed() : null;
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

    /** A short line that begins with a full date, as websites print it below a title. */
    private @Nullable LocalDate firstInLine(List<Text> lines) {
        for (Text line : lines) {
            List<Day> found = line.length() > LONGEST_DATE_LINE ? List.of() : days.in(line, null, null);
            if (!found.isEmpty() && found.get(0).place().start() == 0 && found.get(0).on() != null && line.plain().indexOf(stop) < 0) {
                return found.get(0).on();
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
        boolean bracketed = line.plain().charAt(0) == '(' && line.plain().charAt(line.length() - 1) == ')';
        return found.size() == 1 && found.get(0).on() != null
                && line.length() - (found.get(0).place().end() - found.get(0).place().start()) <= (bracketed ? LONGEST_ASIDE : 2);
    }

    /** What stands after a label: on its line, on the next, or inside a line that has several, up to a blank. */
    private static @Nullable Text labelled(WordList labels, List<Text> lines) {
        Text atStart = labelledLine(labels, lines);
        for (int i = 0; atStart == null && i < lines.size(); i++) {
            atStart = labelledInside(labels, lines.get(i));
        }
        return atStart;
    }

    private static @Nullable Text labelledInside(WordList labels, Text line) {
        for (int i = 1; i < line.length() && line.length() <= LONGEST_TITLE; i++) {
            int label = line.plain().charAt(i - 1) == ' ' ? labels.lengthAt(line.plain(), i) : 0;
            if (label > 0 && line.plain().startsWith(":", i + label)) {
                Text rest = line.from(i + label + 1).strip();
                int end = rest.plain().indexOf(' ');
                Text value = end < 0 ? rest : rest.cut(0, end);
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    private static @Nullable Text labelledLine(WordList labels, List<Text> lines) {
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
