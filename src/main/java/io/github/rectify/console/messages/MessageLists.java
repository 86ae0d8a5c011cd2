package io.github.rectify.console.messages;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Page;
import io.github.rectify.console.web.Paging;
import io.github.rectify.outbox.MessageState;
import io.github.rectify.people.People;
import io.github.rectify.task.TaskId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds messages, of those a viewer may see: what was said to them, and for an administrator what
 * was said about the tasks of their unit, or about none to its people. */
@Component
public class MessageLists {

    private static final int MOST_ABOUT_A_TASK = 200;
    private static final int MOST_NAMESAKES = 500;

    private final MessageLedgerMapper mapper;
    private final People people;

    MessageLists(MessageLedgerMapper mapper, People people) {
        this.mapper = mapper;
        this.people = people;
    }

    Page<MessageView> page(MessageQuery query, Sight sight, Paging paging) {
        return found(query.to(stored(query.userIds())), sight, paging);
    }

    /** The same for people, who may give a name or a part of one instead of a user id. */
    Page<MessageView> pageByNames(MessageQuery query, Sight sight, Paging paging) {
        Set<String> wanted = new HashSet<>(stored(query.userIds()));
        query.userIds().forEach(name -> wanted.addAll(mapper.named("%" + name.replace("!", "!!").replace("%", "!%")
                .replace("_", "!_") + "%", MOST_NAMESAKES)));
        return found(query.to(wanted), sight, paging);
    }

    private Page<MessageView> found(MessageQuery wanted, Sight sight, Paging paging) {
        return Page.of(withTasks(mapper.page(wanted, sight, paging), sight), mapper.count(wanted, sight), paging);
    }

    /** The spelling under which messages to a member are kept. */
    private Set<String> stored(Set<String> userIds) {
        return userIds.stream().map(userId -> people.byUserId(userId).map(found -> found.userId().value()).orElse(userId))
                .collect(Collectors.toSet());
    }

    /** What was said, or is to be said, about a task; the latest first. */
    public List<MessageView> about(TaskId task, Sight sight) {
        return about(task, sight, MOST_ABOUT_A_TASK);
    }

    /** The same, no more than so many. */
    public List<MessageView> about(TaskId task, Sight sight, int limit) {
        return withTasks(mapper.about("task:" + task.value(), sight, limit), sight);
    }

    /** The latest messages in these states. */
    public List<MessageView> latest(Set<MessageState> states, Sight sight, int limit) {
        return page(new MessageQuery(Set.of(), states, null, null), sight, new Paging(0, limit)).content();
    }

    /** How many messages created since a moment stand in each state; states without any are left out. */
    public Map<MessageState, Long> states(Instant since, Sight sight) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        mapper.states(since, sight).forEach(row -> counts.put(row.state(), row.count()));
        return counts;
    }

    private List<MessageView> withTasks(List<MessageLine> lines, Sight sight) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Long, List<MessageView.AboutTask>> tasks = mapper.tasks(lines.stream().map(MessageLine::id).toList(), sight)
                .stream().collect(Collectors.groupingBy(MessageView.AboutTask::messageId));
        return lines.stream().map(line -> new MessageView(line, tasks.getOrDefault(line.id(), List.of()))).toList();
    }
}
