package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.people.UnitId;
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
    private final Receipts receipts;
    private final Texts texts;

    TaskFilePages(TaskFiles files, ConsoleMoves moves, Receipts receipts, Texts texts) {
        this.files = files;
        this.receipts = receipts;
        this.moves = moves;
        this.texts = texts;
    }

    @GetMapping
    String file(@PathVariable long id, Sight sight, Model model, HttpServletRequest request) {
        return page(id, TaskForm.EMPTY, sight, model, request);
    }

    /** After an act that was refused the browser stands at its address: looking there again is looking at the task. */
    @GetMapping({"/report", "/decision", "/withdrawal", "/requests/{requestId}"})
    String again(@PathVariable long id, HttpServletRequest request) {
        return back(id, request);
    }

    @PostMapping("/report")
    String report(@PathVariable long id, TaskForm form, Sight sight, Model model, RedirectAttributes flash,
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Refusal> refusal = attempt(() -> moves.report(id, form.toReport(), sight, Channel.CONSOLE));
        if (refusal.isPresent()) {
            return refused(refusal.get(), id, form, sight, model, request, response);
        }
        return told(receipt(form), id, sight, flash, request);
    }

    private static Receipt receipt(TaskForm form) {
        if (form.toReport().asksExtension()) {
            return Receipt.EXTENSION_ASKED;
        }
        return "REPORT_DONE".equals(form.kind()) ? Receipt.SUBMITTED : Receipt.REPORTED;
    }

    @PostMapping("/requests/{requestId}")
    String decideRequest(@PathVariable long id, @PathVariable long requestId, TaskForm form, Sight sight, Model model,
            RedirectAttributes flash, HttpServletRequest request, HttpServletResponse response) {
        Optional<Refusal> refusal = attempt(
                () -> moves.decideRequest(id, requestId, form.toReasonedDecision(), sight, Channel.CONSOLE));
        if (refusal.isPresent()) {
            return refused(refusal.get(), id, form, sight, model, request, response);
        }
        return told("RETURN".equals(form.decision()) ? Receipt.REFUSED : Receipt.GRANTED, id, sight, flash, request);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable long id, TaskForm form, Sight sight, Model model, RedirectAttributes flash,
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Refusal> refusal = attempt(() -> moves.withdraw(id, form.version(), sight, Channel.CONSOLE));
        if (refusal.isPresent()) {
            return refused(refusal.get(), id, form, sight, model, request, response);
        }
        return told(Receipt.WITHDRAWN, id, sight, flash, request);
    }

    @PostMapping("/decision")
    String decide(@PathVariable long id, TaskForm form, Sight sight, Model model, RedirectAttributes flash,
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Refusal> refusal = attempt(() -> moves.decide(id, form.toReasonedDecision(), sight, Channel.CONSOLE));
        if (refusal.isPresent()) {
            return refused(refusal.get(), id, form, sight, model, request, response);
        }
        return told("RETURN".equals(form.decision()) ? Receipt.RETURNED : Receipt.APPROVED, id, sight, flash, request);
    }

    /** What was recorded and what comes next, said on the page that follows. */
    private String told(Receipt receipt, long id, Sight sight, RedirectAttributes flash, HttpServletRequest request) {
        files.find(id, sight).ifPresentOrElse(file -> flash.addFlashAttribute("told", receipts.of(receipt, file)),
                () -> flash.addFlashAttribute("told", receipts.of(receipt)));
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
        TaskFile file = files.find(id, sight).orElseThrow(() -> Refusal.notFound("NO_TASK", id));
        model.addAttribute("file", file);
        model.addAttribute("exportable", sight.oversees(new UnitId(file.view().line().unitId())));
        model.addAttribute("form", form);
        model.addAttribute("list", LastList.of(request));
        return isPhone(request) ? "h5/task" : "task";
    }

    private static String back(long id, HttpServletRequest request) {
        return "redirect:" + (isPhone(request) ? "/h5/tasks/" : "/tasks/") + id;
    }

    private static boolean isPhone(HttpServletRequest request) {
        return request.getServletPath().startsWith("/h5/");
    }
}
