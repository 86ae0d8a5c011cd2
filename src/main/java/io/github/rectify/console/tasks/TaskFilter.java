package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Address;
import io.github.rectify.task.TaskStatus;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the form of the list shows, and the addresses that keep it; nothing is the empty text. */
record TaskFilter(String status, String light, String assignee, String unit, String department, String round, String q) {

    static TaskFilter of(TaskQuery query) {
        String statuses = query.statuses().stream().sorted().map(TaskStatus::name).collect(Collectors.joining(","));
        return new TaskFilter(statuses, text(query.light()), text(query.assigneeKey()), text(query.unit()),
                text(query.department()), text(query.round()), text(query.text()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The address of the same filter with another standing. */
    public String standing(String otherStatus, String otherLight) {
        return new TaskFilter(otherStatus, otherLight, assignee, unit, department, round, q).page(0);
    }

    /** The address of another page of the same. */
    public String page(int page) {
        return Address.of("/tasks").with("q", q).with("status", status).with("light", light)
                .with("unit", unit).with("department", department).with("assignee", assignee).with("round", round)
                .with("page", page == 0 ? "" : String.valueOf(page)).toString();
    }

    public boolean any() {
        return !(status + light + assignee + unit + department + round + q).isEmpty();
    }
}
