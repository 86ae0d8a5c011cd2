package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads that somebody looks after all of the writer's tasks for some days. */
final class Delegations {

    private static final Set<Word> NONE_IN_TEXT = EnumSet.of(Word.EXTEND, Word.HOW_TO);
    private static final Set<Word> ALL_TASKS = EnumSet.of(Word.TASKS, Word.MY_TASKS, Word.ALL, Word.STAND_IN);
    private static final Set<Word> OWN_TASKS = EnumSet.of(Word.TASKS, Word.MY_TASKS, Word.ALL, Word.UNIT_WIDE);
    private static final Set<Word> ANNOUNCES = EnumSet.of(Word.STAND_IN, Word.HAND_TO, Word.BY);
    private static final Set<Word> NO_DELEGATION = EnumSet.of(Word.EXTEND, Word.REMIND, Word.DONE, Word.STRIKE, Word.HOW, Word.ASKS,
            Word.SHOW, Word.OVERDUE);

    private final Lexicon lexicon;
    private final Names names;
    private final Keepers keepers;
    private final DaysAway away;

    Delegations(Lexicon lexicon, Names names, Situation situation) {
        this.lexicon = lexicon;
        this.names = names;
        this.keepers = new Keepers(lexicon, names);
        this.away = new DaysAway(lexicon, situation);
    }

    /** A delegation, and the clauses with which it begins and ends. */
    record Delegation(Statement statement, int first, int last) {
    }

    /** Somebody looks after all of the writer's tasks for some days; it takes several clauses to see it. */
    Optional<Delegation> in(List<Clause> clauses) {
        if (clauses.stream().anyMatch(clause -> clause.hasAny(NONE_IN_TEXT) && !namesTask(clause))) {
            return Optional.empty();
        }
        int first = 0;
        while (first < clauses.size() && (!isAboutMyTasks(clauses.get(first)) || namesTask(clauses.get(first)))) {
            first++;
        }
        if (first == clauses.size()) {
            first = awayUnsaid(clauses);
        }
        List<Clause> rest = clauses.subList(first, clauses.size());
        for (int at = 0; at < rest.size(); at++) {
            Clause clause = rest.get(at);
            Optional<String> person = namesTask(clause) || !clause.has(Word.STAND_IN) && !clause.hasAny(Keepers.HANDS_OVER) ? Optional.empty()
                    : keepers.of(clause).or(nextName(clause, at + 1 < rest.size() ? rest.get(at + 1) : null));
            if (person.isPresent()) {
                while (first > 0 && clauses.get(first - 1).has(Token.Day.class) && !namesTask(clauses.get(first - 1))
                        && !clauses.get(first - 1).hasAny(NO_DELEGATION)) {
                    first--;
                    at++;
                }
                return Optional.of(new Delegation(new Statement(Intent.DELEGATE, Ref.NONE, Statement.Grade.NONE,
                        away.of(spoken(clauses, first, first + at + 1)).withPerson(person.get()), clause.text()), first, first + at));
            }
        }
        return Optional.empty();
    }

    /** The clauses that tell the days: up to the one that names the keeper, and those behind that report nothing. */
    private static List<Clause> spoken(List<Clause> clauses, int first, int after) {
        int end = Math.min(after, clauses.size());
        while (end < clauses.size() && !namesTask(clauses.get(end)) && !clauses.get(end).hasAny(NO_DELEGATION)) {
            end++;
        }
        return clauses.subList(first, end);
    }

    /** “The one who stands in: …”. */
    private Supplier<Optional<String>> nextName(Clause clause, @Nullable Clause next) {
        boolean announces = next != null && (clause.last().isAny(ANNOUNCES)
                || clause.last().is(Word.POST) && clause.hasAny(Keepers.HANDS_OVER));
        return () -> announces ? names.whole(next.text()).or(() -> names.alone(next.text())) : Optional.empty();
    }

    /** Away, or in so many words: somebody does my tasks from one day to another. */
    private boolean isAboutMyTasks(Clause clause) {
        return clause.has(Word.AWAY) || clause.has(Word.STAND_IN) && (clause.has(Word.MY_TASKS) && clause.has(Token.Day.class)
                || away.period(List.of(clause)).isPresent());
    }

    /** A day or more is told, and then or in the same breath all the tasks are somebody's: away, whatever for. */
    private int awayUnsaid(List<Clause> clauses) {
        for (int at = 0; at < clauses.size(); at++) {
            if (isAbsence(clauses.get(at)) && isLookedAfter(clauses, at)) {
                return at;
            }
        }
        return clauses.size();
    }

    private static boolean isAbsence(Clause clause) {
        boolean ahead = clause.all(Token.Day.class).anyMatch(day -> day.phrase().ahead() != null) || clause.has(Token.Span.class);
        return ahead && !namesTask(clause) && !clause.hasAny(NO_DELEGATION) && !clause.has(Word.FINISH);
    }

    private boolean isLookedAfter(List<Clause> clauses, int from) {
        for (int at = from; at < clauses.size(); at++) {
            Clause clause = clauses.get(at);
            boolean mine = clause.hasAny(OWN_TASKS) || clause.tokens().stream()
                    .anyMatch(token -> token.is(Word.STAND_IN) && lexicon.pairs("stands.mine").containsKey(token.text()));
            boolean keeps = mine && clause.hasAny(ALL_TASKS) && (clause.has(Word.STAND_IN) || clause.hasAny(Keepers.HANDS_OVER));
            if (keeps && !namesTask(clause) && !clause.hasAny(NO_DELEGATION) && !clause.has(Word.CARE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesTask(Clause clause) {
        return clause.all(Token.Named.class).anyMatch(named -> !named.codes().isEmpty());
    }
}
