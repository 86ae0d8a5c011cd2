package io.github.rectify.reply.reading;

import java.util.List;

/** Says which open tasks a reference means: those named, the one of the reminder, or all but some. */
final class MeantTasks {

    private final Situation situation;
    private final Refs refs;

    MeantTasks(Lexicon lexicon, Situation situation) {
        this.situation = situation;
        this.refs = new Refs(lexicon, situation);
    }

    /** The codes that are meant; none if it has to be asked. */
    List<String> of(Ref ref) {
        return switch (ref.scope()) {
            case NOT_SAID -> refs.implied().map(List::of).orElse(List.of());
            case THESE -> ref.codes();
            case ALL -> refs.all();
            case ALL_BUT -> but(ref.codes());
            case REST -> List.of();
        };
    }

    /** Exceptions are made from the reminder, if it was about all of the excepted ones. */
    private List<String> but(List<String> codes) {
        List<String> reminded = situation.lastReminded();
        List<String> open = situation.open().stream().map(OpenTask::code).toList();
        List<String> all = reminded.size() >= 2 && reminded.containsAll(codes) ? reminded : open;
        return all.stream().filter(code -> !codes.contains(code)).toList();
    }

    /** “All”, where the reminder was about one task only. */
    boolean isOpenAll(Ref ref) {
        return ref.scope() == Ref.Scope.ALL && of(ref).isEmpty();
    }

    /** What is said of the same tasks belongs together, however they were named. */
    Object key(Ref ref) {
        return List.of(isOpenAll(ref) ? of(Ref.NONE) : of(ref), ref.strange(), ref.tied());
    }

    /** Whether a task is meant where none is named. */
    boolean isOneImplied() {
        return refs.implied().isPresent();
    }

    /** The tasks to choose from, where it has to be asked. */
    List<String> candidates() {
        return refs.candidates();
    }
}
