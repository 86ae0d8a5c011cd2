package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes actions of what was said: what was said of one task becomes one report, never more than its weakest later word; a request
 * swallows the reasons given for it; tasks that are not named are found or asked for; like actions are one.
 */
final class Actions {

    private static final Set<Intent> REPORTS = EnumSet.of(Intent.REPORT_DONE, Intent.REPORT_PROGRESS, Intent.REPORT_BLOCKED,
            Intent.REQUEST_EXTENSION);
    private static final Set<Intent> DECISIONS = EnumSet.of(Intent.APPROVE, Intent.REJECT);

    private final Situation situation;
    private final Refs refs;
    private final Lexicon lexicon;

    Actions(Lexicon lexicon, Situation situation) {
        this.situation = situation;
        this.refs = new Refs(lexicon, situation);
        this.lexicon = lexicon;
    }

    Reading of(List<Statement> said, List<Stage> stages) {
        List<Statement> kept = perTopic(withoutSpecial(withLeading(relevant(said))));
        List<Action> actions = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (Statement statement : kept) {
            resolve(statement, actions, doubts);
        }
        if (actions.isEmpty()) {
            actions.add(Action.of(Intent.UNKNOWN));
        }
        return withoutContradiction(merged(specific(actions), doubts, stages));
    }

    /** Of two outcomes for one task the lesser stands: what is refused is not approved, what is open is not done. */
    private static Reading withoutContradiction(Reading reading) {
        List<Action> actions = reading.actions();
        Set<String> refused = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (Action action : actions) {
            if (action.intent() == Intent.TRANSFER) {
                open.addAll(action.tasks());
            }
            if (action.intent() == Intent.REJECT) {
                refused.addAll(action.tasks());
            } else if (REPORTS.contains(action.intent()) && action.intent() != Intent.REPORT_DONE) {
                open.addAll(action.tasks());
            }
        }
        List<Action> kept = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        for (Action action : actions) {
            Action less = action.intent() == Intent.APPROVE ? without(action, refused)
                    : action.intent() == Intent.REPORT_DONE ? without(action, open) : action;
            boolean gone = less.tasks().isEmpty() && !action.tasks().isEmpty();
            moved.add(gone ? -1 : kept.size());
            if (!gone) {
                kept.add(less);
            }
        }
        List<Doubt> doubts = reading.doubts().stream().filter(doubt -> moved.get(doubt.action()) >= 0)
                .map(doubt -> new Doubt(doubt.kind(), moved.get(doubt.action()), doubt.candidates(), doubt.words())).toList();
        return new Reading(kept, doubts, reading.stages());
    }

    private static Action without(Action action, Set<String> codes) {
        return action.withTasks(action.tasks().stream().filter(code -> !codes.contains(code)).toList());
    }

    /** A task of which more is said than of the others leaves the list of the others. */
    private static List<Action> specific(List<Action> actions) {
        List<Action> out = new ArrayList<>();
        for (Action action : actions) {
            boolean plain = action.intent() == Intent.REPORT_PROGRESS && action.date() == null && action.percent() == null;
            List<String> told = plain ? actions.stream().filter(other -> other != action && REPORTS.contains(other.intent())
                    && (other.date() != null || other.percent() != null || other.intent() != Intent.REPORT_PROGRESS))
                    .flatMap(other -> other.tasks().stream()).toList() : List.of();
            List<String> left = action.tasks().stream().filter(code -> !told.contains(code)).toList();
            out.add(left.isEmpty() && !action.tasks().isEmpty() ? null : action.withTasks(left));
        }
        return out.contains(null) ? actions : out;
    }

    /** Reports beside a leader's decision are its reasons; a question beside a report is none. */
    private List<Statement> relevant(List<Statement> said) {
        boolean decides = said.stream().anyMatch(statement -> DECISIONS.contains(statement.intent()));
        boolean refuses = said.stream().anyMatch(statement -> statement.intent() == Intent.REJECT);
        boolean weighty = said.stream().anyMatch(statement -> statement.intent() != Intent.ACKNOWLEDGE
                && statement.intent() != Intent.UNDO);
        boolean notMine = said.stream().anyMatch(statement -> statement.intent() == Intent.NOT_MINE);
        boolean transfers = said.stream().anyMatch(statement -> statement.intent() == Intent.TRANSFER);
        boolean reports = said.stream().anyMatch(statement -> REPORTS.contains(statement.intent()) && statement.intent() != Intent.REPORT_BLOCKED);
        boolean reminds = said.stream().anyMatch(statement -> statement.intent() == Intent.SNOOZE && statement.slots().date() != null);
        boolean inquires = said.stream().anyMatch(statement -> statement.intent() == Intent.QUERY_TASK && statement.words().endsWith("?"));
        boolean mine = said.stream().anyMatch(statement -> statement.intent() == Intent.QUERY_MINE);
        boolean overview = said.stream().anyMatch(statement -> statement.intent() == Intent.QUERY_OVERVIEW);
        boolean done = said.stream().anyMatch(statement -> statement.intent() == Intent.REPORT_DONE);
        boolean helps = said.stream().anyMatch(statement -> statement.intent() == Intent.HELP);
        boolean asksOne = said.stream().anyMatch(statement -> statement.intent() == Intent.QUERY_TASK);
        boolean asksWhether = said.stream().anyMatch(statement -> statement.intent() == Intent.QUERY_TASK && lexicon.pairs("asks.counts").keySet()
                .stream().anyMatch(statement.words()::contains));
        boolean snoozes = said.stream().anyMatch(statement -> statement.intent() == Intent.SNOOZE);
        boolean narrow = said.stream().anyMatch(statement -> statement.slots().scope() != null && statement.slots().scope() != Action.Scope.ALL);
        return said.stream()
                .filter(statement -> !decides || !REPORTS.contains(statement.intent()) || isOfAnother(statement, said))
                .filter(statement -> !(statement.intent() == Intent.ACKNOWLEDGE && weighty))
                .filter(statement -> !(statement.intent() == Intent.TRANSFER && isDisowned(statement, said)))
                .filter(statement -> !(statement.intent() == Intent.NOT_MINE && isStuckBefore(statement, said)))
                .filter(statement -> !(overview && REPORTS.contains(statement.intent())))
                .filter(statement -> !((notMine || transfers) && (statement.intent() == Intent.QUERY_TASK || statement.intent() == Intent.QUERY_MINE)))
                .filter(statement -> !(decides && (statement.intent() == Intent.QUERY_TASK || statement.intent() == Intent.HELP)))
                .filter(statement -> !(reports && !asksWhether && statement.intent() == Intent.QUERY_TASK && !statement.words().endsWith("?")))
                .filter(statement -> !((mine || overview) && REPORTS.contains(statement.intent()) && !statement.ref().isSaid()))
                .filter(statement -> !(overview && statement.intent() == Intent.QUERY_MINE))
                .filter(statement -> !(refuses && statement.intent() == Intent.QUERY_OVERVIEW && statement.slots().scope() == Action.Scope.ALL))
                .filter(statement -> !(narrow && statement.intent() == Intent.QUERY_TASK && !statement.ref().isSaid()))
                .filter(statement -> !(helps && (statement.intent() == Intent.QUERY_OVERVIEW || statement.intent() == Intent.NOT_MINE && !statement.ref().isSaid())))
                .filter(statement -> !(reports && said.stream().anyMatch(other -> REPORTS.contains(other.intent()) && other.grade() != Grade.UNDERWAY
                        && other.intent() != Intent.REPORT_BLOCKED) && statement.intent() == Intent.SNOOZE && statement.slots().date() == null))
                .filter(statement -> !(inquires && statement.grade() == Grade.STEP))
                .filter(statement -> !(reminds && statement.intent() == Intent.SNOOZE && statement.slots().date() == null))
                .filter(statement -> !(done && statement.intent() == Intent.SNOOZE && statement.grade() == Grade.DENIED))
                .filter(statement -> !((helps || mine) && statement.intent() == Intent.QUERY_TASK))
                .filter(statement -> !((asksOne || narrow) && statement.slots().scope() == Action.Scope.ALL))
                .filter(statement -> !isToldAgain(statement, said))
                .filter(statement -> !(inquires(said, statement) && statement.slots().date() == null && statement.slots().span() == null))
                .filter(statement -> !(notMine && statement.intent() == Intent.UNDO && statement.grade() == Grade.STEP))
                .filter(statement -> !(helps && !statement.ref().isSaid() && (isVague(statement)
                        || statement.intent() == Intent.REQUEST_EXTENSION && statement.slots().date() == null)))
                .filter(statement -> !(asksWhether && statement.isReport() && statement.grade() != Grade.STRIKE && statement.slots().date() == null))
                .filter(statement -> !(snoozes && statement.grade() == Grade.UNDERWAY && !statement.ref().isSaid()))
                .filter(statement -> !isAnsweredByWriter(statement, said))
                .filter(statement -> !(isVague(statement) && isReasonOf(statement, said)))
                .toList();
    }

    /** “The extension I sent up, has it been looked at”: the question is asked, nothing is requested. */
    private boolean inquires(List<Statement> said, Statement request) {
        int at = said.indexOf(request);
        return request.intent() == Intent.REQUEST_EXTENSION && at + 1 < said.size()
                && (said.get(at + 1).intent() == Intent.QUERY_TASK && lexicon.pairs("decided").keySet().stream().anyMatch(said.get(at + 1).words()::contains) || said.get(at + 1).intent() == Intent.SNOOZE);
    }

    /** “Nobody will do it, the window is not ours, please mediate”: what is not the writer's is a reason for being stuck. */
    private boolean isStuckBefore(Statement notMine, List<Statement> said) {
        int at = said.indexOf(notMine);
        boolean before = at > 0 && said.get(at - 1).intent() == Intent.REPORT_BLOCKED;
        boolean after = at + 1 < said.size() && said.get(said.size() - 1).intent() == Intent.REPORT_BLOCKED;
        return before && after && !notMine.ref().isSaid();
    }

    /** “No: send 3 back”: a decision of no task, told again of a named one. */
    private boolean isToldAgain(Statement decision, List<Statement> said) {
        boolean bare = decision.intent() == Intent.REJECT && !decision.ref().isSaid() && refs.implied().isEmpty();
        return bare && said.stream().anyMatch(other -> other.intent() == decision.intent() && other.ref().isSaid());
    }

    /** “All done? No, two are left”: a question the writer answers in the next breath. */
    private boolean isAnsweredByWriter(Statement question, List<Statement> said) {
        int at = said.indexOf(question);
        Statement next = question.intent() == Intent.QUERY_TASK && at + 1 < said.size() ? said.get(at + 1) : null;
        boolean less = next != null && next.intent() == Intent.REPORT_PROGRESS && (next.grade() == Grade.LEFT || next.grade() == Grade.DENIED);
        boolean same = next != null && REPORTS.contains(next.intent()) && next.words().length() > 2
                && question.words().contains(next.words().substring(0, 2)) && !next.words().substring(0, 2).chars().allMatch(Character::isDigit);
        boolean done = next != null && next.intent() == Intent.REPORT_DONE && question.words().endsWith("?");
        return (less || same || done)
                && (next.ref().equals(question.ref()) || !next.ref().isSaid()) && situation.role() == Situation.Role.OFFICIAL;
    }

    /** A report that names tasks on which nothing is decided in the same breath. */
    private boolean isOfAnother(Statement report, List<Statement> said) {
        Set<String> decided = new HashSet<>();
        said.stream().filter(statement -> DECISIONS.contains(statement.intent())).forEach(statement -> decided.addAll(codes(statement.ref())));
        return report.ref().scope() == Ref.Scope.THESE && !report.ref().codes().isEmpty()
                && report.ref().codes().stream().noneMatch(decided::contains) && report.grade() != Grade.STEP
                && report.intent() != Intent.REPORT_BLOCKED;
    }

    /** What is said beside a transfer, a denial or a snooze of the same task is why. */
    private static boolean isReasonOf(Statement report, List<Statement> said) {
        return said.stream().anyMatch(other -> (other.intent() == Intent.NOT_MINE || other.intent() == Intent.TRANSFER
                || other.intent() == Intent.SNOOZE && other.slots().date() != null)
                && (!report.ref().isSaid() || report.ref().equals(other.ref())));
    }

    private static boolean isDisowned(Statement transfer, List<Statement> said) {
        return said.stream().anyMatch(other -> other.intent() == Intent.NOT_MINE
                && (other.ref().equals(transfer.ref()) || !other.ref().isSaid() || !transfer.ref().isSaid()));
    }

    private static boolean isVague(Statement statement) {
        return statement.intent() == Intent.REPORT_PROGRESS && statement.slots().percent() == null
                && statement.slots().date() == null || statement.intent() == Intent.REPORT_BLOCKED;
    }

    /** What was said before any task was named belongs to the first that is, if that says a report too. */
    private List<Statement> withLeading(List<Statement> said) {
        List<Statement> out = new ArrayList<>(said);
        Optional<Ref> first = said.stream().filter(statement -> REPORTS.contains(statement.intent())).map(Statement::ref)
                .filter(ref -> ref.isSaid() && !isOpenAll(ref)).findFirst();
        if (first.isEmpty()) {
            return out;
        }
        for (int at = 0; at < out.size() && (!out.get(at).ref().isSaid() || isOpenAll(out.get(at).ref())); at++) {
            Statement statement = out.get(at);
            if (REPORTS.contains(statement.intent()) && (statement.intent() != Intent.REPORT_DONE || sameIntentFollows(out, at))) {
                out.set(at, statement.with(first.get()));
            }
        }
        return out;
    }

    /** What is said of all does not hold for those of which more is said later. */
    private List<Statement> withoutSpecial(List<Statement> said) {
        List<Statement> out = new ArrayList<>();
        for (int at = 0; at < said.size(); at++) {
            Statement statement = said.get(at);
            Ref ref = statement.ref();
            boolean done = statement.intent() == Intent.REPORT_DONE;
            if (statement.grade() == Grade.STEP && isCovered(statement, said.subList(at + 1, said.size()))) {
                continue;
            }
            boolean wide = (ref.scope() == Ref.Scope.ALL || ref.scope() == Ref.Scope.ALL_BUT
                    || done && ref.scope() == Ref.Scope.THESE && ref.codes().size() > 1) && REPORTS.contains(statement.intent());
            boolean asksMore = statement.intent() == Intent.REQUEST_EXTENSION && ref.codes().size() > 1 && statement.slots().date() == null;
            if (asksMore && said.subList(at + 1, said.size()).stream().filter(other -> other.intent() == Intent.REQUEST_EXTENSION)
                    .flatMap(other -> other.ref().codes().stream()).toList().containsAll(ref.codes())) {
                continue;
            }
            List<String> later = said.subList(at + 1, said.size()).stream().filter(other -> REPORTS.contains(other.intent()))
                    .filter(other -> !done || other.intent() != Intent.REPORT_DONE && !other.ref().equals(ref))
                    .filter(other -> other.ref().scope() == Ref.Scope.THESE).flatMap(other -> other.ref().codes().stream()).toList();
            List<String> all = wide ? codes(ref) : List.of();
            if (!wide || later.isEmpty() || all.isEmpty()) {
                out.add(statement);
            } else if (!later.containsAll(all)) {
                out.add(statement.with(Ref.these(all.stream().filter(code -> !later.contains(code)).toList(), List.of(), false)));
            }
        }
        return out;
    }

    /** “All”, where the reminder was about one task only. */
    private boolean isOpenAll(Ref ref) {
        return ref.scope() == Ref.Scope.ALL && codes(ref).isEmpty();
    }

    /** A step is covered by a later word that its task, among others, is done. */
    private boolean isCovered(Statement step, List<Statement> later) {
        List<String> codes = codes(step.ref());
        return !codes.isEmpty() && later.stream().anyMatch(other -> other.intent() == Intent.REPORT_DONE
                && codes(other.ref()).size() > codes.size() && codes(other.ref()).containsAll(codes));
    }

    private static boolean sameIntentFollows(List<Statement> said, int at) {
        return at + 1 < said.size() && said.get(at + 1).intent() == Intent.REPORT_DONE;
    }

    private List<Statement> perTopic(List<Statement> said) {
        Map<Object, Statement> reports = new LinkedHashMap<>();
        int other = 0;
        for (Statement statement : said) {
            if (!REPORTS.contains(statement.intent())) {
                Object key = DECISIONS.contains(statement.intent()) ? List.of("decision", key(statement.ref()))
                        : statement.intent() == Intent.SNOOZE ? List.of("snooze", key(statement.ref())) : "other" + other++;
                Statement before = reports.get(key);
                reports.put(key, before == null ? statement : together(before, statement));
            } else {
                boolean share = statement.slots().percent() != null && said.stream().anyMatch(beside ->
                        beside.intent() == Intent.REQUEST_EXTENSION && key(beside.ref()).equals(key(statement.ref())));
                Object key = share ? List.of(key(statement.ref()), "share") : key(statement.ref());
                Statement before = reports.get(key);
                reports.put(key, before == null ? statement : joined(before, statement));
            }
        }
        return List.copyOf(reports.values());
    }

    /** What is said of the same tasks belongs together, however they were named. */
    private Object key(Ref ref) {
        return List.of(isOpenAll(ref) ? codes(Ref.NONE) : codes(ref), ref.strange(), ref.tied());
    }

    /** A refusal and an approval of the same thing: the refusal. */
    private static Statement together(Statement first, Statement second) {
        return first.intent() == Intent.REJECT ? first : second.intent() == Intent.REJECT ? second
                : first.with(first.slots().or(second.slots()));
    }

    private static Statement joined(Statement first, Statement second) {
        Slots slots = first.slots().or(second.slots());
        String words = first.words() + " " + second.words();
        if (first.intent() == Intent.REQUEST_EXTENSION || second.intent() == Intent.REQUEST_EXTENSION) {
            Statement request = second.intent() == Intent.REQUEST_EXTENSION ? second : first;
            Slots own = first.intent() == second.intent() ? slots : request.slots();
            return new Statement(Intent.REQUEST_EXTENSION, first.ref(), Grade.NONE, own, words);
        }
        if (first.intent() == Intent.REPORT_BLOCKED || second.intent() == Intent.REPORT_BLOCKED) {
            Statement report = first.intent() == Intent.REPORT_BLOCKED ? second : first;
            boolean done = report.intent() == Intent.REPORT_DONE && report == second;
            return done ? second : new Statement(Intent.REPORT_BLOCKED, first.ref(), Grade.NONE, Slots.EMPTY, words);
        }
        return report(first, second, slots, words);
    }

    private static Statement report(Statement first, Statement second, Slots slots, String words) {
        boolean contradicts = first.grade() == Grade.DENIED && second.grade() == Grade.STRIKE;
        boolean done = second.intent() == Intent.REPORT_DONE && !contradicts
                || first.intent() == Intent.REPORT_DONE && second.grade() == Grade.STEP;
        if (done) {
            Slots day = second.intent() == Intent.REPORT_DONE ? second.slots().date() != null || first.intent() != Intent.REPORT_DONE
                    ? second.slots() : first.slots() : first.slots();
            return new Statement(Intent.REPORT_DONE, first.ref(), Grade.WHOLE, day, words);
        }
        Slots kept = first.intent() == Intent.REPORT_DONE ? second.slots() : slots;
        return new Statement(Intent.REPORT_PROGRESS, first.ref(), first.grade() == Grade.DENIED || second.grade() == Grade.DENIED
                ? Grade.DENIED : Grade.LEFT, kept, words);
    }

    private void resolve(Statement statement, List<Action> actions, List<Doubt> doubts) {
        if (!statement.intent().isAboutTasks()) {
            List<String> named = new ArrayList<>(statement.ref().codes());
            named.addAll(statement.ref().strange());
            actions.add(action(statement, statement.intent() == Intent.UNDO ? named : List.of(), statement.slots().date()));
            return;
        }
        Ref ref = statement.ref();
        List<String> codes = codes(ref);
        if (codes.isEmpty() && ref.scope() == Ref.Scope.ALL && statement.intent() == Intent.REPORT_PROGRESS) {
            codes = codes(Ref.NONE);
        }
        boolean snooze = statement.intent() == Intent.SNOOZE;
        if (snooze && !ref.isSaid()) {
            codes = List.of();
        }
        if (codes.isEmpty() && !snooze || !ref.strange().isEmpty() || ref.tied()) {
            Doubt.Kind kind = ref.strange().isEmpty() ? Doubt.Kind.WHICH_TASK : Doubt.Kind.NOT_OPEN;
            doubts.add(new Doubt(kind, actions.size(), refs.candidates(), ref.strange()));
        }
        String impossible = statement.slots().impossible();
        if (impossible != null) {
            doubts.add(new Doubt(Doubt.Kind.IMPOSSIBLE_DATE, actions.size(), codes, List.of(impossible)));
        }
        if (statement.slots().span() != null && !codes.isEmpty()) {
            byDeadline(statement, codes, actions);
        } else {
            actions.add(action(statement, codes, statement.slots().date()));
        }
    }

    private List<String> codes(Ref ref) {
        return switch (ref.scope()) {
            case NOT_SAID -> refs.implied().map(List::of).orElse(List.of());
            case THESE -> ref.codes();
            case ALL -> refs.all();
            case ALL_BUT -> but(ref.codes());
            case REST -> List.of();
        };
    }

    private List<String> but(List<String> codes) {
        List<String> reminded = situation.lastReminded();
        List<String> open = situation.open().stream().map(OpenTask::code).toList();
        List<String> all = reminded.size() >= 2 && reminded.containsAll(codes) ? reminded : open;
        return all.stream().filter(code -> !codes.contains(code)).toList();
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

    /** Like actions are one, with the tasks of all; doubts follow their action. */
    private static Reading merged(List<Action> actions, List<Doubt> doubts, List<Stage> stages) {
        List<Action> out = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        for (Action action : actions) {
            int same = indexOfLike(out, action);
            if (same >= 0) {
                List<String> tasks = new ArrayList<>(out.get(same).tasks());
                action.tasks().stream().filter(code -> !tasks.contains(code)).forEach(tasks::add);
                out.set(same, out.get(same).withTasks(tasks));
                moved.add(same);
            } else {
                out.add(action);
                moved.add(out.size() - 1);
            }
        }
        List<Doubt> followed = doubts.stream()
                .map(doubt -> new Doubt(doubt.kind(), moved.get(doubt.action()), doubt.candidates(), doubt.words())).toList();
        return new Reading(out, followed, stages);
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
}
