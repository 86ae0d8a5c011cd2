package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.task.Channel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One task as a page, in the console and on the phone alike, and what is done from it. What is refused is said above the task
 * as it stands now, with what was typed still there.
 */
@Controller
@RequestMapping({"/tasks/{id}", "/h5/tasks/{id}"})
class TaskFilePages {

    private final TaskFiles files;
    private final ConsoleMoves moves;
    private final Texts texts;

    TaskFilePages(TaskFiles files, ConsoleMoves moves, Texts texts) {
        this.files = files;
        this.moves = moves;
        this.texts = texts;
    }

    @GetMapping
    String file(@PathVariable long id, Sight sight, Model model, HttpServletRequest request) {
        return page(id, TaskForm.EMPTY, sight, model, request);
    }

    @PostMapping("/report")
    String report(@PathVariable long id, TaskForm form, Sight sight, Model model, RedirectAttributes flash,
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Refusal> refusal = attempt(() -> moves.report(id, form.toReport(), sight, Channel.CONSOLE));
        if (refusal.isPresent()) {
            return refused(refusal.get(), id, form, sight, model, request, response);
        }
        flash.addFlashAttribute("told", texts.text("console.task.reported"));
        return back(id, request);
    }

    @PostMapping("/decision")
    String decide(@PathVariable long id, TaskForm form, Sight sight, Model model, RedirectAttributes flash,
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Refusal> refusal = attempt(() -> moves.decide(id, form.toDecision(), sight, Channel.CONSOLE));
        if (refusal.isPresent()) {
            return refused(refusal.get(), id, form, sight, model, request, response);
        }
        flash.addFlashAttribute("told", texts.text("console.task.decided"));
        return back(id, request);
    }

    private static Optional<Refusal> attempt(Runnable move) {
        try {
            move.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private String refused(Refusal refusal, long id, TaskForm form, Sight sight, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        model.addAttribute("refusal", texts.text("console.problem." + refusal.code(), refusal.arguments()));
        return page(id, form, sight, model, request);
    }

    private String page(long id, TaskForm form, Sight sight, Model model, HttpServletRequest request) {
        model.addAttribute("file", files.find(id, sight).orElseThrow(() -> Refusal.notFound("NO_TASK", id)));
        model.addAttribute("form", form);
        return isPhone(request) ? "h5/task" : "task";
    }

    private static String back(long id, HttpServletRequest request) {
        return "redirect:" + (isPhone(request) ? "/h5/tasks/" : "/tasks/") + id;
    }

    private static boolean isPhone(HttpServletRequest request) {
        return request.getServletPath().startsWith("/h5/");
    }
}
