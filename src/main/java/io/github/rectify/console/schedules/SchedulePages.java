package io.github.rectify.console.schedules;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Texts;
import io.github.rectify.schedule.BadCron;
import io.github.rectify.schedule.Misfire;
import io.github.rectify.schedule.RunResult;
import io.github.rectify.schedule.ScheduleChangedMeanwhile;
import io.github.rectify.schedule.Schedules;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The schedules as a page: each with its next moments, its last runs and the reasons, to be changed and run by hand. */
@Controller
class SchedulePages {

    private final Schedules schedules;
    private final ScheduleDesk desk;
    private final Texts texts;

    SchedulePages(Schedules schedules, ScheduleDesk desk, Texts texts) {
        this.schedules = schedules;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping("/schedules")
    String list(Model model) {
        model.addAttribute("schedules", schedules.all());
        model.addAttribute("misfires", Misfire.values());
        return "schedules";
    }

    @PostMapping("/schedules/{key}")
    String change(@PathVariable String key, @RequestParam String cron, @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam @Nullable String misfire, @RequestParam @Nullable Integer version, Sight sight, Model model, RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            desk.change(key, new ScheduleChange(cron, enabled, misfire, version), sight);
        } catch (BadCron bad) {
            model.addAttribute("wrongKey", key);
            model.addAttribute("wrongCron", cron);
            model.addAttribute("wrongVersion", version);
            return refused(HttpStatus.BAD_REQUEST, key, texts.text(bad.messageKey(), bad.part()), model, response);
        } catch (ScheduleChangedMeanwhile lost) {
            return refused(HttpStatus.CONFLICT, key, texts.text("console.problem.STALE_SCHEDULE", name(key)), model, response);
        }
        flash.addFlashAttribute("told", texts.text("console.schedules.changed", name(key)));
        return "redirect:/schedules";
    }

    /** The page again with what is wrong, the form open; after a lost race it holds what is in force now. */
    private String refused(HttpStatus status, String key, String sentence, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("openKey", key);
        model.addAttribute("refusal", sentence);
        return list(model);
    }

    @PostMapping("/schedules/{key}/run")
    String run(@PathVariable String key, Sight sight, RedirectAttributes flash) {
        RunResult result = desk.run(key, sight);
        flash.addFlashAttribute("told", texts.text("console.schedules.ran", name(key),
                texts.text("console.outcome." + result.outcome()), texts.detail(result.detail())));
        return "redirect:/schedules";
    }

    private String name(String key) {
        return texts.textOr(key, "console.schedule." + key);
    }
}
