package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a notice states of itself in figures. Each number is judged by the few characters before and after it, inside its
 * clause; what is stated first counts, what is stated as 0 is 0.
 */
final class Totals {

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,9})(?:\\.\\d{1,6})?");
    private static final int LONGEST_NUMBER = 9;
    private static final int BEFORE = 24;
    private static final int AFTER = 12;

    private final WordList breaks;
    private final WordList sentenceEnds;
    private final WordList units;
    private final WordList problem;
    private final WordList completed;
    private final WordList nearly;
    private final WordList doneWord;
    private final WordList inProgress;
    private final WordList rate;
    private final Money money;
    private final WordList ruleWords;
    private final WordList ruleMade;
    private final WordList ruleUnits;
    private final WordList bodies;
    private final WordList levels;
    private final WordList people;
    private final WordList discipline;
    private final WordList within;
    private final char pause;

    Totals(Words words, Money money) {
        this.money = money;
        this.pause = words.mark("mark.pause");
        this.breaks = words.lists("clause.end");
        this.sentenceEnds = words.list("sentence.end");
        this.units = words.list("total.unit");
        this.problem = words.list("total.problem");
        this.completed = words.list("total.completed");
        this.nearly = words.list("total.nearly");
        this.doneWord = words.list("total.done");
        this.inProgress = words.list("total.inProgress");
        this.rate = words.list("total.rate");
        this.ruleWords = words.list("rule.word");
        this.ruleMade = words.list("rule.made");
        this.ruleUnits = words.list("rule.unit");
        this.bodies = words.list("discipline.body");
        this.levels = words.list("total.level");
        this.people = words.list("people.unit");
        this.discipline = words.list("discipline");
        this.within = words.list("money.within");
    }

    /** @param items how many problems are printed: of several stated totals the one that counts them is meant */
    Draft.Stated in(List<Text> paragraphs, int items) {
        Found found = new Found();
        paragraphs.forEach(paragraph -> read(paragraph, found));
        Integer problems = found.problems.contains(items) ? Integer.valueOf(items)
                : found.problems.isEmpty() ? null : found.problems.get(0);
        return new Draft.Stated(problems, found.completed, found.inProgress == null ? found.nearly : found.inProgress, found.rate, found.recovered, found.rules,
                found.discipline, found.levels);
    }

    private void read(Text paragraph, Found found) {
        String text = paragraph.plain();
        Matcher matcher = NUMBER.matcher(text);
        boolean rulesHere = found.rules == null;
        boolean moneyHere = found.recovered == null;
        while (matcher.find()) {
            String before = before(text, matcher.start());
            String after = after(text, matcher.end());
            String number = matcher.group().replace(",", "");
            boolean whole = number.indexOf('.') < 0;
            if (whole && number.length() <= LONGEST_NUMBER) {
                count(Integer.parseInt(number), before, after, paragraph, matcher.start(), found, rulesHere);
            }
            if (after.startsWith("%") && found.rate == null && rate.in(before)) {
                found.rate = new BigDecimal(number).movePointLeft(2);
            }
            BigDecimal yuan = money.yuan(number, text, matcher.end());
            if (yuan != null && moneyHere && money.isRecovered(before) && !isWithin(text, matcher.start())) {
                found.recovered = (found.recovered == null ? BigDecimal.ZERO : found.recovered).add(yuan)
                        .setScale(2, RoundingMode.HALF_UP);
            }
        }
    }

    /** Whether the figure is a part of one told before in the sentence. */
    private boolean isWithin(String text, int at) {
        int start = at;
        while (start > 0 && sentenceEnds.lengthAt(text, start - 1) == 0) {
            start--;
        }
        return within.in(text.substring(start, at));
    }

    private void count(int number, String before, String after, Text paragraph, int at, Found found, boolean rulesHere) {
        int unit = units.lengthAt(after, 0);
        String behind = after.substring(unit);
        String level = unit == 0 ? null : levels.at(behind, 0);
        if (level != null) {
            found.levels.putIfAbsent(level, number);
        }
        boolean named = problem.startsIn(behind);
        String state = named ? behind.substring(problem.lengthAt(behind, 0)) : behind;
        if (unit > 0 && (completed.endOf(before) != null || isSaidOf(completed, state))) {
            found.completed = found.completed == null ? Integer.valueOf(number) : found.completed;
        } else if (unit > 0 && (nearly.endOf(before) != null || isSaidOf(nearly, state))) {
            found.nearly = found.nearly == null ? Integer.valueOf(number) : found.nearly;
        } else if (unit > 0 && (inProgress.endOf(before) != null || isSaidOf(inProgress, state))) {
            found.inProgress = found.inProgress == null ? Integer.valueOf(number) : found.inProgress;
        } else if (unit > 0 && found.completed == null && doneWord.endOf(before) != null
                && found.problems.stream().anyMatch(problems -> number <= problems) && !named) {
            found.completed = number;
        } else if (unit > 0 && (named || problem.endOf(before) != null)) {
            found.problems.add(number);
        } else if (rulesHere && ruleUnits.startsIn(after) && (isRule(before, after) || goesOnCounting(before, at, found))) {
            found.rules = (found.rules == null ? 0 : found.rules) + number;
            found.rulesEnd = at;
        } else if (unit > 0 && bodies.endOf(before) != null) {
            found.discipline.putIfAbsent(Objects.requireNonNull(bodies.endOf(before)), number);
        } else if (people.startsIn(after)) {
            String key = disciplineKey(paragraph, at);
            if (key != null) {
                found.discipline.putIfAbsent(key, number);
            }
        }
    }

    /** “14 problems, of which are done 12”: what a figure of its own follows is not said of the figure before. */
    private boolean isSaidOf(WordList words, String state) {
        int length = 0;
        for (int word = words.lengthAt(state, 0); word > 0; word = Math.max(words.lengthAt(state, length), doneWord.lengthAt(state, length))) {
            length += word;
        }
        return length > 0 && (length >= state.length() || !Character.isDigit(state.charAt(length)));
    }

    /** “11 rules made, 8 revised”: the next clause goes on counting them. */
    private boolean goesOnCounting(String before, int at, Found found) {
        return found.rules != null && at - found.rulesEnd <= BEFORE && before.length() <= AFTER && ruleMade.startsIn(before);
    }

    private boolean isRule(String before, String after) {
        boolean word = ruleWords.in(before) || ruleWords.startsIn(after.substring(ruleUnits.lengthAt(after, 0)));
        return word && ruleMade.in(before);
    }

    /** The name of a measure that ends right before a number, with what is merged into it by a pause. */
    private @Nullable String disciplineKey(Text paragraph, int at) {
        int start = at;
        while (start > 0 && at - start < 60) {
            String name = discipline.endOf(paragraph.plain().substring(Math.max(0, start - 12), start));
            if (name == null) {
                break;
            }
            start -= name.length();
            if (start == 0 || paragraph.plain().charAt(start - 1) != pause) {
                return paragraph.printed().substring(start, at);
            }
            start--;
        }
        int end = start < at && start < paragraph.length() && paragraph.plain().charAt(start) == pause ? start + 1 : start;
        return end >= at ? null : paragraph.printed().substring(end, at);
    }

    private String before(String text, int at) {
        int start = at;
        while (start > 0 && at - start < BEFORE && breaks.lengthAt(text, start - 1) == 0) {
            start--;
        }
        return text.substring(start, at);
    }

    private String after(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < AFTER && breaks.lengthAt(text, end) == 0) {
            end++;
        }
        return text.substring(at, end);
    }

    /** What was found so far. */
    private static final class Found {
        private final List<Integer> problems = new ArrayList<>();
        private final Map<String, Integer> discipline = new LinkedHashMap<>();
        private final Map<String, Integer> levels = new LinkedHashMap<>();
        private @Nullable Integer completed;
        private @Nullable Integer inProgress;
        private @Nullable Integer nearly;
        private @Nullable BigDecimal rate;
        private @Nullable BigDecimal recovered;
        private @Nullable Integer rules;
        private int rulesEnd;
    }
}
