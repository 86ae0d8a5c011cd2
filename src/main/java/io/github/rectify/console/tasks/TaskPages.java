package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Page;
import io.github.rectify.console.web.Paging;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.task.Light;
import io.github.rectify.task.TaskStatus;
import jakarta.servlet.http.HttpServletRequest;
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
            @RequestParam @Nullable String assignee, @RequestParam @Nullable String unit, @RequestParam @Nullable String department,
            @RequestParam @Nullable String round, @RequestParam @Nullable String q, @RequestParam @Nullable String page,
            Sight sight, Model model, HttpServletRequest request) {
        TaskQuery query = query(status, light, assignee, unit, department, round, q);
        Paging paging = Paging.lenient(page);
        TaskFilter filter = TaskFilter.of(query);
        LastList.remember(request, filter.page(paging.page()));
        model.addAttribute("counts", lists.counts(query.anyStanding(), sight));
        model.addAttribute("found", Page.of(lists.urgentFirst(query, sight, paging), lists.counts(query, sight).total(), paging));
        model.addAttribute("statuses", TaskStatus.values());
        model.addAttribute("lights", Light.values());
        model.addAttribute("nobody", TaskQuery.NOBODY);
        model.addAttribute("units", lists.units(sight));
        model.addAttribute("departments", lists.departments(sight));
        model.addAttribute("rounds", lists.rounds(sight));
        model.addAttribute("assignees", lists.assignees(sight));
        model.addAttribute("filter", filter);
        return "tasks";
    }

    /** What an address says that cannot be read is as good as not said; the form shows what is filtered by. */
    private static TaskQuery query(@Nullable String status, @Nullable String light, @Nullable String assignee,
            @Nullable String unit, @Nullable String department, @Nullable String round, @Nullable String q) {
        try {
            return TaskQuery.parse(status, light, assignee, unit, department, round, q);
        } catch (Refusal unreadable) {
            return TaskQuery.ALL;
        }
    }
}
