package io.github.rectify.console.exports;

import io.github.rectify.console.access.Audit;
import io.github.rectify.console.access.Sight;
import io.github.rectify.console.messages.MessageLine;
import io.github.rectify.console.messages.MessageLists;
import io.github.rectify.console.tasks.TaskLists;
import io.github.rectify.console.tasks.TaskView;
import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Format;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.ledger.LedgerExport;
import io.github.rectify.ledger.WrittenNotice;
import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.writing.CaseMessage;
import io.github.rectify.ledger.writing.NoticeOrder;
import io.github.rectify.ledger.writing.Part;
import io.github.rectify.ledger.writing.SafeNames;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.task.TaskId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Hands files out to those who may have them, and writes down what was handed out before the first byte goes. */
@Component
class ExportDesk {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ZIP = "application/zip";
    private static final int MOST_MESSAGES = 20_000;

    private final Extents extents;
    private final LedgerExport export;
    private final TaskLists tasks;
    private final MessageLists messages;
    private final Calendars calendars;
    private final Audit audit;
    private final Format format;
    private final Texts texts;

    ExportDesk(Extents extents, LedgerExport export, TaskLists tasks, MessageLists messages, Calendars calendars, Audit audit,
            Format format, Texts texts) {
        this.extents = extents;
        this.export = export;
        this.tasks = tasks;
        this.messages = messages;
        this.calendars = calendars;
        this.audit = audit;
        this.format = format;
        this.texts = texts;
    }

    /** @throws Refusal if the viewer may export nothing */
    List<Part> choices(Sight sight) {
        return extents.all(sight);
    }

    void ledger(@Nullable String round, @Nullable String unit, @Nullable String hide, Sight sight, HttpServletResponse response)
            throws IOException {
        Extent extent = extents.find(round, unit, sight);
        boolean shown = !NoticeFields.yes("hide", hide) && extent.parts().stream().allMatch(part -> sight.oversees(part.unit()));
        record("ledger:" + extent.numbers(), shown ? "sensitive=shown" : "sensitive=hidden", sight);
        send(response, name("ledger", extent.name(), format.today()), XLSX, out -> export.ledger(extent.parts(), shown, calendars.current(), out));
    }

    /** @throws Refusal if there is no such notice to write, with the reason */
    WrittenNotice notice(NoticeFields fields, Sight sight) {
        NoticeOrder order = fields.order();
        try {
            return export.notice(extents.one(fields.round(), fields.unit(), sight), order);
        } catch (FileRefused refused) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "EXPORT_REFUSED",
                    texts.text(refused.key(), refused.args().toArray()));
        }
    }

    List<Draft.Finding> findings(NoticeFields fields, Sight sight) {
        return notice(fields, sight).findings();
    }

    void notice(NoticeFields fields, Sight sight, HttpServletResponse response) throws IOException {
        WrittenNotice notice = notice(fields, sight);
        Part part = extents.one(fields.round(), fields.unit(), sight);
        boolean mask = fields.order().mask();
        record("notice:" + part.round().value() + "/" + part.unit().value(), "mask=" + mask, sight);
        send(response, name("notice", notice.title(), format.today()), DOCX, notice::write);
    }

    void weekly(@Nullable String round, @Nullable String unit, @Nullable String on, Sight sight, HttpServletResponse response)
            throws IOException {
        Extent extent = extents.find(round, unit, sight);
        LocalDate wanted = Fields.day("on", on);
        LocalDate day = wanted == null ? format.today() : wanted;
        if (day.isAfter(format.today())) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "WEEK_IN_FUTURE", day.toString(), format.today().toString());
        }
        record("weekly:" + extent.numbers(), "on=" + day, sight);
        send(response, name("weekly", extent.name(), day), XLSX, out -> export.weekly(extent.parts(), day, out));
    }

    void caseFile(long id, Sight sight, HttpServletResponse response) throws IOException {
        if (!sight.everything() && sight.units().isEmpty()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "EXPORT_NOT_ALLOWED");
        }
        TaskView view = tasks.one(id, sight).orElseThrow(() -> Refusal.notFound("NO_TASK", id));
        if (!sight.oversees(new UnitId(view.line().unitId()))) {
            throw new Refusal(HttpStatus.FORBIDDEN, "EXPORT_OTHER_UNIT");
        }
        TaskId task = new TaskId(id);
        List<CaseMessage> said = messages.about(task, sight, MOST_MESSAGES).stream().map(one -> message(one.line())).toList();
        record("case:" + id, "messages=" + said.size(), sight);
        String by = sight.person() == null ? sight.viewer().getName() : sight.person().name();
        send(response, name("case", view.line().unit() + view.line().code(), format.today()), ZIP,
                out -> export.caseFile(task, view.line().round(), said, by, out));
    }

    private CaseMessage message(MessageLine line) {
        String error = line.errcode() == null ? null : line.errcode() + (line.errmsg() == null ? "" : " " + line.errmsg());
        return new CaseMessage(line.id(), line.createdAt(), line.sentAt(), line.userId(), line.userName(),
                texts.coded("console.kind", line.kind()), texts.text("console.state." + line.state()),
                texts.coded("console.reason", line.reason()), line.attempts(), line.msgid(), error);
    }

    private void record(String target, String detail, Sight sight) {
        audit.record(sight.viewer().getName(), Audit.Action.EXPORT, target, detail);
    }

    private String name(String kind, String whose, LocalDate day) {
        return SafeNames.safe(texts.text("console.exports.file." + kind, whose, DateTimeFormatter.BASIC_ISO_DATE.format(day)));
    }

    /** Writes what a file holds. */
    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** What fails before the first byte is still answered as a problem. */
    private static void send(HttpServletResponse response, String name, String type, Content content) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        content.write(response.getOutputStream());
    }
}
