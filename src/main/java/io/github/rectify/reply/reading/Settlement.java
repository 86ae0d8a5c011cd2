package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles what the actions of one reply come to: like actions become one, and of two outcomes for one task the lesser stands. */
final class Settlement {

    private Settlement() {
    }

    static Reading of(List<Action> actions, List<Doubt> doubts, List<Stage> stages) {
        List<Action> each = specific(actions);
        return withoutContradiction(merged(each, doubts, stages)).of(each);
    }

    /** A task of which more is said than of the others leaves the list of the others. */
    private static List<Action> specific(List<Action> actions) {
        List<Action> out = new ArrayList<>();
        for (Action action : actions) {
            List<String> told = actions.stream().filter(other -> other != action && tellsMore(other, action))
                    .flatMap(other -> other.tasks().stream()).toList();
            List<String> left = action.tasks().stream().filter(code -> !told.contains(code)).toList();
            if (left.isEmpty() && !action.tasks().isEmpty()) {
                return actions;
            }
            out.add(action.withTasks(left));
        }
        return out;
    }

    /** Progress without a day or a share. */
    private static boolean isPlain(Action action) {
        return action.intent() == Intent.REPORT_PROGRESS && action.date() == null && action.percent() == null;
    }

    /** Something more definite than plain progress, or of a completion the day. */
    private static boolean tellsMore(Action action, Action than) {
        boolean day = than.intent() == Intent.REPORT_DONE && than.date() == null && action.intent() == Intent.REPORT_DONE && action.date() != null;
        return isPlain(than) && action.intent().isOfWork() && !isPlain(action) || day;
    }

    /** Like actions are one, with the tasks of all, and of reports with all their words; doubts follow their action. */
    private static Reading merged(List<Action> actions, List<Doubt> doubts, List<Stage> stages) {
        List<Action> out = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        for (Action action : actions) {
            int same = indexOfLike(out, action);
            if (same >= 0) {
                List<String> tasks = new ArrayList<>(out.get(same).tasks());
                action.tasks().stream().filter(code -> !tasks.contains(code)).forEach(tasks::add);
                out.set(same, out.get(same).withTasks(tasks).withWords(words(out.get(same), action)));
                moved.add(same);
            } else {
                out.add(action);
                moved.add(out.size() - 1);
            }
        }
        return new Reading(out, followed(doubts, moved), stages);
    }

    /** What is kept with a task is what was said of it, and so of several what was said of each; of approvals nothing need be kept. */
    private static @Nullable String words(Action first, Action second) {
        boolean kept = first.intent().isOfWork() || first.intent() == Intent.REJECT;
        boolean both = kept && first.words() != null && second.words() != null && !first.words().equals(second.words());
        return both ? first.words() + " " + second.words() : first.words();
    }

    private static int indexOfLike(List<Action> actions, Action wanted) {
        for (int at = 0; at < actions.size(); at++) {
            if (isLike(actions.get(at), wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLike(Action first, Action second) {
        return first.withTasks(List.of()).withWords(null).equals(second.withTasks(List.of()).withWords(null));
    }

    /** What is refused is not approved, what is open or handed on is not done. */
    private static Reading withoutContradiction(Reading reading) {
        Set<String> refused = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (Action action : reading.actions()) {
            if (action.intent() == Intent.REJECT) {
                refused.addAll(action.tasks());
            } else if (action.intent() == Intent.TRANSFER || action.intent().isOfWork() && action.intent() != Intent.REPORT_DONE) {
                open.addAll(action.tasks());
            }
        }
        List<Action> kept = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        for (Action action : reading.actions()) {
            Action less = action.intent() == Intent.APPROVE ? without(action, refused)
                    : action.intent() == Intent.REPORT_DONE ? without(action, open) : action;
            boolean gone = less.tasks().isEmpty() && !action.tasks().isEmpty();
            moved.add(gone ? -1 : kept.size());
            if (!gone) {
                kept.add(less);
            }
        }
        List<Doubt> left = reading.doubts().stream().filter(doubt -> moved.get(doubt.action()) >= 0).toList();
        return new Reading(kept, followed(left, moved), reading.stages());
    }

    private static Action without(Action action, Set<String> codes) {
        return action.withTasks(action.tasks().stream().filter(code -> !codes.contains(code)).toList());
    }

    /** The same doubts, of the actions where they stand now. */
    private static List<Doubt> followed(List<Doubt> doubts, List<Integer> moved) {
        return doubts.stream().map(doubt -> new Doubt(doubt.kind(), moved.get(doubt.action()), doubt.candidates(), doubt.words())).toList();
    }
}
