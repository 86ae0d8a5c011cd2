package io.github.rectify.reply;

import io.github.rectify.task.Evidence;
import io.github.rectify.task.EvidenceId;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts photos and files where a text says they belong: those that wait for an answer, else those of the last minutes, which leave
 * the task they were tied to. Nothing moves unless all of it may; what moved can be taken back as one.
 */
@Component
class Placing {

    private final PhotoWords photoWords;
    private final Evidences evidences;
    private final Tasks tasks;
    private final Acts acts;
    private final Questions questions;
    private final Performing performing;
    private final TaskWords words;
    private final Answers answers;
    private final ReplyProperties properties;

    Placing(PhotoWords photoWords, Evidences evidences, Tasks tasks, Acts acts, Questions questions, Performing performing,
            TaskWords words, Answers answers, ReplyProperties properties) {
        this.photoWords = photoWords;
        this.evidences = evidences;
        this.tasks = tasks;
        this.acts = acts;
        this.questions = questions;
        this.performing = performing;
        this.words = words;
        this.answers = answers;
        this.properties = properties;
    }

    /** @return what came of it, for the administrator; empty if the text is about something else */
    Optional<String> wrote(Turn turn, String text, Standing standing, Optional<Question> question) {
        Optional<PhotoWords.Place> said = photoWords.placing(text);
        boolean asked = question.filter(open -> open.asked().about() == Asked.About.EVIDENCE).isPresent();
        if (said.isEmpty() || !asked && !said.get().named() && (question.isPresent() || !photosCameLast(turn))) {
            return Optional.empty();
        }
        PhotoWords.Place place = said.get();
        List<Task> to = new ArrayList<>();
        for (String code : place.codes()) {
            List<Task> called = standing.own().stream().filter(task -> task.code().equals(code)).toList();
            if (called.size() != 1) {
                answers.say(turn.row(), turn.person(), called.isEmpty() ? "evidence.move.unknown" : "evidence.move.twice", code);
                return Optional.of("EVIDENCE NOT_OPEN " + code);
            }
            to.addAll(called);
        }
        List<Long> held = question.map(open -> open.asked().evidence()).orElse(List.of());
        return Optional.of(held.isEmpty() ? move(turn, place, to) : answer(turn, standing, question.orElseThrow(), place, to));
    }

    /**
     * What a text that says nothing else says of photos or files of a task: those that just came are of it, else those that come next.
     *
     * @return what came of it; empty if it is not one of their tasks, or no such text
     */
    Optional<String> announced(Turn turn, String text, Standing standing) {
        List<Task> called = photoWords.announced(text).map(code -> standing.own().stream().filter(task -> task.code().equals(code)).toList())
                .orElse(List.of());
        if (called.size() != 1) {
            return Optional.empty();
        }
        if (photosCameLast(turn)) {
            return Optional.of(move(turn, new PhotoWords.Place(List.of(called.get(0).code()), Set.of(), 0, true), called));
        }
        answers.say(turn.row(), turn.person(), "evidence.announced", words.name(called.get(0)), properties.captionWithin().toMinutes());
        return Optional.of("EVIDENCE ANNOUNCED " + called.get(0).code());
    }

    /** What is to be seen on the photos that just came, and nothing else: no report, whatever it is called. */
    Optional<String> described(Turn turn, String text) {
        List<Act> last = acts.latestOf(turn.person());
        if (!photoWords.isCaption(text) || last.isEmpty() || !photosCameLast(turn)) {
            return Optional.empty();
        }
        List<Task> at = last.stream().map(act -> new TaskId(act.taskId())).distinct().map(tasks::get).toList();
        answers.say(turn.row(), turn.person(), "evidence.described", at.stream().map(words::name).collect(Collectors.joining(answers.words("and"))));
        return Optional.of("EVIDENCE DESCRIBED");
    }

    /** Whether photos alone were the last thing that came of what somebody sent, or some are placed nowhere yet. */
    private boolean photosCameLast(Turn turn) {
        if (!evidences.unboundOf(turn.person().id(), recently(turn)).isEmpty()) {
            return true;
        }
        List<Act> last = acts.latestOf(turn.person());
        return !last.isEmpty() && last.stream().allMatch(act -> act.kind() == Act.Kind.EVIDENCE)
                && !last.get(0).at().isBefore(recently(turn));
    }

    private Instant recently(Turn turn) {
        return turn.row().receivedAt().minus(properties.captionWithin());
    }

    private String answer(Turn turn, Standing standing, Question question, PhotoWords.Place place, List<Task> to) {
        Asked asked = question.asked();
        List<Long> held = asked.evidence();
        List<Long> meant = latest(held, place);
        List<Long> left = held.stream().filter(id -> !meant.contains(id)).toList();
        if (asked.about() == Asked.About.EVIDENCE && left.isEmpty()) {
            questions.close(question, Question.State.ANSWERED, "TEXT");
        } else {
            questions.widen(question, asked.holding(left, Set.copyOf(asked.tasks())));
        }
        return performing.perform(turn, standing, new Plan(to.stream().map(task -> Deed.tie(meant, task.id())).toList(),
                List.of(), null));
    }

    private static List<Long> latest(List<Long> ids, PhotoWords.Place place) {
        int size = ids.size();
        return place.latest() == 0 || place.latest() >= size ? ids : ids.subList(size - place.latest(), size);
    }

    private String move(Turn turn, PhotoWords.Place place, List<Task> to) {
        Map<Long, Optional<TaskId>> found = recent(turn);
        found.values().removeIf(from -> !place.notAt().isEmpty() && from.isPresent()
                && !place.notAt().contains(tasks.get(from.get()).code()));
        if (found.isEmpty()) {
            answers.say(turn.row(), turn.person(), "evidence.move.none", to.get(0).code());
            return "EVIDENCE NONE_TO_MOVE";
        }
        List<Long> meant = latest(List.copyOf(found.keySet()), place);
        found.keySet().retainAll(meant);
        Set<TaskId> from = found.values().stream().flatMap(Optional::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<Said> refused = Stream.concat(to.stream(), from.stream().map(tasks::get)).flatMap(task ->
                evidences.refusal(task, turn.actor()).map(why -> words.refused(task, why)).stream()).findFirst();
        Said said = refused.orElseGet(() -> {
            found.forEach((id, left) -> move(turn, new EvidenceId(id), left, to));
            return moved(found.size(), from, to);
        });
        answers.sayWords(turn.row(), turn.person(), said.full(), to.stream().map(Task::id).collect(Collectors.toSet()));
        return said.outcome();
    }

    /** What somebody sent lately and still stands where they put it, or nowhere; oldest first. */
    private Map<Long, Optional<TaskId>> recent(Turn turn) {
        Map<Long, Optional<TaskId>> found = new TreeMap<>();
        for (Evidence loose : evidences.unboundOf(turn.person().id(), recently(turn))) {
            found.put(loose.id().value(), Optional.empty());
        }
        acts.since(turn.person(), recently(turn)).stream().filter(act -> act.kind() == Act.Kind.EVIDENCE)
                .sorted(Comparator.comparing(Act::id).reversed()).forEach(act -> {
                    TaskId at = new TaskId(act.taskId());
                    long id = Long.parseLong(act.ref());
                    if (evidences.tasksOf(new EvidenceId(id)).contains(at)) {
                        found.putIfAbsent(id, Optional.of(at));
                    }
                });
        return new LinkedHashMap<>(found);
    }

    private void move(Turn turn, EvidenceId id, Optional<TaskId> from, List<Task> to) {
        boolean stays = from.isEmpty() || to.stream().anyMatch(task -> task.id().equals(from.get()));
        TaskId left = stays ? null : from.get();
        for (Task task : to) {
            boolean there = evidences.tasksOf(id).contains(task.id());
            if (!there) {
                evidences.bind(id, task.id(), turn.actor());
            }
            if (!there || left != null) {
                acts.moved(turn, task.id(), id.value(), left);
            }
            left = null;
        }
        if (!stays) {
            evidences.unbind(id, from.get(), turn.actor());
        }
    }

    private Said moved(int count, Set<TaskId> from, List<Task> to) {
        String target = to.stream().map(words::name).collect(Collectors.joining(answers.words("and")));
        List<String> left = from.stream().filter(id -> to.stream().noneMatch(task -> task.id().equals(id)))
                .map(id -> answers.words("task.sensitive", tasks.get(id).code())).toList();
        String full = left.isEmpty() ? answers.words("evidence.placed", count, target)
                : answers.words("evidence.moved", count, String.join(answers.words("and"), left), target);
        return new Said(full, full, to.get(0).id(), true, "EVIDENCE MOVED " + count + " TO " + Inquiries.codes(to));
    }
}
