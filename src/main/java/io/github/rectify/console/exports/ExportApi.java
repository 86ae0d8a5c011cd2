package io.github.rectify.console.exports;

import io.github.rectify.console.access.Sight;
import io.github.rectify.ledger.notice.Draft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exports")
@Tag(name = "exports")
class ExportApi {

    private final ExportDesk desk;

    ExportApi(ExportDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "The ledger as a workbook, a sheet for each unit and round; round and unit by name or number; hide=true leaves "
            + "out what sensitive tasks are about")
    @GetMapping("/ledger.xlsx")
    void ledger(@RequestParam @Nullable String round, @RequestParam @Nullable String unit, @RequestParam @Nullable String hide,
            Sight sight, HttpServletResponse response) throws IOException {
        desk.ledger(round, unit, hide, sight, response);
    }

    @Operation(summary = "The notice of a unit as a document in official style, written from the ledger; mask=true takes out names and "
            + "telephone numbers; what the ledger does not know may be given, or stays as a marked blank")
    @GetMapping("/notice.docx")
    void notice(@ParameterObject NoticeFields fields, Sight sight, HttpServletResponse response) throws IOException {
        desk.notice(fields, sight, response);
    }

    @Operation(summary = "What there is to look at before the notice is handed out: it is read again like anybody's")
    @GetMapping("/notice/findings")
    List<Draft.Finding> findings(@ParameterObject NoticeFields fields, Sight sight) {
        return desk.findings(fields, sight);
    }

    @Operation(summary = "The weekly table by departments, of the week that holds a day (today)")
    @GetMapping("/weekly.xlsx")
    void weekly(@RequestParam @Nullable String round, @RequestParam @Nullable String unit, @RequestParam @Nullable String on,
            Sight sight, HttpServletResponse response) throws IOException {
        desk.weekly(round, unit, on, sight, response);
    }

    @Operation(summary = "Everything on file about one task, with the hash of each file")
    @GetMapping("/case/{taskId}.zip")
    void caseFile(@PathVariable long taskId, Sight sight, HttpServletResponse response) throws IOException {
        desk.caseFile(taskId, sight, response);
    }
}
