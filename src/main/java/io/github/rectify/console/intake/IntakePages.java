package io.github.rectify.console.intake;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.ledger.LedgerChange;
import io.github.rectify.ledger.LedgerDraft;
import io.github.rectify.ledger.Look;
import io.github.rectify.ledger.Preview;
import io.github.rectify.ledger.RowProblem;
import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Draft;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
            Model model, HttpServletResponse response) {
        try {
            Look look = desk.look(Upload.of(file, kind), round, unit, ledger.choices());
            if (look instanceof Preview preview) {
                model.addAttribute("draft", preview.draft());
                model.addAttribute("source", SourceView.of(preview.source(), preview.draft()));
                model.addAttribute("first", FirstItems.of(preview.draft()));
            } else if (look instanceof LedgerDraft draft) {
                model.addAttribute("ledger", draft);
                model.addAttribute("said", said(draft));
            }
        } catch (Refusal refusal) {
            refused(model, response, "console.problem." + refusal.code(), refusal.arguments());
        } catch (FileRefused refusal) {
            refused(model, response, refusal.key(), refusal.args().toArray());
        }
        return page(model, kind, round, unit);
    }

    @PostMapping("/commit")
    String commit(@RequestParam @Nullable MultipartFile file, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String round, @RequestParam(defaultValue = "") String unit,
            @RequestParam Map<String, String> fields, LedgerFields ledger, Sight sight, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("report", desk.commit(Upload.of(file, kind), round, unit, CorrectionFields.of(fields),
                    ledger.choices(), sight));
        } catch (Refusal refusal) {
            refused(model, response, "console.problem." + refusal.code(), refusal.arguments());
        } catch (FileRefused refusal) {
            refused(model, response, refusal.key(), refusal.args().toArray());
        }
        return page(model, kind, round, unit);
    }

    /** What is said of a ledger, in the order the page has headings for it. */
    private static List<List<String>> said(LedgerDraft draft) {
        return List.of(draft.questions().stream().map(LedgerDraft.Question::message).toList(),
                draft.rowProblems().stream().map(RowProblem::message).toList(), draft.remarks().stream().map(RowProblem::message).toList(),
                draft.changes().stream().map(LedgerChange::message).toList(), draft.findings().stream().map(Draft.Finding::message).toList());
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
