package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one statement of all that is said of the same tasks: of reports never more than the weakest later word, of a request the
 * request, of a refusal and an approval the refusal.
 */
final class Joining {

    private final MeantTasks meant;

    Joining(MeantTasks meant) {
        this.meant = meant;
    }

    List<Statement> joined(List<Statement> said) {
        Map<Object, Statement> byTopic = new LinkedHashMap<>();
        Object latest = null;
        for (int at = 0; at < said.size(); at++) {
            Statement statement = said.get(at);
            Object topic = topic(statement, said, at);
            Statement before = byTopic.get(topic);
            Statement both = before == null ? statement : joined(before, statement);
            if (before != null && before.intent() == Intent.REPORT_DONE && both.intent() == Intent.REPORT_PROGRESS && !topic.equals(latest)) {
                byTopic.remove(topic);
            }
            byTopic.put(topic, both);
            latest = topic;
        }
        return List.copyOf(byTopic.values());
    }

    /** Statements of the same topic are one; what is neither a report nor a decision nor a snooze stands by itself. */
    private Object topic(Statement statement, List<Statement> said, int at) {
        Object tasks = meant.key(statement.ref());
        if (statement.intent().isOfWork()) {
            return isShareBesideRequest(statement, said) ? List.of(tasks, "share") : tasks;
        }
        if (statement.intent().isDecision()) {
            return List.of("decision", tasks);
        }
        return statement.intent() == Intent.SNOOZE ? List.of("snooze", tasks) : "other" + at;
    }

    /** A share of the work is told for itself where more time is asked for. */
    private boolean isShareBesideRequest(Statement statement, List<Statement> said) {
        return statement.slots().percent() != null && said.stream().anyMatch(beside ->
                beside.intent() == Intent.REQUEST_EXTENSION && meant.key(beside.ref()).equals(meant.key(statement.ref())));
    }

    private static Statement joined(Statement first, Statement second) {
        if (!first.intent().isOfWork()) {
            return together(first, second);
        }
        Slots slots = first.slots().or(second.slots());
        String words = first.words() + " " + second.words();
        if (first.intent() == Intent.REQUEST_EXTENSION || second.intent() == Intent.REQUEST_EXTENSION) {
            Statement request = second.intent() == Intent.REQUEST_EXTENSION ? second : first;
            boolean undated = request.slots().date() == null && request.slots().span() == null && second != request && second.grade() == Grade.LEFT;
            Slots own = first.intent() == second.intent() ? slots : undated ? request.slots().withDate(second.slots().date()) : request.slots();
            return new Statement(Intent.REQUEST_EXTENSION, first.ref(), Grade.NONE, own, words);
        }
        if (second.intent() == Intent.REPORT_DONE && first.intent() == Intent.REPORT_BLOCKED) {
            return second;
        }
        return first.intent() == Intent.REPORT_BLOCKED || second.intent() == Intent.REPORT_BLOCKED
                ? new Statement(Intent.REPORT_BLOCKED, first.ref(), Grade.NONE, Slots.EMPTY, words) : report(first, second, slots, words);
    }

    /** A refusal and an approval of the same thing: the refusal. */
    private static Statement together(Statement first, Statement second) {
        return first.intent() == Intent.REJECT ? first : second.intent() == Intent.REJECT ? second
                : first.with(first.slots().or(second.slots()));
    }

    private static Statement report(Statement first, Statement second, Slots slots, String words) {
        boolean contradicts = first.grade() == Grade.DENIED && second.grade() == Grade.STRIKE;
        boolean done = second.intent() == Intent.REPORT_DONE && !contradicts
                || first.intent() == Intent.REPORT_DONE && second.grade() == Grade.STEP;
        if (done) {
            return new Statement(Intent.REPORT_DONE, first.ref(), Grade.WHOLE, completed(first, second).slots(), words);
        }
        Slots kept = first.intent() == Intent.REPORT_DONE ? second.slots() : slots;
        boolean denied = first.grade() == Grade.DENIED || second.grade() == Grade.DENIED;
        return new Statement(Intent.REPORT_PROGRESS, first.ref(), denied ? Grade.DENIED : Grade.LEFT, kept, words);
    }

    /** Which of the two tells when it was done: the later completion, unless only the earlier one has a day. */
    private static Statement completed(Statement first, Statement second) {
        boolean later = second.intent() == Intent.REPORT_DONE
                && (second.slots().date() != null || first.intent() != Intent.REPORT_DONE);
        return later ? second : first;
    }
}
