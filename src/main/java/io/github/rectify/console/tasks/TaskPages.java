package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Address;
import io.github.rectify.console.web.Page;
import io.github.rectify.console.web.Paging;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.task.Light;
import io.github.rectify.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of tasks as a page, filtered by its address. */
@Controller
class TaskPages {

    private final TaskLists lists;

    TaskPages(TaskLists lists) {
        this.lists = lists;
    }

    @GetMapping("/tasks")
    String list(@RequestParam @Nullable String status, @RequestParam @Nullable String light,
            @RequestParam @Nullable String assignee, @RequestParam @Nullable String department,
            @RequestParam @Nullable String q, @RequestParam @Nullable String page, Sight sight, Model model) {
        TaskQuery query = query(status, light, assignee, department, q);
        Paging paging = Paging.lenient(page);
        model.addAttribute("counts", lists.counts(query.anyStanding(), sight));
        model.addAttribute("found", Page.of(lists.urgentFirst(query, sight, paging), lists.counts(query, sight).total(), paging));
        model.addAttribute("statuses", TaskStatus.values());
        model.addAttribute("lights", Light.values());
        model.addAttribute("departments", lists.departments(sight));
        model.addAttribute("assignees", lists.assignees(sight));
        model.addAttribute("filter", Filter.of(query));
        return "tasks";
    }

    /** What an address says that cannot be read is as good as not said; the form shows what is filtered by. */
    private static TaskQuery query(@Nullable String status, @Nullable String light, @Nullable String assignee,
            @Nullable String department, @Nullable String q) {
        try {
            return TaskQuery.parse(status, light, assignee, department, q);
        } catch (Refusal unreadable) {
            return TaskQuery.ALL;
        }
    }

    /** What the form shows; nothing is the empty text. */
    record Filter(String status, String light, String assignee, String department, String q) {

        static Filter of(TaskQuery query) {
            return new Filter(query.statuses().size() == 1 ? query.statuses().iterator().next().name() : "",
                    query.light() == null ? "" : query.light().name(), text(query.assigneeKey()),
                    text(query.department()), text(query.text()));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        /** The address of the same filter with another standing. */
        public String standing(String otherStatus, String otherLight) {
            return new Filter(otherStatus, otherLight, assignee, department, q).address(0);
        }

        /** The address of another page of the same. */
        public String page(int page) {
            return address(page);
        }

        private String address(int page) {
            return Address.of("/tasks").with("q", q).with("status", status).with("light", light)
                    .with("department", department).with("assignee", assignee).with("page", page == 0 ? "" : String.valueOf(page))
                    .toString();
        }

        public boolean any() {
            return !(status + light + assignee + department + q).isEmpty();
        }
    }
}
