package io.github.rectify.reminder;

import io.github.rectify.task.TaskId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a reminder keeps of itself in the outbox: which tellings it bundles. */
record Refs(List<Telling> items) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Refs {
        items = List.copyOf(items);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Refs parse(String json) {
        return JSON.readValue(json, Refs.class);
    }

    Set<String> subjects() {
        return items.stream().map(item -> subject(item.taskId())).collect(Collectors.toSet());
    }

    static TaskId task(String subject) {
        return new TaskId(Long.parseLong(subject.substring("task:".length())));
    }

    static String subject(TaskId task) {
        return "task:" + task.value();
    }
}
