package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes actions of what was said: {@link Relevance} sorts out, {@link Allotment} gives each statement its tasks, {@link Joining} makes one
 * statement of all that is said of a task, {@link Settlement} settles what comes of it. A task that is not named is found or asked for.
 */
final class Actions {

    private final Situation situation;
    private final MeantTasks meant;
    private final Lexicon lexicon;
    private final Allotment allotment;
    private final Joining joining;

    Actions(Lexicon lexicon, Situation situation) {
        this.situation = situation;
        this.meant = new MeantTasks(lexicon, situation);
        this.lexicon = lexicon;
        this.allotment = new Allotment(meant);
        this.joining = new Joining(meant);
    }

    Reading of(List<Statement> said, List<Stage> stages) {
        List<Statement> relevant = new Relevance(lexicon, situation, said).kept();
        List<Action> actions = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (Statement statement : joining.joined(allotment.allotted(relevant))) {
            resolve(statement, actions, doubts);
        }
        if (actions.isEmpty()) {
            actions.add(Action.of(Intent.UNKNOWN));
        }
        return Settlement.of(actions, doubts, stages);
    }

    /** The tasks that were approved on a condition, and not decided on in the same text after all. */
    List<String> tied(List<Ref> refs, Reading read) {
        List<String> decided = read.actions().stream().filter(action -> action.intent().isDecision())
                .flatMap(action -> action.tasks().stream()).toList();
        return refs.stream().flatMap(ref -> meant.of(ref).stream()).distinct().filter(code -> !decided.contains(code)).toList();
    }

    private void resolve(Statement statement, List<Action> actions, List<Doubt> doubts) {
        if (!statement.intent().isAboutTasks()) {
            actions.add(action(statement, statement.intent() == Intent.UNDO ? named(statement.ref()) : List.of(), statement.slots().date()));
            return;
        }
        List<String> codes = codes(statement);
        doubts.addAll(doubts(statement, codes, actions.size()));
        if (statement.slots().span() != null && !codes.isEmpty()) {
            byDeadline(statement, codes, actions);
        } else {
            actions.add(action(statement, codes, statement.slots().date()));
        }
    }

    /** A report is looked up by what was named, whether it is open or not. */
    private static List<String> named(Ref ref) {
        List<String> named = new ArrayList<>(ref.codes());
        named.addAll(ref.strange());
        return named;
    }

    /** A snooze that names no task is of all reminders; progress on “all” is on the one task that was spoken of. */
    private List<String> codes(Statement statement) {
        Ref ref = statement.ref();
        if (statement.intent() == Intent.SNOOZE && !ref.isSaid()) {
            return List.of();
        }
        return meant.of(statement.intent() == Intent.REPORT_PROGRESS && meant.isOpenAll(ref) ? Ref.NONE : ref);
    }

    /** What has to be asked before an action can be taken: which task, or which day. */
    private List<Doubt> doubts(Statement statement, List<String> codes, int action) {
        List<Doubt> doubts = new ArrayList<>();
        Ref ref = statement.ref();
        if (codes.isEmpty() && statement.intent() != Intent.SNOOZE || !ref.strange().isEmpty() || ref.tied()) {
            Doubt.Kind kind = ref.strange().isEmpty() ? Doubt.Kind.WHICH_TASK : Doubt.Kind.NOT_OPEN;
            doubts.add(new Doubt(kind, action, meant.candidates(), ref.strange()));
        }
        String impossible = statement.slots().impossible();
        if (impossible != null) {
            doubts.add(new Doubt(Doubt.Kind.IMPOSSIBLE_DATE, action, codes, List.of(impossible)));
        }
        return doubts;
    }

    /** A length of time counts from each task's own deadline. */
    private void byDeadline(Statement statement, List<String> codes, List<Action> actions) {
        Map<Optional<LocalDate>, List<String>> days = new LinkedHashMap<>();
        TimeSpan span = Objects.requireNonNull(statement.slots().span());
        for (String code : codes) {
            LocalDate due = situation.open().stream().filter(task -> task.code().equals(code)).map(OpenTask::due)
                    .filter(Objects::nonNull).findFirst().orElse(null);
            days.computeIfAbsent(Optional.ofNullable(due).map(day -> span.after(day, situation.calendar())), day -> new ArrayList<>()).add(code);
        }
        days.forEach((day, tasks) -> actions.add(action(statement, tasks, day.orElse(null))));
    }

    private static Action action(Statement statement, List<String> codes, @Nullable LocalDate date) {
        Slots slots = statement.slots();
        return new Action(statement.intent(), codes, date, slots.until(), slots.time(), slots.percent(), slots.person(),
                slots.scope(), statement.words());
    }
}
