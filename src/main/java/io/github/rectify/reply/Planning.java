package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Doubt;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a reading into what is done and what is asked. What is clear is done at once if it does not depend on what is not: it does
 * when the same message takes something back, or when the same task may be meant by both.
 */
@Component
class Planning {

    private static final Set<Intent> LACKS_A_DAY = EnumSet.of(Intent.REPORT_DONE, Intent.REPORT_PROGRESS,
            Intent.REQUEST_EXTENSION, Intent.SNOOZE);

    private static final int FAR_AHEAD = 330;

    private final Tasks tasks;
    private final TaskWords words;
    private final Answers answers;
    private final AnswerWords answerWords;
    private final Aim aim;
    private final Offering offering;
    private final LastDecision last;

    Planning(Tasks tasks, TaskWords words, Answers answers, AnswerWords answerWords, Aim aim, Offering offering, LastDecision last) {
        this.offering = offering;
        this.tasks = tasks;
        this.words = words;
        this.answers = answers;
        this.answerWords = answerWords;
        this.aim = aim;
        this.last = last;
    }

    /** One message under way: what was found out of its actions so far. */
    private final class Draft {

        private final Turn turn;
        private final Standing standing;
        private final Understood read;
        private final String text;
        private final Pieces pieces;
        private final List<Deed> deeds = new ArrayList<>();
        private final List<Said> said = new ArrayList<>();
        private @Nullable Asked ask;

        Draft(Turn turn, Standing standing, Understood read, String text) {
            this.turn = turn;
            this.standing = standing;
            this.read = read;
            this.text = text;
            this.pieces = new Pieces(read.reading(), text);
        }

        void add(int index) {
            Action action = read.reading().actions().get(index);
            List<Doubt> doubts = read.reading().doubts().stream().filter(doubt -> doubt.action() == index).toList();
            List<Action> parts = pieces.of(action);
            add(parts.get(0).withTasks(action.tasks()), parts, doubts);
        }

        private void add(Action action, List<Action> parts, List<Doubt> doubts) {
            if (action.intent() == Intent.UNKNOWN && !read.reading().tied().isEmpty() || isOfLookedAfter(action)) {
                return;
            }
            doubts.stream().filter(doubt -> doubt.kind() == Doubt.Kind.NOT_OPEN).forEach(doubt -> notOpen(action, doubt));
            Optional<Doubt> day = first(doubts, Doubt.Kind.IMPOSSIBLE_DATE);
            List<Task> named = read.called(action.tasks());
            if (named.size() > action.tasks().stream().distinct().count()) {
                ask(question(action, named));
            } else if (day.isPresent()) {
                badDay(action, named, day.get());
            } else if (first(doubts, Doubt.Kind.WHICH_TASK).isPresent() && first(doubts, Doubt.Kind.NOT_OPEN).isEmpty()) {
                which(action, named, first(doubts, Doubt.Kind.WHICH_TASK).get());
            } else if (!doubts.isEmpty() && named.isEmpty()) {
                if (said.isEmpty() && deeds.isEmpty()) {
                    which(action, named, doubts.get(0));
                }
            } else {
                parts.forEach(part -> clear(parts.size() == 1 ? action : part, parts.size() == 1 ? named : read.called(part.tasks())));
            }
        }

        private void clear(Action action, List<Task> named) {
            switch (action.intent()) {
                case ACKNOWLEDGE -> deeds.add(Deed.of(action, ids(recent())));
                case SNOOZE -> snooze(action, named);
                case UNDO -> undo(action);
                case NOT_MINE -> notMine(action, named);
                case REQUEST_EXTENSION -> extension(action, named);
                default -> {
                    if (decides(action) && isAllOthers(named)) {
                        decideWaiting(action, named);
                    } else if (named.isEmpty() && action.intent().isAboutTasks()) {
                        which(action, named, new Doubt(Doubt.Kind.WHICH_TASK, 0, List.of(), List.of()));
                    } else {
                        deeds.add(Deed.of(action, ids(named)));
                    }
                }
            }
        }

        /** A report on tasks that are theirs to look after and not to report on is none: the person says what they meant by it. */
        private boolean isOfLookedAfter(Action action) {
            List<Task> named = read.called(action.tasks());
            if (!Understood.reports(action.intent())) {
                return false;
            }
            Optional<Task> returned = named.isEmpty() && action.tasks().isEmpty() && standing.own().isEmpty() ? offering.lacksReason(turn)
                    : Optional.empty();
            boolean looksAfter = !named.isEmpty() && named.stream().allMatch(task -> Offering.isWatched(standing, task));
            if (looksAfter || returned.isPresent()) {
                ask(returned.map(task -> offering.reason(task, text)).orElseGet(() -> unclear(named)));
            }
            return looksAfter || returned.isPresent();
        }

        private Asked unclear(List<Task> named) {
            Optional<Task> returned = named.size() == 1 ? offering.lacksReason(turn, named.get(0).id()) : Optional.empty();
            return returned.map(task -> offering.reason(task, text)).orElseGet(() -> offering.unclear(standing, named, text));
        }

        /** What was approved on a condition, or in part, is asked about. */
        private void tied() {
            read.called(read.reading().tied()).forEach(task -> ask(offering.halved(standing, task, text)));
        }

        private boolean decides(Action action) {
            return action.intent() == Intent.APPROVE || action.intent() == Intent.REJECT;
        }

        /** Whether everything is meant that was not named by its number: “all but 66”. */
        private boolean isAllOthers(List<Task> named) {
            Set<String> numbers = answerWords.numbersIn(text);
            return named.size() > 1 && named.stream().noneMatch(task -> numbers.contains(task.code()))
                    && read.open().stream().filter(task -> !numbers.contains(task.code())).allMatch(named::contains);
        }

        /** Of everything, what waits for a decision is meant and no more; what it is said of, is no reason. */
        private void decideWaiting(Action action, List<Task> named) {
            List<Task> waiting = named.stream().filter(standing.waiting()::contains).toList();
            if (waiting.isEmpty()) {
                said.add(Said.only(answers.words("which.decide.none"), "NONE_OPEN"));
            } else {
                deeds.add(Deed.of(action, ids(waiting)));
            }
        }

        /** A day almost a year ahead without its year, or only mentioned beforehand: perhaps not what was meant, so it is asked. */
        private void extension(Action action, List<Task> named) {
            if (named.isEmpty()) {
                which(action, named, new Doubt(Doubt.Kind.WHICH_TASK, 0, List.of(), List.of()));
                return;
            }
            Deed deed = Deed.of(action, ids(named));
            boolean far = action.date() != null && action.date().isAfter(turn.today().plusDays(FAR_AHEAD)) && !answerWords.namesYear(text);
            if (far || action.date() != null && answerWords.mentions(text)) {
                String label = answers.words("label." + action.intent(), Inquiries.codes(named));
                ask(Asked.choice(Asked.About.READING, answers.words(far ? "ask.extension.far" : "ask.extension.mentioned"), quote(action), false,
                        List.of(new Asked.Option(label, answers.words("label.detail", label, words.day(action.date())), List.of(deed)))));
            } else {
                deeds.add(deed);
            }
        }

        private List<Task> recent() {
            return read.called(read.situation().lastReminded()).stream()
                    .filter(task -> Reporting.fits(Intent.SNOOZE, task)).filter(standing.own()::contains).toList();
        }

        private void snooze(Action action, List<Task> named) {
            List<Task> meant = later(named);
            if (meant.isEmpty()) {
                which(action, named, new Doubt(Doubt.Kind.WHICH_TASK, 0, List.of(), List.of()));
            } else {
                deeds.add(Deed.of(action, ids(meant)));
            }
        }

        /** What somebody wants to be reminded of later: what they name, else all of the latest reminder, else their only task. */
        private List<Task> later(List<Task> named) {
            if (!named.isEmpty() || !recent().isEmpty()) {
                return named.isEmpty() ? recent() : named;
            }
            return standing.reportable().size() == 1 ? standing.reportable() : List.of();
        }

        /** To say of a task that is offered that it is not one's own is to decline it. */
        private void notMine(Action action, List<Task> named) {
            if (named.isEmpty()) {
                which(action, named, new Doubt(Doubt.Kind.WHICH_TASK, 0, List.of(), List.of()));
            } else if (!standing.offered().isEmpty() && answerWords.numbersIn(text).isEmpty()) {
                ask(question(action, candidates(action, List.of())));
            } else {
                named.forEach(task -> deeds.add(deed(action, task)));
            }
        }

        /** What is taken back need not be open any more. */
        private void undo(Action action) {
            Aim.At at = aim.of(turn, standing, read, action, text);
            if (at.tasks().isEmpty() && !at.codes().isEmpty()) {
                said.add(Said.only(answers.words("refused.UNDO.task", String.join(answers.words("and"), at.codes())), "NOTHING_TO_UNDO"));
            } else {
                deeds.add(Deed.of(action, at.tasks()));
            }
        }

        /** A number that is not open: closed, somebody else's, or none at all. */
        private void notOpen(Action action, Doubt doubt) {
            for (String word : doubt.words()) {
                Set<String> codes = answerWords.numbersIn(word);
                Optional<Task> closed = standing.closed().stream().filter(task -> codes.contains(task.code())).findFirst();
                Optional<Task> other = closed.isPresent() ? Optional.empty() : tasks.ofUnit(turn.person().unitId()).stream()
                        .filter(task -> codes.contains(task.code())).findFirst();
                boolean decides = action.intent() == Intent.APPROVE || action.intent() == Intent.REJECT
                        || action.intent() == Intent.INSTRUCT;
                Optional<Task> offered = standing.offered().stream().filter(task -> codes.contains(task.code())).findFirst();
                if (action.intent() == Intent.QUERY_TASK && (closed.isPresent() || offered.isPresent())) {
                    deeds.add(Deed.of(action, List.of(closed.or(() -> offered).get().id())));
                } else if (action.intent() == Intent.NOT_MINE && offered.isPresent()) {
                    deeds.add(deed(action, offered.get()));
                } else if (closed.isPresent()) {
                    said.add(last.refused(turn, closed.get(), MoveResult.Why.WRONG_STATE));
                } else if (other.isPresent() && !decides && Offering.isWatched(standing, other.get()) && action.intent() != Intent.QUERY_TASK) {
                    ask(unclear(List.of(other.get())));
                } else if (other.isPresent()) {
                    said.add(notTheirs(action, other.get(), decides));
                } else {
                    List<Task> own = decides ? standing.waiting() : standing.own();
                    String yours = own.isEmpty() ? "" : answers.words(decides ? "notOpen.waiting" : "notOpen.yours", Inquiries.codes(own));
                    said.add(Said.only(answers.words("notOpen", codes.size() == 1 ? codes.iterator().next() : word, yours), "NOT_OPEN " + word));
                }
            }
        }

        /** Somebody else's: to a question, and to an instruction, whom to ask or to turn to is what helps. */
        private Said notTheirs(Action action, Task task, boolean decides) {
            boolean asksOrInstructs = action.intent() == Intent.QUERY_TASK || action.intent() == Intent.INSTRUCT;
            return asksOrInstructs ? Said.about(task.id(), answers.words("notTheirs." + action.intent(), task.code(),
                            words.person(task.leaderId(), "noReviewer")), "NOT_THEIRS " + task.code())
                    : words.refusedUnseen(task, decides ? MoveResult.Why.NOT_YOUR_DECISION : MoveResult.Why.NOT_YOURS);
        }

        private void badDay(Action action, List<Task> named, Doubt doubt) {
            String day = String.join(answers.words("and"), doubt.words());
            List<Task> meant = action.intent() == Intent.SNOOZE ? later(named) : named;
            if (LACKS_A_DAY.contains(action.intent()) && !meant.isEmpty()) {
                ask(Asked.day(answers.words("ask.badDay", day), quote(action), Deed.of(action, ids(meant))));
            } else {
                said.add(Said.only(answers.words("badDay", day), "IMPOSSIBLE_DATE"));
            }
        }

        private void which(Action action, List<Task> named, Doubt doubt) {
            if (!named.isEmpty()) {
                deeds.add(Deed.of(action, ids(named)));
            }
            List<Task> candidates = candidates(action, read.called(doubt.candidates()));
            boolean decides = action.intent() == Intent.APPROVE || action.intent() == Intent.REJECT;
            if (candidates.isEmpty()) {
                said.add(Said.only(answers.words(decides ? "which.decide.none" : "which.none"), "NONE_OPEN"));
            } else {
                ask(question(action, candidates.stream().filter(task -> !named.contains(task)).toList()));
            }
        }

        private List<Task> candidates(Action action, List<Task> offered) {
            boolean decides = action.intent() == Intent.APPROVE || action.intent() == Intent.REJECT;
            List<Task> among = decides ? standing.waiting() : offered.isEmpty() ? read.open() : offered;
            List<Task> narrowed = decides && !offered.isEmpty() && offered.stream().anyMatch(standing.waiting()::contains)
                    ? offered.stream().filter(standing.waiting()::contains).toList() : among;
            Stream<Task> offers = action.intent() == Intent.NOT_MINE ? standing.offered().stream() : Stream.of();
            return Stream.concat(offers, narrowed.stream().filter(task -> Reporting.fits(action.intent(), task))).distinct().toList();
        }

        private Deed deed(Action action, Task task) {
            boolean declines = action.intent() == Intent.NOT_MINE && standing.offered().contains(task);
            Action meant = declines ? Action.of(Intent.REJECT, List.of(task.code())).withWords(action.words()) : action;
            return Deed.of(meant, List.of(task.id()));
        }

        private @Nullable Asked question(Action action, List<Task> candidates) {
            if (candidates.isEmpty()) {
                return null;
            }
            boolean decides = action.intent() == Intent.APPROVE || action.intent() == Intent.REJECT;
            List<Asked.Option> options = candidates.stream().limit(Asked.MOST_OPTIONS).map(task -> new Asked.Option(
                    decides ? words.optionOf(task, standing.requests()) : words.option(task),
                    decides ? words.detailOf(task, standing.requests()) : words.detail(task), List.of(deed(action, task)))).toList();
            return Asked.choice(Asked.About.TASK, answers.words(action.intent().isAboutTasks()
                    ? "ask.which." + action.intent() : "ask.which"), quote(action), true, options);
        }

        private String quote(Action action) {
            return Objects.requireNonNullElse(action.words(), text);
        }

        private void ask(@Nullable Asked asked) {
            if (asked == null) {
                return;
            }
            if (ask == null) {
                ask = asked;
            } else {
                said.add(Said.only(answers.words("later", asked.quote()), "ASKED_LATER"));
            }
        }

        Plan plan() {
            if (ask == null || !depends()) {
                return new Plan(deeds, said, ask);
            }
            return new Plan(List.of(), said, ask.after(deeds));
        }

        /** Whether what is clear may turn out otherwise by the answer to what is not. */
        private boolean depends() {
            Set<Long> asked = new HashSet<>();
            Objects.requireNonNull(ask).options().forEach(option -> option.deeds().forEach(deed -> asked.addAll(deed.tasks())));
            return deeds.stream().anyMatch(deed -> deed.is(Intent.UNDO) || deed.tasks().stream().anyMatch(asked::contains));
        }
    }

    Plan of(Turn turn, Standing standing, Understood read, String text) {
        Draft draft = new Draft(turn, standing, read, text);
        for (int i = 0; i < read.reading().actions().size(); i++) {
            draft.add(i);
        }
        draft.tied();
        return draft.plan();
    }

    /** Two readings that would both move something: the person says which. */
    Plan between(Turn turn, Standing standing, List<Understood> readings, String text) {
        List<Asked.Option> options = new ArrayList<>();
        for (Understood reading : readings) {
            Plan plan = of(turn, standing, reading, text);
            List<Deed> moves = plan.deeds().stream().filter(deed -> Understood.moves(deed.does().intent())).toList();
            if (!moves.isEmpty()) {
                options.add(option(moves));
            }
            if (plan.ask() != null) {
                plan.ask().options().forEach(one -> options.add(option(one.deeds())));
            }
        }
        if (options.isEmpty()) {
            return of(turn, standing, readings.get(0), text);
        }
        return new Plan(List.of(), List.of(), Asked.choice(Asked.About.READING, answers.words("ask.reading"), text, false, options));
    }

    private Asked.Option option(List<Deed> deeds) {
        Deed first = deeds.get(0);
        List<Task> meant = first.taskIds().stream().map(tasks::get).toList();
        String codes = Inquiries.codes(meant);
        String label = answers.words("label." + first.does().intent(), codes);
        String detail = meant.size() == 1 ? answers.words("label.detail", label, words.detail(meant.get(0))) : label;
        return new Asked.Option(label, detail, deeds);
    }

    private static Optional<Doubt> first(List<Doubt> doubts, Doubt.Kind kind) {
        return doubts.stream().filter(doubt -> doubt.kind() == kind).findFirst();
    }

    private static List<TaskId> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }
}
