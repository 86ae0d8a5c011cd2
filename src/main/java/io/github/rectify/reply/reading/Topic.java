package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is being talked about: a clause that names no task speaks of the one named before it. */
final class Topic {

    private static final int FEW = 4;
    private static final int LONG_TITLE = 2;
    private static final Set<Word> SAID_OF_ALL = EnumSet.of(Word.DONE, Word.STRIKE, Word.NOTHING_OPEN, Word.AGREE, Word.REFUSE, Word.FINISH);
    private static final Set<Word> OF_TITLES = EnumSet.of(Word.NOT, Word.UNDONE, Word.OVERDUE);

    private final Lexicon lexicon;
    private final Situation situation;
    private final Refs refs;
    private final Said said;
    private final boolean brief;
    private final Set<String> namedSoFar = new LinkedHashSet<>();
    private Ref ref;
    private boolean byContent;
    /** Whether the clause before counted things of no named task, so that “all” is of them. */
    private boolean pieces;
    /** Whether the clause before said of a numbered task that something of it is lacking. */
    private boolean lacking;
    private List<String> excepted = List.of();
    /** The tasks that were last named together, of which “the first two” are spoken. */
    private List<String> listed = List.of();

    /** @param brief whether the text has but a few clauses, so that a weak title still counts */
    Topic(Lexicon lexicon, Situation situation, Said said, Ref quoted, boolean brief) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.refs = new Refs(lexicon, situation);
        this.said = said;
        this.ref = quoted;
        this.brief = brief;
    }

    Ref ref() {
        return ref;
    }

    /** Whether it was named by its number. */
    boolean isNumbered() {
        return ref.scope() == Ref.Scope.THESE && !ref.codes().isEmpty() && !byContent;
    }

    /** What a clause names; an exception told in a clause of its own, “all but 12,”, is kept for what it is made from. */
    Ref namedIn(Clause clause) {
        Ref own = refs.of(clause);
        if (isExceptionAlone(clause, own)) {
            if (!said.except(own.codes())) {
                excepted = own.codes();
                namedSoFar.addAll(own.codes());
            }
            return Ref.NONE;
        }
        if (clause.has(Word.ALL) && !clause.has(Token.Named.class) && namedSoFar.size() > 1
                && (lexicon.pairs("above").standsIn(clause.text()) || refs.countedAll(clause) == namedSoFar.size() && clause.has(Word.DONE) && isNothingLeft())) {
            return Ref.these(List.copyOf(namedSoFar), List.of(), false);
        }
        if (ref.scope() == Ref.Scope.THESE && ref.codes().size() > 1 && !clause.has(Token.Named.class) && !listed.containsAll(ref.codes())) {
            listed = ref.codes();
        }
        Optional<Ref> some = clause.has(Token.Named.class) ? Optional.empty() : refs.counted(clause, listed);
        if (some.isPresent()) {
            return some.get();
        }
        if (!own.isSaid() && isRestUnderway(clause)) {
            return new Ref(List.of(), List.of(), false, Ref.Scope.REST);
        }
        if (!excepted.isEmpty() && isOfRest(clause, own)) {
            Ref but = Ref.allBut(excepted);
            excepted = List.of();
            return but;
        }
        return own;
    }

    /** Of none of the tasks was it said that something is left of them. */
    private boolean isNothingLeft() {
        return said.all().stream().noneMatch(before -> before.grade() == Grade.LEFT || before.grade() == Grade.DENIED);
    }

    private static boolean isExceptionAlone(Clause clause, Ref own) {
        return (clause.has(Word.EXCEPT) && own.isSaid() || own.scope() == Ref.Scope.ALL_BUT)
                && !own.codes().isEmpty() && !clause.has(Word.ALL) && !clause.has(Word.REST)
                && clause.tokens().stream().noneMatch(token -> token.isAny(Clauses.PREDICATES) && !token.is(Word.PARTLY));
    }

    /** “5 and 13 are done, the others go on”. */
    private boolean isRestUnderway(Clause clause) {
        Statement last = said.last();
        return clause.has(Word.REST) && clause.has(Word.UNDERWAY) && clause.content() == 0 && !clause.has(Token.Figure.class)
                && !byContent && last != null && last.intent() == Intent.REPORT_DONE && last.ref().scope() == Ref.Scope.THESE;
    }

    private static boolean isOfRest(Clause clause, Ref own) {
        return own.scope() == Ref.Scope.ALL || own.scope() == Ref.Scope.REST
                || !own.isSaid() && (clause.has(Word.ALL) || clause.has(Word.REST));
    }

    /** “The rest”, where nothing was named that it could be the rest of. */
    boolean isRestOfNothing(Clause clause) {
        return clause.has(Word.REST) && !clause.has(Token.Named.class) && (namedSoFar.isEmpty() || isOfParts());
    }

    /** Turns to what a clause names, seen from what was talked about so far, unless it corrects that. */
    Ref turnTo(Ref named, Clause clause, boolean corrects) {
        Ref own = corrects && named.isSaid() && named.scope() == Ref.Scope.THESE ? named : inContext(named, clause);
        if (own.isSaid()) {
            ref = own;
            byContent = !clause.has(Token.Named.class);
            namedSoFar.addAll(own.codes());
        }
        lacking = clause.has(Word.LEFT) && clause.has(Token.Named.class) && clause.content() > 0 && !clause.has(Word.UNDERWAY);
        long counts = clause.all(Token.Figure.class).filter(Token.Figure::counts).count();
        pieces = !own.isSaid() && (clause.content() > 1 && counts > 0 || counts > 1);
        return own;
    }

    private Ref inContext(Ref own, Clause clause) {
        if (own.scope() == Ref.Scope.REST) {
            return isOfParts() || pieces && clause.has(Word.UNDERWAY) ? Ref.NONE : rest(own);
        }
        boolean talkedAbout = ref.scope() == Ref.Scope.THESE && !ref.codes().isEmpty();
        boolean ofAll = own.scope() == Ref.Scope.ALL && (talkedAbout || pieces || isOnlyChange(clause));
        return ofAll || talkedAbout && isAside(own, clause) ? Ref.NONE : own;
    }

    /** “6 still lacks a paper, the rest is done”: where a thing was said to be lacking, the rest is of the same task. */
    private boolean isOfParts() {
        Statement last = said.last();
        return lacking && last != null && last.intent() == Intent.REPORT_PROGRESS && last.ref().scope() == Ref.Scope.THESE
                && last.ref().codes().size() == 1;
    }

    /** The others are those of the set that were not named so far. */
    private Ref rest(Ref own) {
        return namedSoFar.isEmpty() ? Ref.NONE : new Ref(List.copyOf(namedSoFar), own.strange(), own.tied(), Ref.Scope.ALL_BUT);
    }

    /** “It has all changed” beside one reminded task: no word says that all tasks are meant. */
    private boolean isOnlyChange(Clause clause) {
        return refs.all().isEmpty() && refs.implied().isPresent() && clause.has(Word.LE) && !clause.hasAny(SAID_OF_ALL);
    }

    /** Words of another title, within what is said of a task, do not change the topic. */
    private boolean isAside(Ref own, Clause clause) {
        if (own.scope() != Ref.Scope.THESE || clause.has(Token.Named.class) || own.codes().size() > 1 && refs.countedAll(clause) == own.codes().size()) {
            return false;
        }
        if (!clause.has(Token.Titled.class) && !own.codes().isEmpty() && listed.containsAll(own.codes())) {
            return false;
        }
        return clause.has(Word.NOT_MINE)
                || !clause.has(Word.THAT_ONE) && !own.codes().equals(ref.codes()) && !startsWithTitle(clause);
    }

    private boolean startsWithTitle(Clause clause) {
        // “the ones that were bought”: things of a kind, within the task
        if (byContent && lexicon.pairs("of.kind").standsIn(clause.text())) {
            return false;
        }
        if (clause.at(0) instanceof Token.Titled owner && owner.codes().size() == 1 && owner.weight() >= LONG_TITLE && clause.at(1) != null
                && lexicon.pairs("past.particle").containsKey(clause.tokens().get(1).text())) {
            return true;
        }
        return clause.at(0) instanceof Token.Titled titled
                && (titled.weight() > LONG_TITLE || byContent && titled.weight() == LONG_TITLE && brief);
    }

    /** A task's title as it stands, beside other clauses: it names and says nothing. */
    boolean isTitleOnly(Clause clause) {
        String text = clause.text();
        return text.length() > FEW && clause.hasAny(OF_TITLES) && situation.open().stream().anyMatch(task -> task.title().contains(text));
    }
}
