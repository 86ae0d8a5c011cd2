package io.github.rectify.ledger;

import io.github.rectify.ledger.writing.CaseMessage;
import io.github.rectify.ledger.writing.NoticeOrder;
import io.github.rectify.ledger.writing.Part;
import io.github.rectify.schedule.WorkingCalendar;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskNotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the ledger holds goes out here, as files. Who may have them is for the caller to say. Each file shows the tasks as they stood at
 * one moment; nothing is written to a stream before all that goes into it has been read.
 */
@Component
public class LedgerExport {

    private final LedgerSheets sheets;
    private final NoticeSheets notices;
    private final WeekSheets weeks;
    private final CaseSheets cases;

    LedgerExport(LedgerSheets sheets, NoticeSheets notices, WeekSheets weeks, CaseSheets cases) {
        this.sheets = sheets;
        this.notices = notices;
        this.weeks = weeks;
        this.cases = cases;
    }

    /**
     * The ledger as a workbook (xlsx), a sheet for each part; its headers are those our own reader knows. Memory does not grow with the
     * number of tasks.
     *
     * @param sensitive whether sensitive tasks are shown with what they are about
     * @param calendar tells how near a deadline is
     */
    public void ledger(List<Part> parts, boolean sensitive, WorkingCalendar calendar, OutputStream out) throws IOException {
        sheets.write(parts, sensitive, calendar, out);
    }

    /**
     * The notice of a unit, with what there is to say against it. Nothing is written yet.
     *
     * @throws io.github.rectify.ledger.file.FileRefused if there are more problems than one notice can hold
     */
    public WrittenNotice notice(Part part, NoticeOrder order) {
        return notices.write(part, order);
    }

    /**
     * The weekly table (xlsx) of the week that holds a day, as it stood at the end of that day or stands now. Departments are shown in
     * the order their tasks came in, and no person is ranked.
     *
     * @param on a business day, not after today
     */
    public void weekly(List<Part> parts, LocalDate on, OutputStream out) throws IOException {
        weeks.write(parts, on, out);
    }

    /**
     * Everything on file about one task as an archive (zip), with the hash of each file in it.
     *
     * @param messages what was said about it, as far as the asker may see
     * @param by who asks, for the record
     * @throws TaskNotFound if there is no such task; nothing was written then
     */
    public void caseFile(TaskId task, String round, List<CaseMessage> messages, String by, OutputStream out) throws IOException {
        cases.write(task, round, messages, by, out);
    }
}
