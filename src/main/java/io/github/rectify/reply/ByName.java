package io.github.rectify.reply;

import io.github.rectify.people.PersonId;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.task.Task;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A decision on what somebody submitted or asked, named by the person instead of by its task: “all of Jiang Bo's are approved”. */
@Component
class ByName {

    private static final int SHORTEST_NAME = 2;

    private final Understanding understanding;
    private final TaskWords words;
    private final Sayings sayings;

    ByName(Understanding understanding, TaskWords words, Sayings sayings) {
        this.understanding = understanding;
        this.words = words;
        this.sayings = sayings;
    }

    /** The text without the name, read among what waits from that person; empty if it names nobody, or two, or decides nothing. */
    Optional<Understood> read(Turn turn, Standing standing, String text) {
        List<PersonId> named = standing.judged().stream().map(Task::assigneeId).filter(Objects::nonNull).distinct()
                .filter(id -> isNamed(text, words.person(id, "noAssignee"))).toList();
        if (named.size() != 1) {
            return Optional.empty();
        }
        List<Task> theirs = standing.judged().stream().filter(task -> named.get(0).equals(task.assigneeId())).toList();
        String rest = sayings.withoutOwner(text, words.person(named.get(0), "noAssignee"));
        Understood read = understanding.readAmong(rest, Situation.Role.LEADER, theirs, turn.today());
        return read.decides() ? Optional.of(read) : Optional.empty();
    }

    private static boolean isNamed(String text, String name) {
        return name.length() >= SHORTEST_NAME && text.contains(name);
    }
}
