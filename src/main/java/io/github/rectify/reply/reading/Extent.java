package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides how much of the work a completion speaks of: the task as a whole, a step of it, or some of its pieces. */
final class Extent {

    private static final int A_WORD = 2;
    private static final Set<Word> BESIDE_WHOLE = EnumSet.of(Word.FILLER, Word.ALL, Word.ALREADY, Word.GENERIC, Word.TASKS, Word.WHOLE,
            Word.THAT_ONE, Word.GREETING, Word.LE);
    private static final Set<Word> PARTS = EnumSet.of(Word.PAPERS, Word.HANDS_IN, Word.PARTLY, Word.NOT, Word.LEFT);
    private static final Set<Word> PARTS_OF_MORE = EnumSet.of(Word.PARTLY, Word.NOT, Word.LEFT, Word.HALF, Word.UNDONE, Word.WILL, Word.LATER,
            Word.UNDERWAY, Word.IF, Word.PERHAPS);
    private static final Set<Word> BEHIND_COMPLETION = EnumSet.of(Word.WISH, Word.GREETING, Word.HELP_US, Word.STRIKE, Word.BY, Word.SHOW);

    private final Lexicon lexicon;
    private final Situation situation;

    Extent(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
    }

    /** Something of its own stands before the completion: only that is finished. */
    boolean isStep(Clause clause, Ref ref, int done) {
        Clause before = clause.before(done);
        int from = before.last(token -> token instanceof Token.Named || token.is(Word.WHOLE) || token.is(Word.REST)
                || token.is(Word.THAT_ONE) && token.text().length() > 1);
        Clause subject = clause.part(from + 1, done);
        if (subject.has(Word.PAPERS) || subject.has(Word.HOW_TO)) {
            return true;
        }
        if (isOrdinal(subject, ref)) {
            return false;
        }
        if (isCounted(subject) && !(from >= 0 && clause.at(from + 1) instanceof Token.Figure)) {
            return true;
        }
        boolean titled = before.has(Token.Titled.class);
        int already = subject.first(Word.ALREADY);
        if (from >= 0 && already >= 0 && subject.before(already).foreign() < A_WORD && isOfLastSteps(subject.from(already))
                && lexicon.pairs("done.ofwhole").longest(clause.tokens().get(done).text(), 0).isPresent()) {
            return false;
        }
        if (from >= 0 && before.has(Token.Named.class) && subject.has(Word.WORK) && isWholeWork(subject)) {
            return false;
        }
        if (titled && (isWholeWork(subject) || subject.has(Word.ALL) && subject.foreign() <= A_WORD)) {
            return false;
        }
        return !inTitle(subject, ref) && subject.foreign() >= (titled && !subject.has(Word.WORK) ? A_WORD + 1 : A_WORD);
    }

    /** “Already paid in and put right”: the steps that are named are such as end a matter, and none of its beginning. */
    private boolean isOfLastSteps(Clause behind) {
        return !behind.has(Token.Other.class) && behind.tokens().stream().filter(token -> token.is(Word.WORK))
                .allMatch(token -> lexicon.pairs("step.last").containsKey(token.text()));
    }

    /** “The last two”, of several that were named, and nothing else. */
    private boolean isOrdinal(Clause subject, Ref ref) {
        String text = subject.text();
        boolean ordinal = lexicon.pairs("ordinal.first").standsIn(text) || lexicon.pairs("ordinal.last").standsIn(text);
        return ordinal && ref.scope() == Ref.Scope.THESE && !subject.has(Token.Titled.class) && !subject.has(Word.WORK)
                && subject.content() <= A_WORD && ref.codes().size() < situation.open().size();
    }

    /** So many pieces are told, and not that they are all. */
    private boolean isCounted(Clause subject) {
        boolean ordinal = lexicon.pairs("ordinal.first").standsIn(subject.text()) || lexicon.pairs("ordinal.last").standsIn(subject.text());
        return !ordinal && !subject.has(Word.ALL) && !lexicon.pairs("last.piece").standsIn(subject.text())
                && subject.all(Token.Figure.class).anyMatch(figure -> !lexicon.pairs("one.matter").containsKey(figure.text()));
    }

    /** The task's own title, what was to be done about it, and nothing else: “the clearing of the posts”. */
    boolean isWholeWork(Clause subject) {
        return subject.tokens().stream().allMatch(token -> token instanceof Token.Titled || token instanceof Token.Named
                || token instanceof Token.Day || token.isAny(BESIDE_WHOLE) && !token.isAny(PARTS)
                || token.is(Word.WORK) && lexicon.pairs("work.whole").containsKey(token.text()));
    }

    /** All that is said stands in the title, and is no paper, which would be a step whatever the title says. */
    boolean isOnlyOfTitle(Clause clause, Ref ref) {
        return !clause.has(Word.PAPERS) && inTitle(clause, ref);
    }

    /** Whether all that is said stands in the title of the task that is meant. */
    private boolean inTitle(Clause clause, Ref ref) {
        List<String> codes = ref.isSaid() ? ref.codes() : situation.lastReminded();
        return codes.size() == 1 && situation.open().stream().filter(task -> codes.contains(task.code()))
                .anyMatch(task -> clause.tokens().stream().filter(token -> token instanceof Token.Other || token.is(Word.WORK))
                        .allMatch(token -> task.title().contains(token.text()) || token.text().length() > A_WORD
                                && token.text().chars().filter(letter -> task.title().indexOf(letter) < 0).count() <= 1));
    }

    /** What is finished stands behind: the draft, the checks in seventeen villages. */
    boolean isOfSomething(Token completion, Clause after) {
        boolean takesObject = lexicon.pairs("done.takes").containsKey(completion.text());
        Token first = after.at(0);
        Token object = first != null && first.is(Word.LE) ? after.at(1) : first;
        if (object != null && isOfDraft(after)) {
            return true;
        }
        if (isAnotherChange(after) && (!takesObject || object != null && object.is(Word.PAPERS))) {
            return false;
        }
        if (object != null && object.is(Word.PAPERS)) {
            return true;
        }
        if (object != null && lexicon.pairs("object.not").containsKey(object.text())) {
            return after.has(Word.WILL) && after.foreign() > 0 && after.last() != null && after.last().is(Word.LE);
        }
        Clause plain = after.has(Word.PAPERS) ? after.before(after.first(Word.PAPERS)) : after;
        int pleased = plain.index(token -> token.isAny(BEHIND_COMPLETION), 0);
        return (pleased >= 0 ? plain.before(pleased) : plain).foreign() >= A_WORD;
    }

    /** “… is done the papers are all handed in too”: a change of its own, told in the same breath. */
    private boolean isAnotherChange(Clause after) {
        int also = after.index(token -> token.is(Word.ALL) || lexicon.pairs("also").containsKey(token.text()), 1);
        Token changed = also < 0 ? null : after.at(also + 1);
        return changed != null && after.from(also + 1).has(Word.LE) && !after.hasAny(PARTS_OF_MORE)
                && after.all(Token.Figure.class).findAny().isEmpty();
    }

    /** Right behind it a draft is named, as what was finished. */
    private boolean isOfDraft(Clause after) {
        String text = after.at(0) != null && after.tokens().get(0).is(Word.LE) ? after.from(1).text() : after.text();
        return lexicon.pairs("draft").longest(text, 0).isPresent();
    }

    /** Finished nine of them, finished a part. */
    boolean isPartial(Clause after) {
        if (lexicon.pairs("ordinal.first").standsIn(after.text())) {
            return true;
        }
        Clause behind = after.at(0) != null && after.tokens().get(0).is(Word.LE) ? after.from(1) : after;
        int figure = after.index(Token.Figure.class::isInstance, 0);
        return figure >= 0 && figure <= 1 || lexicon.pairs("partial.behind").longest(behind.text(), 0).isPresent();
    }
}
