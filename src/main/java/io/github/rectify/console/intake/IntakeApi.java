package io.github.rectify.console.intake;

import io.github.rectify.console.access.Sight;
import io.github.rectify.ledger.notice.Corrections;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.ImportReport;
import io.github.rectify.ledger.LedgerDraft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = "/api/intake", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
@Tag(name = "intake")
class IntakeApi {

    private final IntakeDesk desk;

    IntakeApi(IntakeDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "What a notice holds, and where it contradicts itself, or what a ledger holds and how its columns and "
            + "people were understood; nothing is stored")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {Draft.class, LedgerDraft.class})))
    @PostMapping("/preview")
    Object preview(@RequestParam @Nullable MultipartFile file, @RequestParam @Nullable String kind,
            @RequestParam @Nullable String round, @RequestParam @Nullable String unit, LedgerFields ledger) {
        return desk.preview(Upload.of(file, kind), round, unit, ledger.choices()).draft();
    }

    @Operation(summary = "Takes a file: a notice, a ledger, people, or assignments; the same file twice changes nothing")
    @PostMapping("/commit")
    @ResponseStatus(HttpStatus.CREATED)
    ImportReport commit(@RequestParam @Nullable MultipartFile file, @RequestParam @Nullable String kind,
            @RequestParam(defaultValue = "") String round, @RequestParam(defaultValue = "") String unit, LedgerFields ledger, Sight sight) {
        return desk.commit(Upload.of(file, kind), round, unit, Corrections.NONE, ledger.choices(), sight);
    }
}
