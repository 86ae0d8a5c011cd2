package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells where the work stands by the words of a cell. "Not done" and "nearly done" come before "done": a completion that is not
 * stated must not be read.
 */
final class StandingWords {

    /** What is longer is prose. */
    private static final int LONGEST = 20;
    private static final int FULL = 100;

    private final Words words;
    private final WordList open;
    private final WordList openNot;
    private final WordList done;
    private final WordList lasting;
    private final WordList yes;
    private final WordList no;
    private final WordList boxes;
    private final WordList clauseEnds;
    private final WordList fillers;
    private final Pattern notDone;
    private final Pattern percent;
    private final Pattern fraction;
    private final Pattern unsure;
    private final Pattern day;
    private final Pattern nothing;

    StandingWords(Words words) {
        this.words = words;
        this.open = words.list("standing.open");
        this.openNot = words.list("standing.open.not");
        this.done = words.list("standing.done");
        this.lasting = words.list("standing.lasting");
        this.yes = words.list("standing.yes");
        this.no = words.list("standing.no");
        this.boxes = words.list("standing.box");
        this.clauseEnds = words.list("clause.end");
        this.fillers = words.lists("status.filler", "standing.filler");
        this.notDone = Pattern.compile(words.word("standing.pattern.not.done"));
        this.percent = Pattern.compile(words.word("standing.pattern.percent"));
        this.fraction = Pattern.compile(words.word("standing.pattern.fraction"));
        this.unsure = Pattern.compile(words.word("standing.pattern.unsure"));
        this.day = Pattern.compile(words.word("standing.pattern.day"));
        this.nothing = Pattern.compile(words.word("standing.pattern.nothing"));
    }

    Standing read(String printed) {
        String plain = Plain.of(words, printed);
        if (nothing.matcher(plain).matches()) {
            return Standing.UNKNOWN;
        }
        String answer = firstWord(plain);
        if (no.has(answer) && isAnswer(answer, plain)) {
            return Standing.IN_PROGRESS;
        }
        String text = plain;
        for (String harmless : openNot.words()) {
            text = text.replace(harmless, "");
        }
        if (notDone.matcher(text).find() || open.in(text) || isPart(text)) {
            return lasting.in(text) && !notDone.matcher(text).find() && !open.in(without(text)) ? Standing.LONG_TERM
                    : Standing.IN_PROGRESS;
        }
        if (lasting.in(text)) {
            return Standing.LONG_TERM;
        }
        return yes.has(answer) && isAnswer(answer, plain) || isFull(text) || statesDone(text) ? Standing.COMPLETED : Standing.UNKNOWN;
    }

    /** Whether the cell says nothing but where the work stands. */
    boolean isStanding(String printed) {
        String plain = Plain.of(words, printed);
        return plain.length() <= LONGEST && (read(printed) != Standing.UNKNOWN || nothing.matcher(plain).matches());
    }

    /** A figure is an answer by itself only, and none is told where boxes stand beside both. */
    private boolean isAnswer(String answer, String plain) {
        return Character.isDigit(answer.charAt(0)) ? plain.matches("[01](?:\\.0+)?") : !boxes.in(plain);
    }

    /** Whether a cell says yes to what stands above it: a yes, a day, or some other mark by itself. */
    boolean isTicked(String printed) {
        String plain = Plain.of(words, printed);
        return day.matcher(plain).matches() || read(printed) == Standing.COMPLETED || plain.length() == 1
                && !nothing.matcher(plain).matches() && !no.has(plain);
    }

    /** Whether the first clause says that it is done and nothing else: a part that is done is not the whole. */
    private boolean statesDone(String text) {
        int end = clauseEnds.indexIn(text, 0);
        String clause = end < 0 ? text : text.substring(0, end);
        if (unsure.matcher(clause).find()) {
            return false;
        }
        boolean stated = false;
        int place = 0;
        while (place < clause.length()) {
            int word = done.lengthAt(clause, place);
            int filler = fillers.lengthAt(clause, place);
            stated |= word > 0;
            if (word + filler == 0 && Character.isLetter(clause.charAt(place))) {
                return false;
            }
            place += Math.max(1, Math.max(word, filler));
        }
        return stated;
    }

    /** Words that last say of themselves that they go on. */
    private String without(String text) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length();) {
            int known = lasting.lengthAt(text, i);
            rest.append(known == 0 ? text.charAt(i) : ' ');
            i += Math.max(1, known);
        }
        return rest.toString();
    }

    private boolean isPart(String text) {
        Matcher matcher = percent.matcher(text);
        return fraction.matcher(text).matches() || matcher.find() && Double.parseDouble(matcher.group("percent")) < FULL;
    }

    private boolean isFull(String text) {
        Matcher matcher = percent.matcher(text);
        return matcher.matches() && Double.parseDouble(matcher.group("percent")) >= FULL;
    }

    /** The cell, or what stands in it before the first mark. */
    private static String firstWord(String plain) {
        int end = 0;
        while (end < plain.length() && (end == 0 || Character.isLetterOrDigit(plain.charAt(end)))) {
            end++;
        }
        return plain.substring(0, end);
    }
}
