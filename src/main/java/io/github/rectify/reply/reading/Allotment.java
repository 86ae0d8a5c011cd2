package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives each statement the tasks it is of, seen from what is said before and behind it. */
final class Allotment {

    private final MeantTasks meant;

    Allotment(MeantTasks meant) {
        this.meant = meant;
    }

    List<Statement> allotted(List<Statement> said) {
        return withoutSpecial(withLeading(said));
    }

    /** What was said before any task was named belongs to the first that is, if that says a report too. */
    private List<Statement> withLeading(List<Statement> said) {
        List<Statement> out = new ArrayList<>(said);
        Optional<Ref> first = said.stream().filter(statement -> statement.intent().isOfWork()).map(Statement::ref)
                .filter(ref -> !isOfNoTask(ref)).findFirst();
        if (first.isEmpty()) {
            return out;
        }
        if (asksForOther(out)) {
            return out;
        }
        for (int at = 0; at < out.size() && isOfNoTask(out.get(at).ref()); at++) {
            Statement statement = out.get(at);
            if (statement.intent().isOfWork() && (statement.intent() != Intent.REPORT_DONE || isDoneNext(out, at))) {
                out.set(at, statement.with(first.get()));
            }
        }
        return out;
    }

    /** More time is asked for the one reminded task, and none for those that are named later. */
    private boolean asksForOther(List<Statement> said) {
        List<Statement> requests = said.stream().filter(statement -> statement.intent() == Intent.REQUEST_EXTENSION).toList();
        return meant.isOneImplied() && !requests.isEmpty() && requests.stream().allMatch(request -> isOfNoTask(request.ref()));
    }

    private boolean isOfNoTask(Ref ref) {
        return !ref.isSaid() || meant.isOpenAll(ref);
    }

    private static boolean isDoneNext(List<Statement> said, int at) {
        return at + 1 < said.size() && said.get(at + 1).intent() == Intent.REPORT_DONE;
    }

    /** What is said of all does not hold for those of which more is said later. */
    private List<Statement> withoutSpecial(List<Statement> said) {
        List<Statement> out = new ArrayList<>();
        for (int at = 0; at < said.size(); at++) {
            Statement statement = said.get(at);
            List<Statement> later = said.subList(at + 1, said.size());
            if (!isCovered(statement, later) && !isAskedForEach(statement, later)) {
                ofTheRest(statement, later).ifPresent(out::add);
            }
        }
        return out;
    }

    /** A step is covered by a later word that its task, among others, is done. */
    private boolean isCovered(Statement step, List<Statement> later) {
        if (step.grade() != Grade.STEP) {
            return false;
        }
        List<String> codes = meant.of(step.ref());
        return !codes.isEmpty() && later.stream().anyMatch(other -> other.intent() == Intent.REPORT_DONE
                && meant.of(other.ref()).size() > codes.size() && meant.of(other.ref()).containsAll(codes));
    }

    /** More time is asked for several tasks without a day, and behind it for every one of them. */
    private static boolean isAskedForEach(Statement request, List<Statement> later) {
        List<String> codes = request.ref().codes();
        return request.intent() == Intent.REQUEST_EXTENSION && codes.size() > 1 && request.slots().date() == null
                && later.stream().filter(other -> other.intent() == Intent.REQUEST_EXTENSION)
                .flatMap(other -> other.ref().codes().stream()).toList().containsAll(codes);
    }

    /** The statement of the tasks of which nothing else is said later, if any is left. */
    private Optional<Statement> ofTheRest(Statement statement, List<Statement> later) {
        List<String> all = isWide(statement) ? meant.of(statement.ref()) : List.of();
        List<String> told = all.isEmpty() ? List.of() : toldOtherwise(statement, later);
        if (told.isEmpty()) {
            return Optional.of(statement);
        }
        List<String> left = all.stream().filter(code -> !told.contains(code)).toList();
        if (left.isEmpty() && all.size() == 1) {
            return Optional.of(statement.with(Ref.these(all, List.of(), false)));
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(statement.with(Ref.these(left, statement.ref().strange(), statement.ref().tied())));
    }

    private static boolean isWide(Statement statement) {
        Ref ref = statement.ref();
        return statement.intent().isOfWork() && (ref.scope() == Ref.Scope.ALL || ref.scope() == Ref.Scope.ALL_BUT
                || statement.intent() == Intent.REPORT_DONE && ref.scope() == Ref.Scope.THESE && ref.codes().size() > 1);
    }

    /** The named tasks of which a later statement tells; behind a completion, of which it tells something else. */
    private static List<String> toldOtherwise(Statement statement, List<Statement> later) {
        boolean done = statement.intent() == Intent.REPORT_DONE;
        return later.stream().filter(other -> other.intent().isOfWork())
                .filter(other -> !done || other.intent() != Intent.REPORT_DONE && !other.ref().equals(statement.ref()))
                .filter(other -> other.ref().scope() == Ref.Scope.THESE).flatMap(other -> other.ref().codes().stream()).toList();
    }
}
