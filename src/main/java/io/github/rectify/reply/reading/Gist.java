package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a reply says as a whole, against which each of its statements is weighed. */
final class Gist {

    private static final Set<Intent> WEIGHTLESS = EnumSet.of(Intent.ACKNOWLEDGE, Intent.UNDO);

    private final Set<Intent> intents = EnumSet.noneOf(Intent.class);
    private final boolean inquires;
    private final boolean asksWhether;
    private final boolean reminds;
    private final boolean isNarrow;
    private final boolean reportsMoreThanUnderway;

    Gist(Lexicon lexicon, List<Statement> said) {
        Table counts = lexicon.pairs("asks.counts");
        said.forEach(statement -> intents.add(statement.intent()));
        inquires = any(said, statement -> statement.intent() == Intent.QUERY_TASK && statement.words().endsWith("?"));
        asksWhether = any(said, statement -> statement.intent() == Intent.QUERY_TASK && counts.standsIn(statement.words()));
        reminds = any(said, statement -> statement.intent() == Intent.SNOOZE && statement.slots().date() != null);
        isNarrow = any(said, statement -> statement.slots().scope() != null && statement.slots().scope() != Action.Scope.ALL);
        reportsMoreThanUnderway = any(said, statement -> isReport(statement.intent()) && statement.grade() != Grade.UNDERWAY);
    }

    private static boolean any(List<Statement> said, Predicate<Statement> wanted) {
        return said.stream().anyMatch(wanted);
    }

    private static boolean isReport(Intent intent) {
        return intent.isOfWork() && intent != Intent.REPORT_BLOCKED;
    }

    boolean has(Intent intent) {
        return intents.contains(intent);
    }

    boolean decides() {
        return intents.stream().anyMatch(Intent::isDecision);
    }

    /** Whether the work itself is told of, and not only that it is stuck. */
    boolean reports() {
        return intents.stream().anyMatch(Gist::isReport);
    }

    /** Whether more is told of the work than that it goes on. */
    boolean reportsMoreThanUnderway() {
        return reportsMoreThanUnderway;
    }

    /** Whether more is said than that something was seen or is taken back. */
    boolean isWeighty() {
        return intents.stream().anyMatch(intent -> !WEIGHTLESS.contains(intent));
    }

    /** Whether a task is asked about with a question mark. */
    boolean inquires() {
        return inquires;
    }

    /** Whether it is asked if something counts. */
    boolean asksWhether() {
        return asksWhether;
    }

    /** Whether a reminder is asked for on a certain day. */
    boolean reminds() {
        return reminds;
    }

    /** Whether a leader asks about less than everything. */
    boolean isNarrow() {
        return isNarrow;
    }
}
