package io.github.rectify.console.digests;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/digests")
@Tag(name = "digests")
class DigestApi {

    private static final int MOST = 52;

    private final DigestDesk desk;

    DigestApi(DigestDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "What somebody's digest says that speaks of a day (today): the kept one of that week, else as it would be "
            + "written; nothing is stored")
    @GetMapping("/preview")
    DigestJson preview(@RequestParam @Nullable String on, @RequestParam @Nullable String userId, Sight sight) {
        return DigestJson.of(desk.preview(Fields.day("on", on), Fields.given(userId), sight));
    }

    @Operation(summary = "A kept digest, frozen as it was written")
    @GetMapping("/{id}")
    DigestJson one(@PathVariable long id, Sight sight) {
        return DigestJson.of(desk.get(id, sight));
    }

    @Operation(summary = "The digests kept for somebody, the latest first, at most a year of them")
    @GetMapping
    List<DigestJson> kept(@RequestParam @Nullable String userId, Sight sight) {
        return desk.kept(Fields.given(userId), sight, MOST).stream().map(DigestJson::of).toList();
    }
}
