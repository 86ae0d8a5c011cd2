package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the opening says of the items where they say nothing themselves: that all are done, or which by their numbers. What an
 * item says of itself goes before.
 */
final class Summary {

    private static final int LONGEST_STATE = 8;
    private static final Pattern ONLY_COUNTS = Pattern.compile("\\p{IsIdeographic}?\\d{1,3}\\p{IsIdeographic}{1,3}");
    private static final Pattern TOTAL = Pattern.compile("(\\d{1,4})");

    private final NumberLists lists;
    private final Statements statements;
    private final Numerals numerals;
    private final WordList wishes;
    private final NamedByWords byWords;
    private final WordList dates;
    private final WordList goesOn;
    private final WordList namely;
    private final WordList all;
    private final WordList problem;
    private final WordList excepts;
    private final WordList outsides;
    private final WordList rests;
    private final WordList units;
    private final WordList clauseEnds;
    private final WordList sentenceEnds;
    private final char pause;

    Summary(Words words, Numerals numerals, Statements statements) {
        this.lists = new NumberLists(words);
        this.wishes = words.list("total.wish");
        this.byWords = new NamedByWords(words);
        this.dates = words.lists("date.year", "date.month");
        this.goesOn = words.list("total.item.on");
        this.namely = words.list("total.namely");
        this.statements = statements;
        this.numerals = numerals;
        this.all = words.list("total.all");
        this.excepts = words.list("total.except");
        this.outsides = words.list("total.outside");
        this.rests = words.list("total.rest");
        this.problem = words.list("total.problem");
        this.units = words.list("total.unit");
        this.clauseEnds = words.list("clause.end");
        this.sentenceEnds = words.list("sentence.end");
        this.pause = words.mark("mark.pause");
    }

    /** What the opening tells: of all items, of some by their numbers, and of all others. */
    record Told(Map<Integer, Draft.Status> named, Map<Integer, Draft.Status> places, Draft.Status others) {

        private Draft.Status of(Item item, int place) {
            return places.getOrDefault(place, named.getOrDefault(item.ordinal(), others));
        }

        private @Nullable Integer count(Draft.Status status, int items) {
            List<Draft.Status> some = Stream.concat(named.values().stream(), places.values().stream()).toList();
            int same = (int) some.stream().filter(status::equals).count();
            return some.isEmpty() ? null : Integer.valueOf(others == status ? items - some.size() + same : same);
        }
    }

    /** @param problems their texts, in print order */
    Told read(List<Text> before, List<String> problems) {
        int items = problems.size();
        Map<Integer, Draft.Status> named = new HashMap<>();
        Map<Integer, Draft.Status> places = new HashMap<>();
        Draft.Status others = Draft.Status.UNKNOWN;
        for (Text line : before) {
            for (String sentence : sentenceEnds.parts(line.plain())) {
                listed(sentence, named);
                boolean rest = isAll(sentence, items) | excepted(sentence, problems, named, places);
                others = rest ? Draft.Status.COMPLETED : others;
                clauseEnds.parts(sentence).forEach(clause -> numbered(clause, named));
            }
        }
        boolean done = before.stream().flatMap(line -> sentenceEnds.parts(line.plain()).stream()).anyMatch(sentence -> othersDone(sentence, items, named));
        return new Told(named, places, done ? Draft.Status.COMPLETED : others);
    }

    /** The items, those that told nothing with what the opening tells of them. */
    List<Item> applied(Told told, List<Item> items) {
        List<Integer> numbers = items.stream().map(Item::ordinal).filter(number -> number > 0).toList();
        if (!told.named().isEmpty() && numbers.size() > Set.copyOf(numbers).size()) {
            return items; // numbers that begin again name nobody
        }
        List<Item> read = new ArrayList<>();
        items.forEach(item -> read.add(item.toldElsewhere(told.of(item, read.size()))));
        return read;
    }

    /** The totals, with those that the opening tells in other words than a figure. */
    Draft.Stated applied(Told told, Draft.Stated stated, int items) {
        boolean all = told.named().isEmpty() && told.places().isEmpty() && told.others() == Draft.Status.COMPLETED;
        Integer completed = stated.completed() != null ? stated.completed()
                : all ? Integer.valueOf(items) : told.count(Draft.Status.COMPLETED, items);
        Integer open = stated.inProgress() != null ? stated.inProgress() : told.count(Draft.Status.IN_PROGRESS, items);
        return new Draft.Stated(stated.problems(), completed, open, stated.completionRate(), stated.recoveredYuan(), stated.rulesMade(),
                stated.discipline(), stated.levels());
    }

    private void listed(String sentence, Map<Integer, Draft.Status> named) {
        for (NumberLists.Listed list : lists.in(sentence)) {
            Draft.Status status = saidOf(list, sentence);
            if (status != Draft.Status.UNKNOWN) {
                list.numbers().forEach(number -> named.put(number, status));
            }
        }
    }

    /** “Nos. 4, 7 and 12 are still under way”, “4 are under way (nos. 6, 19, 24 and 33)”: behind the list, else before it. */
    private Draft.Status saidOf(NumberLists.Listed list, String sentence) {
        int end = clauseEnds.indexIn(sentence, list.end());
        int clause = clauseStart(sentence, list.start());
        Draft.Status behind = statements.statusOfCounted(sentence.substring(list.end(), end < 0 ? sentence.length() : end));
        String before = sentence.substring(clause, list.start());
        Draft.Status ahead = statements.statusOfCounted(before);
        if (behind != Draft.Status.UNKNOWN || ahead != Draft.Status.UNKNOWN) {
            return behind == Draft.Status.UNKNOWN ? ahead : behind;
        }
        return clause > 0 && (before.isEmpty() || namelyAt(before))
                ? statements.statusOfCounted(sentence.substring(clauseStart(sentence, clause - 1), clause - 1)) : afterCount(sentence, end);
    }

    /** “Nos. 4 and 8, two of them, are done”: a short clause that says nothing else, behind one that only counts. */
    private Draft.Status afterCount(String sentence, int clauseEnd) {
        if (clauseEnd < 0) {
            return Draft.Status.UNKNOWN;
        }
        List<String> next = clauseEnds.parts(sentence.substring(clauseEnd + 1));
        int at = !next.isEmpty() && ONLY_COUNTS.matcher(next.get(0)).matches() ? 1 : 0;
        boolean brief = at < next.size() && next.get(at).length() <= LONGEST_STATE;
        return brief ? statements.status(next.get(at)) : Draft.Status.UNKNOWN;
    }

    private boolean namelyAt(String text) {
        return namely.lengthAt(text, 0) == text.length();
    }

    private int clauseStart(String sentence, int from) {
        int clause = from;
        while (clause > 0 && clauseEnds.lengthAt(sentence, clause - 1) == 0) {
            clause--;
        }
        return clause;
    }

    /** Whether as many are said to be done as are not named, so that it is said of all the others. */
    private boolean othersDone(String sentence, int items, Map<Integer, Draft.Status> named) {
        boolean none = named.isEmpty() || named.containsValue(Draft.Status.COMPLETED);
        return !none && clauseEnds.parts(sentence).stream().anyMatch(clause -> !wishes.in(clause)
                && statements.statusOfCounted(clause) == Draft.Status.COMPLETED
                && (countsProblems(clause, items - named.size()) || saysAllOthers(clause)));
    }

    /** Whether a figure counts so many problems: not measures, rules or whatever else is named behind it. */
    private boolean countsProblems(String clause, int wanted) {
        Matcher total = TOTAL.matcher(clause);
        while (total.find()) {
            int unit = units.lengthAt(clause, total.end());
            String behind = clause.substring(total.end() + unit);
            boolean ofProblems = behind.isEmpty() || problem.startsIn(behind) || goesOn.startsIn(behind);
            if (unit > 0 && ofProblems && Integer.parseInt(total.group(1)) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** “All the others are done”, without a figure that could be another. */
    private boolean saysAllOthers(String clause) {
        return rests.startsIn(clause) && all.in(clause) && clause.chars().noneMatch(Character::isDigit);
    }

    /** “But for nos. 8, 14 and 21, which are under way, all are done”. */
    private boolean excepted(String sentence, List<String> problems, Map<Integer, Draft.Status> named, Map<Integer, Draft.Status> places) {
        int at = excepts.indexIn(sentence, 0);
        int end = at < 0 ? -1 : outsides.indexIn(sentence, at);
        int rest = end < 0 ? -1 : rests.indexIn(sentence, end);
        if (rest < 0 || statements.statusOfCounted(sentence.substring(rest)) != Draft.Status.COMPLETED) {
            return false;
        }
        String part = sentence.substring(at + excepts.lengthAt(sentence, at), end);
        Draft.Status status = statements.statusOfCounted(part) == Draft.Status.LONG_TERM ? Draft.Status.LONG_TERM : Draft.Status.IN_PROGRESS;
        List<Integer> numbers = dates.in(part) ? List.of() : lists.numbers(part);
        int others = counted(sentence.substring(rest));
        if (!numbers.isEmpty()) {
            boolean otherwise = others > 0 && others != problems.size() - numbers.size();
            numbers.forEach(number -> named.put(number, otherwise ? Draft.Status.UNKNOWN : status));
            return !otherwise;
        }
        List<Integer> found = others > 0 ? byWords.in(part, problems, problems.size() - others) : List.of();
        found.forEach(place -> places.put(place, status));
        return !found.isEmpty();
    }

    /** “The other 8”: the figure right behind the word, or 0. */
    private int counted(String rest) {
        int from = rests.lengthAt(rest, 0);
        int end = numberEnd(rest, from);
        String number = rest.substring(from, end);
        boolean digits = !number.isEmpty() && number.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(number) : number.isEmpty() ? 0 : Math.max(0, numerals.value(number));
    }

    /** “All 11 problems are done”: said of as many as are printed. */
    private boolean isAll(String clause, int items) {
        int at = all.indexIn(clause, 0);
        int end = at < 0 ? -1 : clauseEnds.indexIn(clause, at);
        boolean otherwise = at < 0 || excepts.in(clause) || rests.in(clause) || wishes.in(clause);
        if (otherwise || statements.statusOfCounted(clause.substring(at, end < 0 ? clause.length() : end)) != Draft.Status.COMPLETED) {
            return false;
        }
        Matcher total = TOTAL.matcher(clause);
        while (total.find()) {
            int unit = units.lengthAt(clause, total.end());
            if (Integer.parseInt(total.group(1)) == items && unit > 0 && problem.startsIn(clause.substring(total.end() + unit))) {
                return true;
            }
        }
        return false;
    }

    /** “Problems (1), (2) and (4) are done.” */
    private void numbered(String clause, Map<Integer, Draft.Status> named) {
        int at = problem.lengthAt(clause, 0);
        Draft.Status status = at == 0 ? Draft.Status.UNKNOWN : statements.statusOfCounted(clause);
        while (status != Draft.Status.UNKNOWN && at < clause.length()) {
            int end = numberEnd(clause, at);
            if (end == at) {
                return;
            }
            String number = clause.substring(at, end).replaceAll("[()]", "");
            int value = number.chars().allMatch(Character::isDigit) ? Integer.parseInt(number) : numerals.value(number);
            named.put(value, status);
            at = end < clause.length() && clause.charAt(end) == pause ? end + 1 : clause.length();
        }
    }

    private int numberEnd(String clause, int from) {
        int end = from;
        while (end < clause.length() && end - from < 6 && (clause.charAt(end) == '(' || clause.charAt(end) == ')'
                || clause.charAt(end) >= '0' && clause.charAt(end) <= '9' || numerals.isNumeral(clause.charAt(end)))) {
            end++;
        }
        return end;
    }
}
