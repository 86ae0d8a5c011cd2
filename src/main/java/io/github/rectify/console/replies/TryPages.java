package io.github.rectify.console.replies;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Format;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.reply.MisreadingLabel;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.Situation;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tries a reply: how it is read, step by step. What was typed is in no address, and nothing is kept unless it is reported. */
@Controller
class TryPages {

    private final ReplyDesk desk;
    private final ReadingWords readings;
    private final Format format;
    private final Texts texts;

    TryPages(ReplyDesk desk, ReadingWords readings, Format format, Texts texts) {
        this.desk = desk;
        this.readings = readings;
        this.format = format;
        this.texts = texts;
    }

    @GetMapping("/replies")
    String form(Sight sight, Model model) {
        ReplyDesk.checkAdministrator(sight);
        return page(TryForm.empty(format.today().toString()), sight, model);
    }

    @PostMapping("/replies")
    String read(@RequestParam MultiValueMap<String, String> given, Sight sight, Model model, HttpServletResponse response) {
        ReplyDesk.checkAdministrator(sight);
        TryForm form = TryForm.of(given);
        try {
            boolean onlyLoad = given.containsKey("load");
            form = desk.loaded(form, onlyLoad, sight);
            if (!onlyLoad) {
                show(form, desk.read(form), model);
            }
        } catch (Refusal refusal) {
            refused(refusal, model, response);
        }
        return page(form, sight, model);
    }

    @PostMapping("/replies/report")
    String report(@RequestParam MultiValueMap<String, String> given, @RequestParam(defaultValue = "") String note, Sight sight,
            Model model, RedirectAttributes flash, HttpServletResponse response) {
        ReplyDesk.checkAdministrator(sight);
        TryForm form = TryForm.of(given);
        LabelForm expected = LabelForm.of(given);
        try {
            boolean isNew = desk.report(form, expected, note, sight);
            flash.addFlashAttribute("told", texts.text(isNew ? "console.replies.reported" : "console.replies.reported.before"));
            return "redirect:/replies/review?reason=REPORTED";
        } catch (Refusal refusal) {
            refused(refusal, model, response);
        }
        showAgain(form, expected, note, model);
        return page(form, sight, model);
    }

    private void show(TryForm form, Reading reading, Model model) {
        model.addAttribute("reading", reading);
        model.addAttribute("questions", readings.questions(reading, form.tasks()));
        model.addAttribute("label", LabelForm.of(MisreadingLabel.of(reading)));
    }

    /** The reading with the expectation as it was typed; without the reading if its situation is what was refused. */
    private void showAgain(TryForm form, LabelForm expected, String note, Model model) {
        try {
            show(form, desk.read(form), model);
            model.addAttribute("label", expected);
            model.addAttribute("note", note);
        } catch (Refusal told) {
            model.addAttribute("reading", null);
        }
    }

    private void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        model.addAttribute("refusal", texts.text("console.problem." + refusal.code(), refusal.arguments()));
    }

    private String page(TryForm form, Sight sight, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("people", desk.people(sight));
        model.addAttribute("roles", Situation.Role.values());
        model.addAttribute("intents", Intent.values());
        model.addAttribute("scopes", Action.Scope.values());
        model.addAttribute("readings", readings);
        return "replies";
    }
}
