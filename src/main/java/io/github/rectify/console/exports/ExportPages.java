package io.github.rectify.console.exports;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.ledger.writing.Part;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The exports as a page; a notice is first looked at, then fetched. The files are the same as by call, and refusals are pages. */
@Controller
@RequestMapping("/exports")
class ExportPages {

    private static final NoticeFields NOTHING = new NoticeFields(null, null, null, null, null, null, null, null, null, null, null,
            null);

    private final ExportDesk desk;
    private final Texts texts;

    ExportPages(ExportDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    String page(Sight sight, Model model) {
        return page(NOTHING, sight, model);
    }

    @GetMapping("/notice")
    String notice(NoticeFields fields, Sight sight, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("notice", desk.notice(fields, sight));
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN) {
                throw refusal;
            }
            response.setStatus(refusal.status().value());
            model.addAttribute("refusal", texts.text("console.problem." + refusal.code(), refusal.arguments()));
        }
        return page(fields, sight, model);
    }

    private String page(NoticeFields fields, Sight sight, Model model) {
        List<Part> choices = desk.choices(sight);
        model.addAttribute("rounds", choices.stream().map(Part::roundName).distinct().toList());
        model.addAttribute("units", choices.stream().map(Part::unitName).distinct().sorted().toList());
        model.addAttribute("fields", fields);
        return "exports";
    }

    @GetMapping("/ledger.xlsx")
    void ledger(@RequestParam @Nullable String round, @RequestParam @Nullable String unit, @RequestParam @Nullable String hide,
            Sight sight, HttpServletResponse response) throws IOException {
        desk.ledger(round, unit, hide, sight, response);
    }

    @GetMapping("/notice.docx")
    void download(NoticeFields fields, Sight sight, HttpServletResponse response) throws IOException {
        desk.notice(fields, sight, response);
    }

    @GetMapping("/weekly.xlsx")
    void weekly(@RequestParam @Nullable String round, @RequestParam @Nullable String unit, @RequestParam @Nullable String on,
            Sight sight, HttpServletResponse response) throws IOException {
        desk.weekly(round, unit, on, sight, response);
    }

    @GetMapping("/case/{taskId}.zip")
    void caseFile(@PathVariable long taskId, Sight sight, HttpServletResponse response) throws IOException {
        desk.caseFile(taskId, sight, response);
    }
}
