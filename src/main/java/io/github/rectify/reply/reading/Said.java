package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements found so far, in the order of the text, and where those of the present sentence begin. */
final class Said {

    private final List<Statement> found = new ArrayList<>();
    private int sentenceBegan;

    void beginSentence() {
        sentenceBegan = found.size();
    }

    void add(Statement statement) {
        found.add(statement);
    }

    /** All of them; the list changes with what is found. */
    List<Statement> all() {
        return found;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    @Nullable Statement last() {
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** The last one, if it was said in the present sentence. */
    @Nullable Statement lastOfSentence() {
        return found.size() > sentenceBegan ? last() : null;
    }

    void replaceLast(Statement statement) {
        found.set(found.size() - 1, statement);
    }

    /** Whether what was said last is of named tasks, and of none of these. */
    boolean isOfOthers(Ref named) {
        Statement last = last();
        return last != null && last.ref().scope() == Ref.Scope.THESE && !last.ref().codes().isEmpty()
                && last.ref().codes().stream().noneMatch(named.codes()::contains);
    }

    boolean endsIn(Intent intent) {
        Statement last = last();
        return last != null && last.intent() == intent;
    }

    boolean endsInReportOrDecision() {
        Statement last = last();
        return last != null && (last.intent().isOfWork() || last.intent().isDecision());
    }

    /** Whether an earlier message was taken back. */
    boolean isTakenBack() {
        return found.stream().anyMatch(before -> before.intent() == Intent.UNDO);
    }

    /** Puts in front that an earlier message is taken back, as it is done before anything else. */
    void takeBack(Statement undo) {
        found.removeIf(before -> before.intent() == Intent.UNDO);
        found.add(0, undo);
        sentenceBegan = Math.max(sentenceBegan, 1);
    }

    void forgetLastReport() {
        Statement last = last();
        if (last != null && last.intent().isOfWork()) {
            found.remove(found.size() - 1);
        }
    }

    void forgetSentence() {
        found.subList(Math.min(sentenceBegan, found.size()), found.size()).clear();
    }

    /**
     * An approval handed on or put off in the same sentence is none, unless it is of other tasks.
     *
     * @return of which tasks it was
     */
    Optional<Ref> unsayApproval(Ref of) {
        Statement last = lastOfSentence();
        boolean same = last != null && last.intent() == Intent.APPROVE && (last.ref().scope() != Ref.Scope.THESE || last.ref().equals(of));
        if (same) {
            found.remove(found.size() - 1);
        }
        return same ? Optional.of(last.ref()) : Optional.empty();
    }

    /**
     * “All but 12,” behind what was said: the last statement is not of these.
     *
     * @return false if it is of other tasks
     */
    boolean except(List<String> codes) {
        Statement last = last();
        if (last != null && last.ref().scope() == Ref.Scope.THESE && last.ref().codes().containsAll(codes)) {
            replaceLast(last.with(last.ref().without(codes)));
            return true;
        }
        if (last != null && last.ref().scope() == Ref.Scope.ALL) {
            replaceLast(last.with(Ref.allBut(codes)));
            return true;
        }
        return false;
    }

    /** “Not 5”: nothing that was said is of these; what is of no other task falls. */
    void exclude(List<String> codes) {
        found.replaceAll(before -> before.ref().scope() == Ref.Scope.THESE ? before.with(before.ref().without(codes)) : before);
        found.removeIf(before -> before.ref().scope() == Ref.Scope.THESE && before.ref().codes().isEmpty() && before.ref().strange().isEmpty()
                && !before.ref().tied());
    }

    /** What was said of all does not hold for a task that is named behind it without saying the same of it. */
    void reserve(Ref named, List<Statement> beside) {
        if (named.codes().isEmpty() || named.scope() != Ref.Scope.THESE) {
            return;
        }
        found.replaceAll(before -> isOfAll(before) && beside.stream().noneMatch(statement -> statement.intent() == before.intent())
                ? before.with(Ref.allBut(named.codes()).and(before.ref().scope() == Ref.Scope.ALL_BUT ? before.ref() : Ref.NONE)) : before);
    }

    /** Whether it ends all tasks, or all but some. */
    private static boolean isOfAll(Statement statement) {
        boolean wide = statement.ref().scope() == Ref.Scope.ALL || statement.ref().scope() == Ref.Scope.ALL_BUT;
        return wide && (statement.intent() == Intent.REPORT_DONE || statement.intent().isDecision());
    }

    /** The task alone is replaced in what was said last; a new statement stands instead of it. */
    void correctLast(Ref own, List<Statement> instead) {
        if (found.isEmpty()) {
            return;
        }
        Statement last = found.remove(found.size() - 1);
        List<String> codes = last.ref().codes();
        boolean oneOfThem = own.scope() == Ref.Scope.THESE && codes.containsAll(own.codes()) && codes.size() > own.codes().size();
        if (instead.isEmpty()) {
            found.add(last.with(own));
        } else if (oneOfThem) {
            found.add(last.with(last.ref().without(own.codes())));
        }
    }

    /** A task named alone behind a statement without one belongs to it. */
    void attach(Ref own) {
        Statement last = last();
        boolean tied = last != null && last.ref().tied() && last.ref().codes().isEmpty();
        if (last != null && (!last.ref().isSaid() || tied) && last.intent() != Intent.UNDO) {
            replaceLast(last.with(own));
        }
    }
}
