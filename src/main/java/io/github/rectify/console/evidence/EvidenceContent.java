package io.github.rectify.console.evidence;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.task.Evidence;
import io.github.rectify.task.EvidenceNotFound;
import io.github.rectify.task.Evidences;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The bytes of photos and files, for who may see a task they belong to. Only pictures open in the browser; everything else is
 * handed out to be saved, and even as a page of its own none could run anything or be framed.
 */
@Controller
@RequestMapping({"/evidence/{id}", "/h5/evidence/{id}", "/api/evidence/{id}"})
class EvidenceContent {

    private static final String INERT = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox; "
            + "frame-ancestors 'none'";

    private final EvidenceDesk desk;
    private final Evidences evidences;

    EvidenceContent(EvidenceDesk desk, Evidences evidences) {
        this.desk = desk;
        this.evidences = evidences;
    }

    @GetMapping
    ResponseEntity<Resource> original(@PathVariable long id, Sight sight) {
        Evidence evidence = desk.seen(id, sight);
        boolean shown = evidence.type().isShownByBrowsers();
        return answer(evidence, evidences::original, MediaType.parseMediaType(evidence.type().mediaType()),
                shown ? ContentDisposition.inline() : ContentDisposition.attachment(), evidence.name());
    }

    @GetMapping("/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable long id, Sight sight) {
        Evidence evidence = desk.seen(id, sight);
        return answer(evidence, evidences::thumbnail, MediaType.IMAGE_JPEG, ContentDisposition.inline(), "thumbnail.jpg");
    }

    private static ResponseEntity<Resource> answer(Evidence evidence, Function<Evidence, Path> bytes, MediaType type,
            ContentDisposition.Builder disposition, String name) {
        try {
            return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                    disposition.filename(name, StandardCharsets.UTF_8).build().toString())
                    .header("Content-Security-Policy", INERT).body(new FileSystemResource(bytes.apply(evidence)));
        } catch (EvidenceNotFound gone) {
            throw Refusal.notFound("NO_EVIDENCE", evidence.id().value());
        }
    }
}
