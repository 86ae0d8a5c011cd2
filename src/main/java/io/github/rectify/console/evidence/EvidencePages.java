package io.github.rectify.console.evidence;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.task.EvidenceSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** Sends photos and files from the page of a task; the page that follows says of each what became of it. */
@Controller
@RequestMapping({"/tasks/{id}/evidence", "/h5/tasks/{id}/evidence"})
class EvidencePages {

    private final EvidenceDesk desk;
    private final Texts texts;

    EvidencePages(EvidenceDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** Where a link in the chat leads, and a browser that looks again after sending. */
    @GetMapping
    String again(@PathVariable long id, HttpServletRequest request) {
        return back(id, request);
    }

    @PostMapping
    String take(@PathVariable long id, Sight sight, RedirectAttributes flash, HttpServletRequest request) {
        try {
            EvidenceSource source = isPhone(request) ? EvidenceSource.H5 : EvidenceSource.CONSOLE;
            flash.addFlashAttribute("received", desk.take(id, files(request), source, sight));
        } catch (Refusal refusal) {
            onlyIfAnswerable(refusal);
            flash.addFlashAttribute("received", List.of(new Received(false,
                    texts.text("console.problem." + refusal.code(), refusal.arguments()))));
        }
        return back(id, request);
    }

    /** None if the form came without any, in whatever shape it came. */
    private static List<MultipartFile> files(HttpServletRequest request) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        return parts == null ? List.of() : parts.getFiles("file");
    }

    @PostMapping("/{evidence}/removal")
    String takeBack(@PathVariable long id, @PathVariable long evidence, Sight sight, RedirectAttributes flash,
            HttpServletRequest request) {
        flash.addFlashAttribute("received", List.of(new Received(true, desk.takeBack(id, evidence, sight))));
        return back(id, request);
    }

    /** What can be mended is said on the page; what is not theirs has no page to say it on. */
    private static void onlyIfAnswerable(Refusal refusal) {
        if (refusal.status() != HttpStatus.BAD_REQUEST && refusal.status() != HttpStatus.CONFLICT) {
            throw refusal;
        }
    }

    private static String back(long id, HttpServletRequest request) {
        return "redirect:" + (isPhone(request) ? "/h5/tasks/" : "/tasks/") + id + "#evidence";
    }

    private static boolean isPhone(HttpServletRequest request) {
        return request.getServletPath().startsWith("/h5/");
    }
}
