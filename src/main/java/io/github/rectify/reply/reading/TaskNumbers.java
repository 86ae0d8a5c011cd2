package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds tasks named by their numbers: one, a list or a range, in any of the forms people write. A marked number (item 5, No.5,
 * #5) is a task even if no such task is open; a bare one only if it is open or stands where only a task can.
 */
final class TaskNumbers {

    private static final int MOST_IN_A_RANGE = 30;
    private static final int LARGEST = 9999;
    private static final int MOST_DAYS = 31;
    private static final Set<Word> FILLS = EnumSet.of(Word.FILLER);
    private static final Set<Word> BEFORE_DONE = EnumSet.of(Word.ALREADY, Word.ALL, Word.EARLIER, Word.FILLER, Word.ONLY);
    private static final Set<Word> PREDICATES = EnumSet.of(Word.DONE, Word.ALREADY, Word.UNDONE, Word.STRIKE, Word.AGREE, Word.REFUSE,
            Word.SAME, Word.ALL);

    /** How a number is marked: the values of the lists {@code number.before} and {@code number.after}. */
    private static final String STRONG = "!";
    private static final String ORDINAL = "?";
    private static final String BRACKET = ")";
    private static final String BARE = "";
    private static final String COUNTS = "#";

    private final Lexicon lexicon;
    private final Numerals numerals;
    private final Set<String> open;
    private final List<String> titles;
    private final Map<String, String> byCode;

    TaskNumbers(Lexicon lexicon, Numerals numerals, Situation situation) {
        this.lexicon = lexicon;
        this.numerals = numerals;
        this.byCode = situation.open().stream().collect(Collectors.toMap(OpenTask::code, OpenTask::title, (first, second) -> first));
        this.titles = situation.open().stream().map(OpenTask::title).toList();
        this.open = new HashSet<>(situation.open().stream().map(OpenTask::code).toList());
    }

    /** Where a number stands; {@code opens} if nothing else than the subject can stand there. */
    record Place(boolean clauseBegins, boolean listBegins, boolean figureExpected, boolean opens) {
    }

    private record Item(int value, int end, boolean marked, boolean chinese) {
    }

    Optional<Token.Named> at(String text, int start, Place place) {
        Item first = item(text, start);
        if (first == null) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>(List.of(first));
        List<String> values = new ArrayList<>(List.of(String.valueOf(first.value())));
        int end = first.end();
        for (Item next = following(text, end, values, place); next != null; next = following(text, end, values, place)) {
            items.add(next);
            end = next.end();
        }
        if (items.stream().noneMatch(Item::marked) && listsPlaces(text, end)) {
            return Optional.empty();
        }
        return meant(items, values, place, isPredicate(text, end))
                .map(marked -> named(text, start, items.get(items.size() - 1).end(), values, marked));
    }

    /** “Ambulances 1 and 2”: the number that follows is the number of a place or a thing, and so is this one. */
    private boolean listsPlaces(String text, int at) {
        Optional<String> and = longest("number.and", text, at).filter(word -> !lexicon.pairs("number.and").get(word).equals("begin"));
        Optional<Numerals.Found> number = and.flatMap(word -> numerals.at(text, at + word.length()));
        return number.isPresent() && longest("number.after", text, number.get().end())
                .filter(after -> longest("number.place", text, number.get().end() + after.length()).isPresent()).isPresent();
    }

    private boolean isHandedOn(String text, int at) {
        Lexicon.Entry word = at < text.length() ? lexicon.at(text, at) : null;
        return word != null && (word.words().contains(Word.HAND_TO) || lexicon.pairs("hands.bare").containsKey(word.text()));
    }

    private boolean isPredicate(String text, int at) {
        Lexicon.Entry word = at < text.length() ? lexicon.at(text, at) : null;
        if (word != null && word.words().equals(FILLS)) {
            int next = at + word.text().length();
            word = next < text.length() ? lexicon.at(text, next) : null;
        }
        return word != null && word.words().stream().anyMatch(PREDICATES::contains);
    }

    /** Whether what looks like tasks is; and whether it was marked as such. */
    private Optional<Boolean> meant(List<Item> items, List<String> values, Place place, boolean saysSomething) {
        boolean marked = items.stream().anyMatch(Item::marked);
        boolean allOpen = open.containsAll(values);
        Item first = items.get(0);
        if (marked) {
            return Optional.of(true);
        }
        if (first.chinese() && items.size() == 1 && (!place.clauseBegins() || first.value() <= 3)) {
            return Optional.empty();
        }
        if (allOpen && !place.figureExpected()) {
            return Optional.of(false);
        }
        boolean list = items.size() > 1 && values.stream().anyMatch(open::contains);
        boolean alone = place.opens() && (!first.chinese() || first.value() > 3);
        return place.clauseBegins() && (list || saysSomething) || alone ? Optional.of(false) : Optional.empty();
    }

    private Token.Named named(String text, int start, int end, List<String> values, boolean marked) {
        List<String> codes = values.stream().distinct().filter(open::contains).toList();
        List<String> strange = values.stream().distinct().filter(value -> !open.contains(value)).toList();
        return new Token.Named(codes, strange, false, marked, text.substring(start, end), start, end);
    }

    /** In a list of tasks a measure word counts nothing: “item 1 and item 8”. */
    private @Nullable Item listed(String text, int start, boolean inList) {
        Item item = item(text, start);
        Optional<Numerals.Found> number = item == null && inList && start < text.length() ? numerals.at(text, start) : Optional.empty();
        return item != null ? item : number.filter(found -> found.value() <= LARGEST && found.value() > 0)
                .flatMap(found -> longest("number.after", text, found.end())
                        .filter(after -> lexicon.pairs("number.after").get(after).equals(COUNTS))
                        .map(after -> new Item(found.value(), found.end() + after.length(), true, found.chinese()))).orElse(null);
    }

    private @Nullable Item following(String text, int at, List<String> values, Place place) {
        Optional<String> range = longest("number.range", text, at);
        return range.isPresent() ? upTo(item(text, at + range.get().length()), values) : nextOf(text, at, values, place);
    }

    /** The end of a range; of what lies between, the open ones are meant. */
    private @Nullable Item upTo(@Nullable Item last, List<String> values) {
        int from = Integer.parseInt(values.get(values.size() - 1));
        if (last == null || last.value() <= from || last.value() - from > MOST_IN_A_RANGE) {
            return null;
        }
        IntStream.range(from + 1, last.value()).mapToObj(String::valueOf).filter(open::contains).forEach(values::add);
        values.add(String.valueOf(last.value()));
        return last;
    }

    /** The next of a list: behind an “and” or a space, or marked as a task by itself. */
    private @Nullable Item nextOf(String text, int at, List<String> values, Place place) {
        int from = text.startsWith(" ", at) && longest("number.and", text, at + 1).isPresent() ? at + 1 : at;
        Optional<String> and = longest("number.and", text, from);
        boolean begins = and.isPresent() && lexicon.pairs("number.and").get(and.get()).equals("begin");
        boolean space = and.isEmpty() && text.startsWith(" ", at) && open.containsAll(values);
        Item item = space ? item(text, at + 1)
                : listed(text, and.isPresent() ? behindSpaces(text, from + and.get().length()) : at, and.isPresent() && !begins);
        if (item == null || begins && !place.listBegins() || and.isEmpty() && isOrdinalBehindNumber(text, at)) {
            return null;
        }
        if (and.isEmpty() && !space && isDayOfPlan(text, at)) {
            return null;
        }
        boolean said = and.isPresent() && (isPredicate(text, item.end()) || isHandedOn(text, item.end()));
        boolean linked = and.isPresent() || space || item.marked() && open.contains(String.valueOf(item.value()));
        if (!linked || !item.marked() && !said && !open.contains(String.valueOf(item.value()))) {
            return null;
        }
        values.add(String.valueOf(item.value()));
        return item;
    }

    /** “Number 5, the first point”: an ordinal right behind a task that is named without one is no second task. */
    private boolean isOrdinalBehindNumber(String text, int at) {
        return lexicon.pairs("part.ordinal").longest(text, at).isPresent() && lexicon.pairs("part.behind").endsAt(text, at);
    }

    /** “5 the 31st done”: right behind a task a number with the mark of a day, and a completion of which nothing says that it has come. */
    boolean isDayOfPlan(String text, int at) {
        Optional<Numerals.Found> day = at < text.length()
                ? numerals.at(text, at).filter(found -> found.value() >= 1 && found.value() <= MOST_DAYS) : Optional.empty();
        int end = day.map(found -> skip("day.mark.day", text, found.end())).orElse(at);
        Lexicon.Entry word = day.isPresent() && end > day.get().end() && end < text.length() ? lexicon.at(text, end) : null;
        int after = word == null ? end : end + word.text().length();
        return word != null && word.words().contains(Word.DONE) && !word.words().contains(Word.ALL) && !word.words().contains(Word.LE)
                && (after >= text.length() || !lexicon.pairs("le.ends").containsKey(text.substring(after, after + 1)));
    }

    private static int behindSpaces(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** One number with the marks around it. */
    private @Nullable Item item(String text, int start) {
        if (start > 0 && lexicon.pairs("number.paper").containsKey(text.substring(start - 1, start))) {
            return null;
        }
        Optional<String> before = longest("number.before", text, start);
        int at = before.isPresent() ? behindSpaces(text, start + before.get().length()) : start;
        Optional<Numerals.Found> number = at < text.length() ? numerals.at(text, at) : Optional.empty();
        if (number.isEmpty() || lexicon.pairs("numeral.pair").containsKey(text.substring(at, at + 1))
                || number.get().value() == 0 || number.get().value() > LARGEST
                || text.charAt(at) == '0' || isPartOfMore(text, at, number.get().end())) {
            return null;
        }
        Optional<String> unit = longest("number.after", text, number.get().end());
        if (before.isEmpty() && number.get().chinese() && isOfTitle(text, start, number.get())) {
            return null;
        }
        boolean counted = before.isEmpty() && number.get().chinese() && lexicon.pairs("count.behind").endsAt(text, start)
                && unit.isPresent() && COUNTS.equals(lexicon.pairs("number.after").get(unit.get()));
        if (counted) {
            return null;
        }
        String form = before.map(word -> lexicon.pairs("number.before").get(word)).orElse(BARE);
        int end = number.get().end();
        if (form.equals(BRACKET)) {
            return text.startsWith(")", end) ? strong(text, number.get(), end + 1) : null;
        }
        return form.equals(STRONG) ? strong(text, number.get(), end) : weak(text, number.get(), form.equals(ORDINAL),
                start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    }

    private @Nullable Item strong(String text, Numerals.Found number, int end) {
        boolean counts = longest("number.after", text, end).filter(after -> lexicon.pairs("number.after").get(after).equals(COUNTS)).isPresent();
        if (longest("day.mark.month", text, end).isPresent() || counts && !open.contains(String.valueOf(number.value()))) {
            return null;
        }
        return new Item(number.value(), afterNoun(text, skip("number.after", text, end)), true, number.chinese());
    }

    /** Without a mark in front it depends on what follows: a measure word marks it, a unit makes it a count. */
    private @Nullable Item weak(String text, Numerals.Found number, boolean ordinal, boolean begins) {
        Optional<String> after = longest("number.after", text, number.end());
        if (after.isEmpty()) {
            boolean other = isOther(text, number.end());
            boolean isOpen = open.contains(String.valueOf(number.value()));
            return other || ordinal && !isOpen ? null
                    : new Item(number.value(), afterNoun(text, number.end()), ordinal || isOpen && isPointedAt(text, number.end()), number.chinese());
        }
        if (longest("number.other", text, number.end()).filter(other -> other.length() > after.get().length()).isPresent()) {
            return null;
        }
        if (isNoDay(text, number, after.get())) {
            return new Item(number.value(), afterNoun(text, number.end() + after.get().length()), true, number.chinese());
        }
        int end = number.end() + after.get().length();
        boolean counts = lexicon.pairs("number.after").get(after.get()).equals(COUNTS);
        String code = String.valueOf(number.value());
        if (!counts && isPlaceOrDay(text, end) && !continuesTitle(text, end, code) && !(begins && open.contains(code) && isDoneInPartOfDay(text, end))
                || counts && !ordinal && !open.contains(String.valueOf(number.value()))) {
            return null;
        }
        return new Item(number.value(), afterNoun(text, end), true, number.chinese());
    }

    /** “13 this morning done”: behind the number of an open task, which opens a clause, an hour of today and a completion. */
    private boolean isDoneInPartOfDay(String text, int end) {
        int at = skip("hour.part", text, end);
        Lexicon.Entry word = at > end && at < text.length() ? lexicon.at(text, at) : null;
        while (word != null && word.words().stream().anyMatch(BEFORE_DONE::contains) && !word.words().contains(Word.DONE)) {
            at += word.text().length();
            word = at < text.length() ? lexicon.at(text, at) : null;
        }
        return word != null && word.words().contains(Word.DONE);
    }

    /** A numeral that is a letter of a title's word: “the four archives”. */
    private boolean isOfTitle(String text, int start, Numerals.Found number) {
        return number.end() < text.length() && Character.isLetter(text.charAt(number.end()))
                && !open.contains(String.valueOf(number.value())) && longest("number.after", text, number.end()).isEmpty()
                && titles.stream().anyMatch(title -> title.contains(text.substring(start, number.end() + 1)));
    }

    /** “32, that one”. */
    private boolean isPointedAt(String text, int at) {
        Lexicon.Entry word = at < text.length() ? lexicon.at(text, at) : null;
        return word != null && word.words().contains(Word.THAT_ONE) && word.words().contains(Word.EARLIER);
    }

    /** “1 to March”: the first of two months. */
    private boolean isUpToMonth(String text, int at) {
        return longest("number.range", text, at).or(() -> longest("number.and", text, at).filter(and -> and.length() == 1))
                .flatMap(range -> numerals.at(text, at + range.length()))
                .filter(last -> longest("day.mark.month", text, last.end()).isPresent()).isPresent();
    }

    /** A unit makes it a count; a word of decision that closes the clause does not. */
    private boolean isOther(String text, int at) {
        Optional<String> week = longest("day.week", text, at);
        if (week.isPresent() && longest("day.weekday", text, at + week.get().length()).isPresent()) {
            return false;
        }
        if (longest("year.end", text, at).isPresent()) {
            return false;
        }
        if (isUpToMonth(text, at)) {
            return true;
        }
        boolean measured = isMeasured(text, at);
        if (!measured && at + 2 <= text.length() && titles.stream().anyMatch(title -> title.contains(text.substring(at, at + 2)))) {
            return false;
        }
        Optional<String> unit = longest("number.other", text, at).or(() -> longest("figure.unit", text, at));
        if (longest("number.notunit", text, at).isPresent()) {
            return false;
        }
        Lexicon.Entry word = unit.isEmpty() ? null : lexicon.at(text, at);
        int end = word == null ? at : at + word.text().length();
        boolean decides = word != null && word.words().contains(Word.AGREE)
                && (word.text().length() > 1 || end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        return unit.isPresent() && !decides;
    }

    /** “23 cases beyond the limit”: two digits or more and a measure word with a thing behind it, though a title has the two in it too. */
    private boolean isMeasured(String text, int at) {
        boolean isOpen = at > 0 && open.stream().anyMatch(code -> text.startsWith(code, at - code.length()));
        return !isOpen && longest("figure.unit", text, at).isPresent();
    }

    /** Behind the number of a task its own title goes on: no place. */
    boolean continuesTitle(String text, int end, String code) {
        String title = byCode.get(code);
        return title != null && end + 2 <= text.length() && title.contains(text.substring(end, end + 2));
    }

    private boolean isPlaceOrDay(String text, int end) {
        boolean relative = longest("day.relative", text, end).isPresent();
        return longest("number.place", text, end).isPresent() || !relative && (longest("day.before", text, end).isPresent()
                || longest("day.part", text, end).isPresent());
    }

    /** “44 this afternoon”: a number no month has a day for can only be the open task's. */
    private boolean isNoDay(String text, Numerals.Found number, String after) {
        return number.value() > MOST_DAYS && open.contains(String.valueOf(number.value()))
                && !lexicon.pairs("number.after").get(after).equals(COUNTS)
                && longest("number.place", text, number.end() + after.length()).isEmpty();
    }

    private int afterNoun(String text, int end) {
        return skip("number.noun", text, end);
    }

    private int skip(String list, String text, int at) {
        return at + longest(list, text, at).map(String::length).orElse(0);
    }

    private static boolean isPartOfMore(String text, int start, int end) {
        boolean before = start > 0 && (Character.isDigit(text.charAt(start - 1)) || (text.charAt(start - 1) == '.' || text.charAt(start - 1) == ':')
                && start > 1 && Character.isDigit(text.charAt(start - 2)));
        boolean after = end < text.length() && (Character.isDigit(text.charAt(end)) || (text.charAt(end) == '.' || text.charAt(end) == ':')
                && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)));
        return before || after;
    }

    private Optional<String> longest(String list, String text, int at) {
        return lexicon.pairs(list).longest(text, at);
    }
}
