package io.github.rectify.reply.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens, from left to right and without going back. At each position the first that fits wins: a mark; a figure;
 * a word that begins like a number but is none; a day; a length of time; a task's number; a word of the lexicon; words of a title;
 * a letter.
 */
final class Scanner {

    private static final int LONG_NUMBER = 5;

    /** How many tokens back a clause is looked at. */
    private static final int FAR = 40;
    private static final char SLASH = '/';
    private static final Set<Word> WORK_ONLY = EnumSet.of(Word.WORK);
    private static final Set<Word> DECIDES = EnumSet.of(Word.AGREE, Word.REFUSE, Word.TAKE_BACK);
    private static final Set<Word> VERBS = EnumSet.of(Word.WORK, Word.HANDS_IN, Word.SEEN, Word.HAND_TO, Word.BY, Word.REFUSE,
            Word.STAND_IN, Word.FINISH);
    private static final Set<Word> NO_TASK_BEFORE = EnumSet.of(Word.WILL, Word.LATER, Word.REMIND);
    private static final Set<Word> FINISH = EnumSet.of(Word.FINISH);

    private final Lexicon lexicon;
    private final Numerals numerals;
    private final DayReader days;
    private final Figures figures;
    private final TaskNumbers numbers;
    private final SameDays sameDays;
    private final Titles titles;
    private final Situation situation;

    Scanner(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.numerals = new Numerals(lexicon);
        this.days = new DayReader(lexicon, numerals, situation);
        this.figures = new Figures(lexicon, numerals);
        this.numbers = new TaskNumbers(lexicon, numerals, situation);
        this.sameDays = new SameDays(lexicon, days);
        this.titles = new Titles(lexicon, situation);
        this.situation = situation;
    }

    List<Token> scan(String text) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            Token token = next(text, at, tokens);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    private Token next(String text, int at, List<Token> before) {
        Token last = before.isEmpty() ? null : before.get(before.size() - 1);
        Lexicon.Entry word = word(text, at);
        Token figure = figure(text, at, last, before);
        Token title = titled(text, at, word);
        if (figure != null && title != null && title.end() > figure.end() && !(figure instanceof Token.Named) && !(figure instanceof Token.Day)) {
            return title;
        }
        if (figure != null && (word == null || figure.end() >= at + word.text().length())) {
            return figure;
        }
        Token mark = mark(text, at);
        if (mark != null && (word == null || word.text().length() == 1)) {
            return mark;
        }
        if (title != null) {
            return title;
        }
        Token finish = finish(text, at, word, last);
        if (finish != null) {
            return finish;
        }
        return word != null && !isInsideWord(word, at, last) ? known(word, at) : new Token.Other(text.substring(at, at + 1), at, at + 1);
    }

    /** The longest word; one that asks by a closing “not?” only where something closes. */
    private Lexicon.@Nullable Entry word(String text, int at) {
        Lexicon.Entry word = lexicon.at(text, at);
        while (word != null && needsClose(word) && !isClosed(text, at + word.text().length())) {
            word = word.text().length() == 1 ? null : lexicon.at(text, at, word.text().length() - 1);
        }
        return word;
    }

    /** It asks by the “not” it ends in. */
    private boolean needsClose(Lexicon.Entry word) {
        return word.words().contains(Word.WHETHER) && !lexicon.pairs("asks.anywhere").containsKey(word.text())
                && lexicon.pairs("asks.end").ends(word.text());
    }

    private boolean isClosed(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end))
                || lexicon.pairs("asks.after").containsKey(text.substring(end, end + 1));
    }

    private @Nullable Token titled(String text, int at, Lexicon.@Nullable Entry word) {
        Optional<Titles.Hit> hit = titles.at(text, at);
        if (hit.isEmpty()) {
            return null;
        }
        int end = hit.get().end();
        int weight = hit.get().weight();
        Lexicon.Entry next = end < text.length() ? lexicon.at(text, end) : null;
        boolean pointed = next != null && next.words().contains(Word.THAT_ONE);
        boolean meansTitle = word == null || word.words().equals(WORK_ONLY) || pointed && weight > 1 && word.words().contains(Word.UNIT_WIDE);
        if (!meansTitle && end <= at + word.text().length()) {
            return null;
        }
        int cut = end - 1;
        boolean denies = end < text.length() && Character.isLetter(text.charAt(end))
                && lexicon.pairs("title.denies").containsKey(text.substring(cut, end));
        if (cut - at > 1 && (denies || days.at(text, cut).filter(day -> day.end() > end).isPresent())) {
            return new Token.Titled(hit.get().codes(), weight, text.substring(at, cut), at, cut);
        }
        return weight >= 2 || pointed
                ? new Token.Titled(hit.get().codes(), Math.max(weight, pointed ? 2 : 0), text.substring(at, end), at, end) : null;
    }

    /** A verb with “through” behind it: one step is finished. */
    private @Nullable Token finish(String text, int at, Lexicon.@Nullable Entry word, @Nullable Token last) {
        boolean here = lexicon.pairs("finish.letter").containsKey(text.substring(at, at + 1));
        boolean single = word == null || word.text().length() == 1
                || word.words().contains(Word.DONE) && word.text().length() == 2 && word.words().contains(Word.LE);
        return here && single && last != null && last.end() == at && isVerb(last)
                ? new Token.Known(FINISH, text.substring(at, at + 1), at, at + 1) : null;
    }

    private boolean isVerb(Token token) {
        return token instanceof Token.Other || token instanceof Token.Titled || token.isAny(VERBS)
                || lexicon.pairs("finish.after").containsKey(token.text());
    }

    /** A single letter after one that no rule knows is part of a word that no rule knows. */
    private boolean isInsideWord(Lexicon.Entry word, int at, @Nullable Token last) {
        return (word.text().length() == 1 || lexicon.pairs("done.short").containsKey(word.text()))
                && last instanceof Token.Other && last.end() == at && !lexicon.pairs("letter.kept").containsKey(word.text());
    }

    /** What begins with a figure: a long number, a day, a share or an amount, a task, an hour, a length of time, a count. */
    private @Nullable Token figure(String text, int at, @Nullable Token last, List<Token> before) {
        int digits = digits(text, at);
        if (digits >= LONG_NUMBER && days.at(text, at).isEmpty()) {
            return new Token.Figure(false, text.substring(at, at + digits), at, at + digits);
        }
        Optional<Token> expected = expectedDay(text, at, last, before).or(() -> rangeEnd(text, at, last, before));
        if (expected.isPresent()) {
            return expected.get();
        }
        Optional<DayReader.Found> day = day(text, at, before);
        Token share = figures.share(text, at).or(() -> figures.amount(text, at)).orElse(null);
        if (share != null && (day.isEmpty() || day.get().end() < share.end())) {
            return share;
        }
        Optional<Token.Named> named = numbers.at(text, at, place(last, before));
        boolean slashed = named.isPresent() && !named.get().strange().isEmpty() && named.get().text().indexOf(SLASH) > 0;
        Optional<DayReader.Found> written = slashed ? days.pointed(text, at) : Optional.empty();
        if (written.isPresent()) {
            return new Token.Day(written.get().phrase(), text.substring(at, written.get().end()), at, written.get().end());
        }
        Optional<Token> first = named.flatMap(found -> firstOfDays(text, at, found));
        if (first.isPresent()) {
            return first.get();
        }
        if (day.isPresent() && (named.isEmpty() || isDay(text, day.get(), named.get(), last, before))) {
            DayPhrase phrase = sameDay(text, at, before).or(() -> weekdayAfter(text, at, before))
                    .or(() -> sameDays.told(day.get().phrase(), before)).orElse(day.get().phrase());
            return new Token.Day(phrase, text.substring(at, day.get().end()), at, day.get().end());
        }
        return figures.hour(text, at).or(() -> figures.span(text, at).map(span -> dayAfter(span, text, last)))
                .or(() -> named.map(Token.class::cast)).or(() -> figures.count(text, at)).orElse(null);
    }

    /** Behind “before”, in a bracket or beside a day a bare number is a day as well. */
    private Optional<Token> expectedDay(String text, int at, @Nullable Token last, List<Token> before) {
        boolean opens = last instanceof Token.Mark opening && (lexicon.pairs("day.opens").containsKey(opening.text())
                || before.size() > 1 && before.get(before.size() - 2) instanceof Token.Day);
        boolean expected = opens || last != null && last.is(Word.BEFORE_DAY);
        return !expected ? Optional.empty() : days.pointed(text, at)
                .map(day -> new Token.Day(day.phrase(), text.substring(at, day.end()), at, day.end()));
    }

    /** A day, unless it is the number of a paper, or a word for a day told before that nobody told. */
    private Optional<DayReader.Found> day(String text, int at, List<Token> before) {
        boolean ofPaper = at > 0 && lexicon.pairs("number.paper").containsKey(text.substring(at - 1, at));
        boolean untold = lexicon.pairs("day.told").longest(text, at).isPresent() && before.stream().noneMatch(Token.Day.class::isInstance)
                && lexicon.pairs("day.untold").longest(text, at).isPresent();
        Optional<DayReader.Found> day = ofPaper || untold ? Optional.empty() : days.at(text, at).or(() -> days.dotted(text, at));
        return day.filter(found -> !found.phrase().bareDay() || lexicon.pairs("number.place").longest(text, found.end()).isEmpty());
    }

    /** Whether what may be a day or a task is the day: not among open tasks, and not if it reaches less far. */
    private boolean isDay(String text, DayReader.Found day, Token.Named named, @Nullable Token last, List<Token> before) {
        boolean openRange = named.strange().isEmpty() && named.codes().size() > 1 && (last == null || !last.is(Word.BEFORE_DAY));
        return !openRange && (day.phrase().bareDay() ? !isTask(text, day, named, last, before) : day.end() >= named.end());
    }

    /** “From the 18th to 22”: a bare number behind a day and a “to”, with no unit of its own. */
    private Optional<Token> rangeEnd(String text, int at, @Nullable Token last, List<Token> before) {
        boolean to = last != null && lexicon.pairs("number.range").containsKey(last.text()) && before.size() > 1
                && before.get(before.size() - 2) instanceof Token.Day;
        return !to ? Optional.empty() : numerals.at(text, at)
                .filter(number -> !isCounted(text, number.end()))
                .flatMap(number -> days.ofMonthAlone(number.value())
                        .map(day -> new Token.Day(day, text.substring(at, number.end()), at, number.end())));
    }

    /** “From Tuesday next week to Thursday”: a weekday of no week is the next one behind the first. */
    private Optional<DayPhrase> weekdayAfter(String text, int at, List<Token> before) {
        int size = before.size();
        boolean range = size > 1 && lexicon.pairs("number.range").containsKey(before.get(size - 1).text());
        return range && before.get(size - 2) instanceof Token.Day first && first.phrase().ahead() != null
                ? days.weekdayFrom(text, at, first.phrase().ahead()) : Optional.empty();
    }

    private boolean isCounted(String text, int at) {
        return at < text.length() && (Character.isDigit(text.charAt(at)) || lexicon.pairs("number.other").longest(text, at).isPresent()
                || lexicon.pairs("number.after").longest(text, at).isPresent() || lexicon.pairs("figure.unit").longest(text, at).isPresent());
    }

    /** “That same day” is the one told last. */
    private Optional<DayPhrase> sameDay(String text, int at, List<Token> before) {
        if (lexicon.pairs("day.same").longest(text, at).isEmpty()) {
            return Optional.empty();
        }
        boolean till = !before.isEmpty() && lexicon.pairs("number.range").containsKey(before.get(before.size() - 1).text());
        return before.stream().filter(Token.Day.class::isInstance).map(token -> ((Token.Day) token).phrase()).reduce((first, second) -> second)
                .map(day -> till && day.ahead() != null ? new DayPhrase(day.ahead(), null, false, false) : day);
    }

    /** “From 15 to the 17th”, when no such task is open: the first of two days. */
    private Optional<Token> firstOfDays(String text, int at, Token.Named named) {
        boolean strange = named.strange().size() > 1;
        Optional<Numerals.Found> number = strange ? numerals.at(text, at) : Optional.empty();
        return number.flatMap(found -> {
            int end = found.end() + lexicon.pairs("day.mark.day").longest(text, found.end()).map(String::length).orElse(0);
            return lexicon.pairs("number.range").longest(text, end).isEmpty() ? Optional.<Token>empty()
                    : days.ofMonthAlone(found.value()).map(day -> new Token.Day(day, text.substring(at, end), at, end));
        });
    }

    /** A length of time with “after”, “within” or “ago” is a day counted from today. */
    private Token dayAfter(Token span, String text, @Nullable Token last) {
        Token.Span length = (Token.Span) span;
        Optional<String> ago = lexicon.pairs("span.ago").longest(text, span.end());
        boolean lead = last != null && lexicon.pairs("snooze.lead").containsKey(last.text());
        boolean past = ago.isPresent() && !lead && lexicon.pairs("day.before").longest(text, span.end()).equals(ago);
        if (past && !length.span().isWithinADay() && length.span().amount() > 0) {
            int end = span.end() + ago.get().length();
            return new Token.Day(DayPhrase.exactly(length.span().before(situation.today())), text.substring(span.start(), end), span.start(), end);
        }
        Optional<String> after = lexicon.pairs("span.after").longest(text, span.end());
        boolean before = last != null && lexicon.pairs("span.before").containsKey(last.text());
        if (after.isEmpty() && !before || length.span().isWithinADay()) {
            return span;
        }
        int end = span.end() + after.map(String::length).orElse(0);
        LocalDate day = length.span().after(situation.today(), situation.calendar());
        return new Token.Day(DayPhrase.exactly(day), text.substring(span.start(), end), span.start(), end);
    }

    /** 16 followed by the mark of a day or of a task: a task, unless something speaks of days. */
    private boolean isTask(String text, DayReader.Found day, Token.Named named, @Nullable Token last, List<Token> before) {
        boolean range = last instanceof Token.Day earlier && earlier.phrase().bareDay();
        boolean object = last != null && lexicon.pairs("brings.task").containsKey(last.text());
        if ((named.end() > day.end() || object) && named.strange().isEmpty()) {
            return true;
        }
        boolean put = last != null && last.is(Word.EXTEND) && !lexicon.pairs("extend.until").ends(last.text());
        if (put && day.end() == named.end() && named.strange().isEmpty() && before.stream().noneMatch(Token.Named.class::isInstance)) {
            return true;
        }
        if (last != null && (last.is(Word.BEFORE_DAY) || range)
                || day.end() > named.end() || text.length() > named.end() && days.isBefore(text, named.end())) {
            return !named.codes().isEmpty() && named.codes().size() + named.strange().size() > 1 && named.strange().isEmpty();
        }
        boolean isOpen = named.strange().isEmpty();
        if (isOpen && last instanceof Token.Named && last.end() == named.start() && numbers.isDayOfPlan(text, named.start())) {
            return false;
        }
        if (isOpen && (last instanceof Token.Titled titled && titled.codes().equals(named.codes())
                || numbers.continuesTitle(text, named.end(), named.codes().get(0)))) {
            return true;
        }
        // “on the 10th it was all paid”: no such task is open, and a word of days stands behind
        if (!isOpen && named.codes().isEmpty() && lexicon.pairs("day.part").longest(text, named.end()).isPresent()) {
            return false;
        }
        if (!isOpen && named.codes().isEmpty() && sameDays.tell(text, day.phrase(), named.end(), before)) {
            return false;
        }
        boolean plans = false;
        boolean spoken = false;
        for (int at = before.size() - 1; at >= Math.max(0, before.size() - FAR) && !(before.get(at) instanceof Token.Mark); at--) {
            plans |= before.get(at).is(Word.WILL) && before.size() - at <= 3;
            spoken |= before.get(at) instanceof Token.Named || before.get(at) instanceof Token.Titled;
        }
        return isOpen ? !plans && !(spoken && last instanceof Token.Titled) : spoken ? false : !plans && isFollowedByCompletion(text, named.end());
    }

    private boolean isFollowedByCompletion(String text, int end) {
        Lexicon.Entry word = end < text.length() ? lexicon.at(text, end) : null;
        return word == null || word.words().stream().noneMatch(NO_TASK_BEFORE::contains);
    }

    private TaskNumbers.Place place(@Nullable Token last, List<Token> before) {
        boolean begins = last == null || last instanceof Token.Mark || last.is(Word.GREETING) || last.is(Word.FILLER)
                || last.is(Word.SEEN) || last.is(Word.BUT) || last.is(Word.EXCEPT) || last.is(Word.ONLY) || last.is(Word.WRONG)
                || last.is(Word.AGREE) || last.is(Word.REFUSE) || last.is(Word.NO) || last.is(Word.TAKE_BACK) || last.is(Word.ALREADY);
        boolean figure = last instanceof Token.Figure;
        boolean opens = last == null || last instanceof Token.Mark mark && mark.kind() != Token.Break.MARK || last.is(Word.GREETING)
                || last.is(Word.BUT) || last.isAny(DECIDES);
        return new TaskNumbers.Place(begins, begins && (last == null || !last.is(Word.NO)) && !isSaid(before) && !corrects(before), figure, opens);
    }

    /** “No, it is”: one number follows, and what stands behind a comma is something else. */
    private static boolean corrects(List<Token> before) {
        int size = before.size();
        return size > 1 && before.get(size - 1).is(Word.YES)
                && (before.get(size - 2).is(Word.WRONG) || size > 2 && before.get(size - 3).is(Word.WRONG));
    }

    private static boolean isSaid(List<Token> before) {
        for (int at = before.size() - 1; at >= Math.max(0, before.size() - FAR) && !(before.get(at) instanceof Token.Mark); at--) {
            if (before.get(at).isAny(Clauses.PREDICATES)) {
                return true;
            }
        }
        return false;
    }

    private static int digits(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private Token.Known known(Lexicon.Entry word, int at) {
        return new Token.Known(word.words(), word.text(), at, at + word.text().length());
    }

    private Token.@Nullable Mark mark(String text, int at) {
        String kind = lexicon.pairs("mark").get(text.substring(at, at + 1));
        return text.charAt(at) == '\n' ? new Token.Mark(Token.Break.LINE, "\n", at, at + 1)
                : text.charAt(at) == ' ' ? new Token.Mark(Token.Break.SPACE, " ", at, at + 1)
                : kind == null ? null : new Token.Mark(Token.Break.valueOf(kind), text.substring(at, at + 1), at, at + 1);
    }
}
