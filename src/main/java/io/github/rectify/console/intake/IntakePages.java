package io.github.rectify.console.intake;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.ledger.LedgerChoices;
import io.github.rectify.ledger.Preview;
import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Draft;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Brings files in by hand: a notice is shown with its findings before it is taken; nothing is kept in between but what the page itself
 * holds. So where only an entry on the page is to be mended the page stays, and the sentence stands beside the fields.
 */
@Controller
@RequestMapping("/intake")
class IntakePages {

    /** Refusals of what was entered, not of the file; the word before the dash is the field, if it has one. */
    private static final Pattern ENTRY = Pattern.compile(
            "ledger\\.refused\\.(?:(?:unknown-)?(round|unit)(?:-\\w+)*|mapping-\\w+|people-answer|accept-unknown)");

    private final IntakeDesk desk;
    private final IntakeChoices choices;
    private final Destinations destinations;
    private final Texts texts;

    IntakePages(IntakeDesk desk, IntakeChoices choices, Destinations destinations, Texts texts) {
        this.desk = desk;
        this.choices = choices;
        this.destinations = destinations;
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
        String known = unit;
        try {
            LedgerChoices answers = ledger.choices().with(LedgerAnswers.of(fields));
            Upload upload = Upload.of(file, kind);
            Preview preview = desk.preview(upload, round, unit, answers);
            if (unit.isBlank()) {
                known = destinations.known(unit(preview));
                preview = known.isEmpty() ? preview : desk.preview(upload, round, known, answers);
            }
            show(model, preview);
            model.addAttribute("chosenMapping", LedgerFields.written(answers.mapping()));
            model.addAttribute("fresh", destinations.fresh(round, known));
        } catch (Refusal refusal) {
            entryRefused(model, response, "console.problem." + refusal.code(), refusal.arguments(), null);
        } catch (FileRefused refusal) {
            fileRefused(model, response, refusal);
        }
        return page(model, kind, round, known);
    }

    @PostMapping("/commit")
    String commit(@RequestParam @Nullable MultipartFile file, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String round, @RequestParam(defaultValue = "") String unit, LedgerFields ledger,
            @RequestParam Map<String, String> fields, Sight sight, Model model, HttpServletResponse response) {
        List<Destination> unconfirmed = destinations.unconfirmed(round, unit, fields);
        if (!unconfirmed.isEmpty()) {
            model.addAttribute("unconfirmed", unconfirmed);
            staying(response);
            return page(model, kind, round, unit);
        }
        try {
            List<Destination> fresh = destinations.fresh(round, unit);
            model.addAttribute("report", desk.commit(Upload.of(file, kind), round, unit, CorrectionFields.of(fields),
                    ledger.choices().with(LedgerAnswers.of(fields)), sight));
            List<Destination> missing = destinations.fresh(round, unit);
            model.addAttribute("made", fresh.stream().filter(one -> !missing.contains(one)).toList());
        } catch (Refusal refusal) {
            entryRefused(model, response, "console.problem." + refusal.code(), refusal.arguments(), null);
        } catch (FileRefused refusal) {
            fileRefused(model, response, refusal);
        }
        return page(model, kind, round, unit);
    }

    private static @Nullable String unit(Preview preview) {
        return preview instanceof Preview.OfNotice notice ? notice.draft().unit()
                : preview instanceof Preview.OfLedger read ? read.draft().unit() : null;
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

    private void fileRefused(Model model, HttpServletResponse response, FileRefused refusal) {
        Matcher entry = ENTRY.matcher(refusal.key());
        if (entry.matches()) {
            entryRefused(model, response, refusal.key(), refusal.args().toArray(), entry.group(1));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", texts.text(refusal.key(), refusal.args().toArray()));
        }
    }

    private void entryRefused(Model model, HttpServletResponse response, String key, @Nullable Object[] arguments, @Nullable String field) {
        staying(response);
        model.addAttribute("entryRefusal", texts.text(key, arguments));
        model.addAttribute("refusedField", field);
    }

    /** Only the place of the sentence is exchanged on the page: what was read, ticked and corrected stays. */
    private static void staying(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        response.setHeader("HX-Retarget", "#intake-refusal");
        response.setHeader("HX-Reselect", "#intake-refusal");
        response.setHeader("HX-Reswap", "outerHTML");
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
