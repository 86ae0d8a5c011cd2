package io.github.rectify.console.replies;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Address;
import io.github.rectify.console.web.Page;
import io.github.rectify.console.web.Paging;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.reply.Misreading;
import io.github.rectify.reply.MisreadingFilter;
import io.github.rectify.reply.Misreadings;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The replies to look at: what was not understood, asked about or reported, each to be labelled and settled, and their export. */
@Controller
@RequestMapping("/replies/review")
class ReviewPages {

    private static final int A_PAGE = 20;

    private final ReplyDesk desk;
    private final Misreadings misreadings;
    private final CorpusExport export;
    private final ReadingWords readings;
    private final Texts texts;

    ReviewPages(ReplyDesk desk, Misreadings misreadings, CorpusExport export, ReadingWords readings, Texts texts) {
        this.desk = desk;
        this.misreadings = misreadings;
        this.export = export;
        this.readings = readings;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable String page, Sight sight, Model model) {
        ReplyDesk.checkAdministrator(sight);
        Filter filter = new Filter(reason, state);
        MisreadingFilter wanted = desk.filter(filter.wantedReason(), filter.wantedState(), sight);
        Paging paging = new Paging(Paging.lenient(page).page(), A_PAGE);
        model.addAttribute("found", Page.of(misreadings.list(wanted, paging.offset(), paging.size()), misreadings.count(wanted),
                paging));
        model.addAttribute("filter", filter);
        model.addAttribute("reasons", Misreading.Reason.values());
        model.addAttribute("intents", Intent.values());
        model.addAttribute("scopes", Action.Scope.values());
        model.addAttribute("readings", readings);
        return "replies-review";
    }

    @PostMapping("/{id}")
    String settle(@PathVariable long id, @RequestParam MultiValueMap<String, String> given,
            @RequestParam(defaultValue = "") String note, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "open") String state, @RequestParam @Nullable String page, Sight sight, Model model,
            RedirectAttributes flash, HttpServletResponse response) {
        ReplyDesk.checkAdministrator(sight);
        LabelForm expected = LabelForm.of(given);
        try {
            desk.settle(id, expected, note, sight);
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            model.addAttribute("refusal", texts.text("console.problem." + refusal.code(), refusal.arguments()));
            model.addAttribute("wrongId", id);
            model.addAttribute("wrongLabel", expected);
            model.addAttribute("wrongNote", note);
            return list(reason, state, page, sight, model);
        }
        flash.addFlashAttribute("told", texts.text("console.replies.review.done"));
        return "redirect:" + new Filter(reason, state).relative();
    }

    @GetMapping("/export.jsonl")
    void export(@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String state, Sight sight,
            HttpServletResponse response) throws IOException {
        ReplyDesk.checkAdministrator(sight);
        Filter filter = new Filter(reason, state);
        MisreadingFilter wanted = desk.filter(filter.wantedReason(), filter.wantedState(), sight);
        desk.recordExport(wanted, sight);
        response.setContentType("application/jsonl;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"replies.jsonl\"");
        export.write(wanted, response.getOutputStream());
    }

    /** What the list shows; what cannot be read is as good as not said. */
    record Filter(String reason, String state) {

        private static final String OPEN = "open";
        private static final String SETTLED = "settled";

        Misreading.@Nullable Reason wantedReason() {
            return Arrays.stream(Misreading.Reason.values()).filter(one -> one.name().equals(reason)).findFirst().orElse(null);
        }

        @Nullable Boolean wantedState() {
            return state.equals(OPEN) ? Boolean.FALSE : state.equals(SETTLED) ? Boolean.TRUE : null;
        }

        /** The address of another page of the same. */
        public String page(int page) {
            return address("/replies/review").with("page", page == 0 ? "" : String.valueOf(page)).toString();
        }

        public String export() {
            return address("/replies/review/export.jsonl").toString();
        }

        private Address address(String path) {
            return Address.of(path).with("reason", reason).with("state", state);
        }

        /** Without the context, for a redirect. */
        String relative() {
            Misreading.Reason known = wantedReason();
            return "/replies/review?state=" + (wantedState() == null ? "all" : state) + (known == null ? "" : "&reason=" + known);
        }
    }
}
