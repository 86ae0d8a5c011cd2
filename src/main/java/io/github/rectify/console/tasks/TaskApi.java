package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Page;
import io.github.rectify.console.web.Paging;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.task.Channel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "tasks")
class TaskApi {

    private final TaskLists lists;
    private final TaskFiles files;
    private final ConsoleMoves moves;

    TaskApi(TaskLists lists, TaskFiles files, ConsoleMoves moves) {
        this.lists = lists;
        this.files = files;
        this.moves = moves;
    }

    @Operation(summary = "Tasks the viewer may see; status takes several values with commas, assignee - is nobody, q searches code, title, text, names, user ids (all words must occur), round is a name or a number")
    @GetMapping
    Page<TaskJson> list(@RequestParam @Nullable String status, @RequestParam @Nullable String light,
            @RequestParam @Nullable String assignee, @RequestParam @Nullable String unit, @RequestParam @Nullable String department,
            @RequestParam @Nullable String round, @RequestParam @Nullable String q, @RequestParam @Nullable String page, @RequestParam @Nullable String size,
            Sight sight) {
        Paging paging = Paging.parse(page, size);
        TaskQuery query = TaskQuery.parse(status, light, assignee, unit, department, lists.round(round, sight), q);
        return Page.of(lists.inOrder(query, sight, paging).stream().map(TaskJson::of).toList(),
                lists.counts(query, sight).total(), paging);
    }

    @Operation(summary = "One task with its history, its messages and its plan")
    @GetMapping("/{id}")
    TaskFileJson one(@PathVariable long id, Sight sight) {
        return files.find(id, sight).map(TaskFileJson::of).orElseThrow(() -> Refusal.notFound("NO_TASK", id));
    }

    @Operation(summary = "Says how a task stands: REPORT_DONE, REPORT_PROGRESS, REPORT_BLOCKED, REQUEST_EXTENSION (date needed); done only submits it")
    @PostMapping("/{id}/report")
    TaskJson report(@PathVariable long id, @RequestBody ReportInput input, Sight sight) {
        moves.report(id, input, sight, Channel.API);
        return task(id, sight);
    }

    @Operation(summary = "Closes a submitted task (APPROVE) or gives it back (RETURN); of one that is not, decides the extension asked for, perhaps with another date")
    @PostMapping("/{id}/decision")
    TaskJson decide(@PathVariable long id, @RequestBody DecisionInput input, Sight sight) {
        moves.decide(id, input, sight, Channel.API);
        return task(id, sight);
    }

    private TaskJson task(long id, Sight sight) {
        return lists.one(id, sight).map(TaskJson::of).orElseThrow(() -> Refusal.notFound("NO_TASK", id));
    }
}
