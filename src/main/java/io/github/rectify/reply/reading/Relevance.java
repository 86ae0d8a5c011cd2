package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sorts out the statements that mean nothing beside the others: reasons given for a decision or a request, questions beside a report. */
final class Relevance {

    private static final int A_WORD = 2;

    private final Situation.Role role;
    private final MeantTasks meant;
    private final List<Statement> said;
    private final Gist gist;
    private final Table decided;
    private final Table why;
    private final Set<String> decidedTasks = new HashSet<>();

    Relevance(Lexicon lexicon, Situation situation, List<Statement> said) {
        this.role = situation.role();
        this.meant = new MeantTasks(lexicon, situation);
        this.said = said;
        this.gist = new Gist(lexicon, said);
        this.decided = lexicon.pairs("decided");
        this.why = lexicon.pairs("why.words");
        said.stream().filter(statement -> statement.intent().isDecision()).forEach(statement -> decidedTasks.addAll(meant.of(statement.ref())));
    }

    List<Statement> kept() {
        return said.stream().filter(statement -> !isBesideDecision(statement) && !isLesserQuestion(statement)
                && !isReportBesideQuestion(statement) && !isReason(statement) && !isIdleSnooze(statement) && !isMoot(statement)).toList();
    }

    /** Reports beside a leader's decision are its reasons, questions beside it are rhetorical. */
    private boolean isBesideDecision(Statement statement) {
        Intent intent = statement.intent();
        boolean overview = intent == Intent.QUERY_OVERVIEW && statement.slots().scope() == Action.Scope.ALL;
        return gist.decides() && (intent.isOfWork() && !isOfAnother(statement) || intent == Intent.QUERY_TASK && !isUndecided(statement)
                || intent == Intent.HELP)
                || gist.has(Intent.REJECT) && overview;
    }

    /** A question beside a report or a transfer is none, and of two questions the wider or the vaguer one goes. */
    private boolean isLesserQuestion(Statement question) {
        return isOfAll(question) || switch (question.intent()) {
            case QUERY_TASK -> gist.has(Intent.NOT_MINE) || gist.has(Intent.TRANSFER) || gist.has(Intent.HELP) || gist.has(Intent.QUERY_MINE)
                    || gist.reports() && !gist.asksWhether() && !question.words().endsWith("?")
                    || isPlea(question) || gist.isNarrow() && !question.ref().isSaid() || isAnsweredByWriter(question);
            case QUERY_MINE -> gist.has(Intent.NOT_MINE) || gist.has(Intent.TRANSFER) || gist.has(Intent.QUERY_OVERVIEW);
            case QUERY_OVERVIEW -> gist.has(Intent.HELP);
            default -> false;
        };
    }

    /** “It is stuck, could the bureau not help?” */
    private boolean isPlea(Statement question) {
        return said.stream().anyMatch(other -> other.intent() == Intent.REPORT_BLOCKED
                && (other.ref().equals(question.ref()) || !question.ref().isSaid()));
    }

    /** Everything is asked about, and something narrower as well. */
    private boolean isOfAll(Statement question) {
        return (gist.has(Intent.QUERY_TASK) || gist.isNarrow()) && question.slots().scope() == Action.Scope.ALL;
    }

    /** What is told of the work is the ground of a question, unless it names a task or a day. */
    private boolean isReportBesideQuestion(Statement report) {
        boolean lists = gist.has(Intent.QUERY_OVERVIEW) || gist.has(Intent.QUERY_MINE) && !report.ref().isSaid();
        boolean vague = isVague(report) || report.intent() == Intent.REQUEST_EXTENSION && report.slots().date() == null;
        return lists && report.intent().isOfWork()
                || gist.inquires() && report.grade() == Grade.STEP
                || gist.has(Intent.HELP) && !report.ref().isSaid() && vague
                || gist.asksWhether() && !isQuestionAnswered() && report.isReport() && report.grade() != Grade.STRIKE && report.slots().date() == null
                || asksAfterRequest(report) && report.slots().date() == null && report.slots().span() == null;
    }

    /** A vague report beside a transfer, a denial or a snooze of the same task is why; so is “nobody's” between two hindrances. */
    private boolean isReason(Statement statement) {
        return isVague(statement) && isReasonOfOther(statement)
                || statement.intent() == Intent.NOT_MINE && (isStuckBefore(statement) || gist.has(Intent.HELP) && !statement.ref().isSaid())
                || gist.has(Intent.UNDO) && statement.intent() == Intent.REPORT_PROGRESS && statement.grade() == Grade.STEP && isOfUndone(statement)
                || gist.has(Intent.SNOOZE) && statement.grade() == Grade.UNDERWAY && !statement.ref().isSaid();
    }

    /** A step of what is taken back is why it is. */
    private boolean isOfUndone(Statement step) {
        return said.stream().anyMatch(other -> other.intent() == Intent.UNDO && other.ref().isSaid() && other.ref().equals(step.ref()));
    }

    /** “Do not remind me” is idle beside a report, and so is a reminder without a day beside one with a day. */
    private boolean isIdleSnooze(Statement statement) {
        boolean undated = statement.slots().date() == null && (gist.reportsMoreThanUnderway() || gist.reminds());
        boolean denied = statement.grade() == Grade.DENIED
                && (gist.has(Intent.REPORT_DONE) || gist.has(Intent.TRANSFER) || gist.has(Intent.NOT_MINE));
        return statement.intent() == Intent.SNOOZE && (undated || denied);
    }

    /** Said better by another statement of the same reply. */
    private boolean isMoot(Statement statement) {
        return statement.intent() == Intent.ACKNOWLEDGE && gist.isWeighty()
                || statement.intent() == Intent.TRANSFER && isDisowned(statement)
                || statement.intent() == Intent.NOT_MINE && isWhyHandedOn(statement)
                || statement.intent() == Intent.UNDO && statement.grade() == Grade.STEP && gist.has(Intent.NOT_MINE)
                || statement.intent().isDecision() && isToldAgain(statement);
    }

    /** “The extension I sent up, has it been looked at”: the question is asked, nothing is requested. */
    private boolean asksAfterRequest(Statement request) {
        int at = said.indexOf(request);
        if (request.intent() != Intent.REQUEST_EXTENSION || at + 1 >= said.size()) {
            return false;
        }
        Statement next = said.get(at + 1);
        return next.intent() == Intent.QUERY_TASK && decided.standsIn(next.words()) || next.intent() == Intent.SNOOZE;
    }

    /** “Nobody will do it, the window is not ours, please mediate”: what is not the writer's is a reason for being stuck. */
    private boolean isStuckBefore(Statement notMine) {
        int at = said.indexOf(notMine);
        boolean before = at > 0 && said.get(at - 1).intent() == Intent.REPORT_BLOCKED;
        boolean after = at + 1 < said.size() && said.get(said.size() - 1).intent() == Intent.REPORT_BLOCKED;
        return before && after && !notMine.ref().isSaid();
    }

    /** “No: send 3 back”: a decision of no task, told again of a named one. */
    private boolean isToldAgain(Statement decision) {
        return !decision.ref().isSaid() && !meant.isOneImplied()
                && said.stream().anyMatch(other -> other.intent() == decision.intent() && other.ref().isSaid());
    }

    /** All that was asked, the writer answers. */
    private boolean isQuestionAnswered() {
        return said.stream().filter(statement -> statement.intent() == Intent.QUERY_TASK).allMatch(this::isAnsweredByWriter);
    }

    /** “All done? No, two are left”: a question the writer answers in the next breath. */
    private boolean isAnsweredByWriter(Statement question) {
        int at = said.indexOf(question);
        Statement next = at + 1 < said.size() ? said.get(at + 1) : null;
        if (next == null || role != Situation.Role.OFFICIAL) {
            return false;
        }
        boolean asksWhy = why.standsIn(question.words());
        boolean less = !asksWhy && said.subList(at + 1, said.size()).stream().anyMatch(later -> later.intent() == Intent.REPORT_PROGRESS
                && (later.grade() == Grade.LEFT || later.grade() == Grade.DENIED));
        boolean same = next.intent().isOfWork() && beginsLike(next.words(), question.words());
        boolean done = next.intent() == Intent.REPORT_DONE && question.words().endsWith("?");
        return (less || same || done) && (next.ref().equals(question.ref()) || !next.ref().isSaid());
    }

    private static boolean beginsLike(String answer, String question) {
        String opening = answer.length() > A_WORD ? answer.substring(0, A_WORD) : "";
        return !opening.isEmpty() && question.contains(opening) && !opening.chars().allMatch(Character::isDigit);
    }

    /** It names tasks on which nothing is decided in the same breath. */
    private boolean isUndecided(Statement statement) {
        List<String> codes = statement.ref().codes();
        return statement.ref().scope() == Ref.Scope.THESE && !codes.isEmpty() && codes.stream().noneMatch(decidedTasks::contains);
    }

    private boolean isOfAnother(Statement report) {
        return isUndecided(report) && report.grade() != Grade.STEP && report.intent() != Intent.REPORT_BLOCKED;
    }

    /** What is said beside a transfer, a denial or a snooze of the same task is why. */
    private boolean isReasonOfOther(Statement report) {
        return said.stream().anyMatch(other -> (other.intent() == Intent.NOT_MINE || other.intent() == Intent.TRANSFER
                || other.intent() == Intent.SNOOZE && other.slots().date() != null)
                && (!report.ref().isSaid() || report.ref().equals(other.ref())));
    }

    /** “That work went to the centre, 18 is Cui's from now on”: where a task is handed to somebody by name, why it is. */
    private boolean isWhyHandedOn(Statement notMine) {
        return !notMine.ref().isSaid() && said.subList(said.indexOf(notMine) + 1, said.size()).stream().anyMatch(Relevance::handsOnByName);
    }

    private boolean isDisownedBefore(Statement transfer) {
        return said.subList(0, said.indexOf(transfer)).stream().anyMatch(other -> other.intent() == Intent.NOT_MINE && !other.ref().isSaid());
    }

    private static boolean handsOnByName(Statement statement) {
        return statement.intent() == Intent.TRANSFER && statement.ref().isSaid() && statement.slots().person() != null;
    }

    /** What is not the writer's is not handed on by them either. */
    private boolean isDisowned(Statement transfer) {
        return !(handsOnByName(transfer) && isDisownedBefore(transfer)) && said.stream().anyMatch(other -> other.intent() == Intent.NOT_MINE
                && (other.ref().equals(transfer.ref()) || !other.ref().isSaid() || !transfer.ref().isSaid()));
    }

    /** Neither a share nor a day is told with it. */
    private static boolean isVague(Statement statement) {
        return statement.intent() == Intent.REPORT_PROGRESS && statement.slots().percent() == null
                && statement.slots().date() == null || statement.intent() == Intent.REPORT_BLOCKED;
    }
}
