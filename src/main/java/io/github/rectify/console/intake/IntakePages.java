package io.github.rectify.console.intake;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.ledger.LedgerChoices;
import io.github.rectify.ledger.Preview;
import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Draft;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings files in by hand: a notice is shown with its findings before it is taken; nothing is kept in between. */
@Controller
@RequestMapping("/intake")
class IntakePages {

    private final IntakeDesk desk;
    private final IntakeChoices choices;
    private final Texts texts;

    IntakePages(IntakeDesk desk, IntakeChoices choices, Texts texts) {
        this.desk = desk;
        this.choices = choices;
        this.texts = texts;
    }

    @GetMapping
    String form(Model model) {
        return page(model, "", "", "");
    }

    @PostMapping("/preview")
    String preview(@RequestParam @Nullable MultipartFile file, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String round, @RequestParam(defaultValue = "") String unit, LedgerFields ledger,
            @RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
        try {
            LedgerChoices choices = ledger.choices().with(LedgerAnswers.of(fields));
            show(model, desk.preview(Upload.of(file, kind), round, unit, choices));
            model.addAttribute("chosenMapping", LedgerFields.written(choices.mapping()));
        } catch (Refusal refusal) {
            refused(model, response, "console.problem." + refusal.code(), refusal.arguments());
        } catch (FileRefused refusal) {
            refused(model, response, refusal.key(), refusal.args().toArray());
        }
        return page(model, kind, round, unit);
    }

    @PostMapping("/commit")
    String commit(@RequestParam @Nullable MultipartFile file, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String round, @RequestParam(defaultValue = "") String unit, LedgerFields ledger,
            @RequestParam Map<String, String> fields, Sight sight, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("report", desk.commit(Upload.of(file, kind), round, unit, CorrectionFields.of(fields),
                    ledger.choices().with(LedgerAnswers.of(fields)), sight));
        } catch (Refusal refusal) {
            refused(model, response, "console.problem." + refusal.code(), refusal.arguments());
        } catch (FileRefused refusal) {
            refused(model, response, refusal.key(), refusal.args().toArray());
        }
        return page(model, kind, round, unit);
    }

    private static void show(Model model, Preview preview) {
        if (preview instanceof Preview.OfNotice notice) {
            model.addAttribute("draft", notice.draft());
            model.addAttribute("source", SourceView.of(notice.source(), notice.draft()));
            model.addAttribute("first", FirstItems.of(notice.draft()));
            model.addAttribute("changes", notice.changes());
        } else if (preview instanceof Preview.OfLedger read) {
            model.addAttribute("ledger", read.draft());
            model.addAttribute("roles", LedgerChoices.ROLES);
        } else {
            throw new AssertionError(preview);
        }
    }

    private void refused(Model model, HttpServletResponse response, String key, @Nullable Object[] arguments) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", texts.text(key, arguments));
    }

    private String page(Model model, String kind, String round, String unit) {
        model.addAttribute("statuses", Draft.Status.values());
        model.addAttribute("kind", kind);
        model.addAttribute("round", round);
        model.addAttribute("unit", unit);
        model.addAttribute("rounds", choices.rounds());
        model.addAttribute("units", choices.units());
        return "intake";
    }
}
