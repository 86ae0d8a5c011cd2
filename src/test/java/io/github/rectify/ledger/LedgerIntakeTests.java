package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rectify.ledger.notice.Corrections;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Demo;
import io.github.rectify.ledger.table.Book;
import io.github.rectify.ledger.table.Due;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Ask;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.RequestResult;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ledgers into the store, on the real engine, with the people of the demo. */
class LedgerIntakeTests extends LedgerHouse {

    private static final Object[] HEADER = {"序号", "重点方面", "问题内容", "整改措施", "责任领导", "责任科室", "责任人", "整改时限", "完成情况", "进展情况"};

    @Autowired
    Requests requests;

    @BeforeEach
    void people() {
        ledger.commit("people-demo.csv", Demo.bytes("people-demo.csv"), null, "", "局", ADMIN);
    }

    private static Book book() {
        return Book.xlsx().sheet("台账").row("局整改台账").row("截至2023年3月13日").row(HEADER);
    }

    private static byte[] first() {
        return book()
                .row(1, "管理", "“账实不符。涉及21台”", "清查", "叶知秋", "财务室", "江波", LocalDate.of(2023, 4, 20), "正在整改", "已找到16台")
                .row(2, "管理", "接待手续不全", "修订办法", "叶知秋", "办公室", "方瑾", LocalDate.of(2023, 2, 20), "已完成", null)
                .row(3, "党建", "党课质量不高", "制定计划", "叶知秋", "机关党支部", "陆启明", "长期坚持", "长期坚持", null)
                .row(4, "党建", "收支未公示", "公示", "秦晓阳", "体育科", "邵建萍", "立行立改", "正在推进", null).bytes();
    }

    private static byte[] second() {
        return book()
                .row(1, "管理", "“账实不符。涉及21台”", "清查\n核销", "叶知秋", "财务室", "江波", LocalDate.of(2023, 6, 30), "已完成", "全部找到")
                .row(2, "管理", "接待手续不全", "修订办法", "叶知秋", "办公室", "方瑾", LocalDate.of(2023, 2, 20), "已完成", null)
                .row(4, "党建", "收支未公示", "公示", "秦晓阳", "文化馆", "郭慧敏", "立行立改", "正在推进", null)
                .row(5, "党建", "新发现的问题", "整改", "何志远", "文化馆", "郭慧敏", "2023年底前", "未启动", null).bytes();
    }

    @Test
    void entersProblemsWithThoseWhoAnswerForThem() {
        ImportReport report = commit(first(), LedgerChoices.NONE);
        assertThat(report).extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged).containsExactly(4, 0, 0);
        assertThat(report.problems()).isEmpty();
        assertThat(report.changes()).isEmpty();
        Task one = task("1");
        assertThat(one.title()).isEqualTo("账实不符");
        assertThat(one.department()).isEqualTo("财务室");
        assertThat(one.dueOn()).isEqualTo("2023-04-20");
        assertThat(name(one.assigneeId())).isEqualTo("江波");
        assertThat(name(one.leaderId())).isEqualTo("叶知秋");
        assertThat(tasks.history(one.id())).extracting(TaskEvent::kind).containsExactly(EventKind.IMPORTED, EventKind.ASSIGNED);
        assertThat(task("2").status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(task("3")).extracting(Task::status, Task::dueOn).containsExactly(TaskStatus.LONG_TERM, null);
    }

    @Test
    void keepsEachProblemWithItsOwnPartsWhenThereAreManyMoreThanOneStatementTakes() {
        int many = 230;
        Book book = book();
        for (int no = 1; no <= many; no++) {
            book.row(no, "管理", "第" + no + "号账册缺页", "补页" + no + "\n核对" + no + "\n归档" + no, "叶知秋", "财务室",
                    no % 2 == 0 ? "江波" : "", LocalDate.of(2023, 4, 20), "正在整改", "进展" + no);
        }
        byte[] file = book.bytes();
        assertThat(commit(file, LedgerChoices.NONE).created()).isEqualTo(many);
        for (int no : List.of(1, 100, 101, 200, 201, many)) {
            Task task = task(String.valueOf(no));
            assertThat(task.title()).isEqualTo("第" + no + "号账册缺页");
            assertThat(tasks.measures(task.id())).containsExactly("补页" + no, "核对" + no, "归档" + no);
            assertThat(tasks.history(task.id())).extracting(TaskEvent::kind).containsExactlyElementsOf(
                    no % 2 == 0 ? List.of(EventKind.IMPORTED, EventKind.ASSIGNED) : List.of(EventKind.IMPORTED));
            assertThat(jdbc.queryForObject("SELECT progress FROM ledger_item WHERE task_id = ?", String.class, task.id().value()))
                    .isEqualTo("进展" + no);
        }
        assertThat(List.of(count("problem"), count("task"), count("measure"), count("ledger_item")))
                .containsExactly(many, many, 3 * many, many);
        assertThat(commit(file, LedgerChoices.NONE).unchanged()).isEqualTo(many);
    }

    @Test
    void asksForWhomItDoesNotKnowAndTakesTheRowWithoutThem() {
        LedgerDraft draft = preview(first(), LedgerChoices.NONE);
        assertThat(draft.questions()).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo("邵建萍|体育科");
            assertThat(question.reason()).isEqualTo("UNKNOWN");
            assertThat(question.candidates()).extracting(LedgerDraft.Candidate::userId).containsExactly("shaojianping");
            assertThat(question.message()).contains("邵建平", "体育科", "请确认");
        });
        assertThat(draft.problems().get(3).deadline().kind()).isEqualTo(Due.Kind.IMMEDIATE);
        assertThat(draft.remarks()).extracting(RowProblem::row).containsExactly(7);
        assertThat(count("task")).isZero();

        assertThat(commit(first(), LedgerChoices.NONE).remarks()).extracting(RowProblem::message)
                .anyMatch(said -> said.startsWith("工作表“台账”第 7 行：") && said.contains("立行立改") && said.contains("没有时限"))
                .anyMatch(said -> said.contains("邵建萍"));
        assertThat(task("4")).extracting(Task::assigneeId, Task::dueOn, Task::status).containsExactly(null, null, TaskStatus.IN_PROGRESS);

        ImportReport answered = commit(first(), people(Map.of("邵建萍|体育科", "shaojianping")));
        assertThat(answered).extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged).containsExactly(0, 1, 3);
        assertThat(name(task("4").assigneeId())).isEqualTo("邵建平");
        assertThat(preview(first(), LedgerChoices.NONE).questions()).as("remembered").isEmpty();
        refuses("people-answer", people(Map.of("江波", "nobody")));
    }

    @Test
    void tellsNamesakesApartByDepartmentAndAsksOtherwise() {
        ledger.commit("p.csv", "wecom_userid,name,title,department,leader_userid,roles\njiangbo2,江波,文化馆干部,文化馆,,OFFICIAL\n"
                .getBytes(StandardCharsets.UTF_8), null, "", "局", ADMIN);
        byte[] file = book().row(1, "甲", "问题一", "改", null, "文化馆", "江波", "2023年底", "正在整改", null)
                .row(2, "甲", "问题二", "改", null, "财务室", "江波", "2023年底", "正在整改", null)
                .row(3, "甲", "问题三", "改", null, "办公室", "江波", "2023年底", "正在整改", null)
                .row(4, "甲", "问题四", "改", null, "办公室", "文化馆干部江波", "2023年底", "正在整改", null).bytes();
        LedgerDraft draft = preview(file, LedgerChoices.NONE);
        assertThat(draft.problems()).extracting(LedgerDraft.Problem::assigneeUserIds)
                .containsExactly(List.of("jiangbo2"), List.of("jiangbo"), List.of(), List.of("jiangbo2"));
        assertThat(draft.questions()).singleElement().satisfies(question -> {
            assertThat(question.reason()).isEqualTo("AMBIGUOUS");
            assertThat(question.rows()).containsExactly(6);
            assertThat(question.candidates()).hasSize(2);
        });
    }

    @Test
    void changesNothingTheSecondTime() {
        commit(first(), LedgerChoices.NONE);
        List<String> before = stored();
        ImportReport report = commit(first(), LedgerChoices.NONE);
        assertThat(report).extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged, ImportReport::changes)
                .containsExactly(0, 0, 4, List.of());
        assertThat(stored()).isEqualTo(before);
        assertThat(commit(first(), new LedgerChoices(null, Map.of(), Map.of(), List.of(), true)).updated()).isZero();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void reportsWhatANewerVersionSaysAndOnlyAddsWhatIsNew() {
        commit(first(), LedgerChoices.NONE);
        List<String> before = stored();
        List<LedgerChange> shown = preview(second(), LedgerChoices.NONE).changes();
        assertThat(stored()).isEqualTo(before);
        ImportReport report = commit(second(), LedgerChoices.NONE);

        assertThat(report).extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged).containsExactly(1, 0, 3);
        assertThat(stored()).containsAll(before);
        for (List<LedgerChange> changes : List.of(shown, report.changes())) {
            assertThat(changes).extracting(change -> change.kind() + " " + change.no() + " " + change.part())
                    .containsExactly("CHANGED 1 MEASURES", "CHANGED 1 STATUS", "CHANGED 1 DEADLINE", "CHANGED 1 PROGRESS",
                            "CHANGED 4 DEPARTMENT", "CHANGED 4 ASSIGNEE", "NEW 5 null", "GONE 3 null");
        }
        LedgerChange deadline = report.changes().get(2);
        assertThat(deadline).extracting(LedgerChange::key, LedgerChange::stored, LedgerChange::given, LedgerChange::taken)
                .containsExactly("1", "2023-04-20", "2023-06-30", false);
        assertThat(deadline.message()).contains("时限", "2023-04-20", "2023-06-30", "没有改动");
        assertThat(commit(second(), LedgerChoices.NONE).created()).isZero();
    }

    @Test
    void takesOverWhatIsAcceptedOnRecord() {
        commit(first(), LedgerChoices.NONE);
        ImportReport report = commit(second(), accept("1"));
        assertThat(report).extracting(ImportReport::created, ImportReport::updated).containsExactly(1, 1);
        Task one = task("1");
        assertThat(one.dueOn()).isEqualTo("2023-06-30");
        assertThat(one.status()).as("the file moves no task").isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(tasks.measures(one.id())).containsExactly("清查", "核销");
        assertThat(tasks.history(one.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.CHANGED);
            assertThat(event.note()).contains("时限", "2023-06-30", "措施");
        });
        assertThat(task("4").department()).isEqualTo("体育科");
        assertThat(report.changes()).filteredOn(LedgerChange::taken).extracting(change -> String.valueOf(change.part()))
                .containsExactlyInAnyOrder("MEASURES", "DEADLINE", "null");

        ImportReport all = commit(second(), new LedgerChoices(null, Map.of(), Map.of(), List.of(), true));
        assertThat(all.updated()).isEqualTo(1);
        assertThat(task("4").department()).isEqualTo("文化馆");
        assertThat(name(task("4").assigneeId())).isEqualTo("郭慧敏");
        List<String> settled = stored();
        assertThat(commit(second(), new LedgerChoices(null, Map.of(), Map.of(), List.of(), true)).updated()).isZero();
        assertThat(stored()).isEqualTo(settled);
        refuses("accept-unknown", accept("99"));
    }

    @Test
    void takesOverOnePartAndLeavesTheOthersAsTheyWere() {
        commit(first(), LedgerChoices.NONE);
        ImportReport report = commit(second(), accept("1/MEASURES", "4/DEPARTMENT"));
        assertThat(report.updated()).isEqualTo(2);
        assertThat(tasks.measures(task("1").id())).containsExactly("清查", "核销");
        assertThat(task("1").dueOn()).isEqualTo("2023-04-20");
        assertThat(task("4")).extracting(Task::department, Task::assigneeId).containsExactly("文化馆", null);
        assertThat(tasks.history(task("1").id())).last().extracting(TaskEvent::note).asString().contains("措施").doesNotContain("时限");
        assertThat(preview(second(), LedgerChoices.NONE).changes()).as("what was left is asked again")
                .filteredOn(LedgerChange::offered).extracting(change -> change.key() + "/" + change.part())
                .containsExactly("1/DEADLINE", "4/ASSIGNEE");
        refuses("accept-unknown", accept("1/NOVEL"));
        refuses("accept-unknown", accept("99/TEXT"));
    }

    @Test
    void callsNoDifferenceWhatTheTaskIsAlready() {
        commit(first(), LedgerChoices.NONE);
        Task one = task("1");
        tasks.report(one.id(), new Report(Report.Kind.PROGRESS, "缺配件"), by(one.assigneeId()), null);
        RequestResult asked = requests.ask(one.id(), new Ask.Extension(LocalDate.of(2023, 5, 31), "配件未到"), by(one.assigneeId()));
        requests.decide(((RequestResult.Recorded) asked).request().id(), true, null, by(one.leaderId()));

        byte[] back = book()
                .row(1, "管理", "“账实不符。涉及21台”", "清查", "叶知秋", "财务室", "江波", LocalDate.of(2023, 5, 31), "正在整改", "正在推进：缺配件")
                .row(2, "管理", "接待手续不全", "修订办法", "叶知秋", "办公室", "方瑾", LocalDate.of(2023, 2, 20), "已完成", null)
                .row(3, "党建", "党课质量不高", "制定计划", "叶知秋", "机关党支部", "陆启明", "长期坚持", "长期坚持", null)
                .row(4, "党建", "收支未公示", "公示", "秦晓阳", "体育科", null, "立行立改", "正在推进", null).bytes();
        assertThat(preview(back, LedgerChoices.NONE).changes()).isEmpty();
        assertThat(commit(back, LedgerChoices.NONE).changes()).isEmpty();
    }

    @Test
    void takesNoDeadlineAwayThatTheFileDoesNotName() {
        commit(first(), LedgerChoices.NONE);
        byte[] silent = book()
                .row(1, "管理", "“账实不符。涉及21台”", "清查", "叶知秋", "财务室", "江波", "立行立改", "正在整改", "已找到16台").bytes();
        byte[] done = book()
                .row(1, "管理", "“账实不符。涉及21台”", "清查", "叶知秋", "财务室", "江波", null, "已完成", "已找到16台").bytes();
        LedgerChoices everything = new LedgerChoices(null, Map.of(), Map.of(), List.of(), true);
        assertThat(commit(silent, everything).changes()).filteredOn(change -> change.part() == LedgerChange.Part.DEADLINE)
                .singleElement().satisfies(change -> assertThat(change.message()).contains("立行立改", "保留现在的时限"));
        assertThat(commit(done, everything).changes()).extracting(LedgerChange::part).doesNotContain(LedgerChange.Part.DEADLINE);
        assertThat(task("1").dueOn()).isEqualTo("2023-04-20");
    }

    @Test
    void keepsWhatPeopleReportedAndDecidedMeanwhile() {
        commit(first(), LedgerChoices.NONE);
        Task one = task("1");
        RequestResult asked = requests.ask(one.id(), new Ask.Extension(LocalDate.of(2023, 5, 31), "配件未到"), by(one.assigneeId()));
        assertThat(asked).isInstanceOf(RequestResult.Recorded.class);
        requests.decide(((RequestResult.Recorded) asked).request().id(), true, null, by(one.leaderId()));
        assertThat(tasks.report(one.id(), new Report(Report.Kind.DONE, "已找回"), by(one.assigneeId()), null))
                .isInstanceOf(MoveResult.Moved.class);

        assertThat(commit(first(), LedgerChoices.NONE).changes()).as("an extension is no difference of the file").isEmpty();
        ImportReport report = commit(second(), accept("1"));
        assertThat(task("1").dueOn()).isEqualTo("2023-05-31");
        assertThat(task("1").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(report.changes()).filteredOn(change -> change.part() == LedgerChange.Part.DEADLINE).singleElement()
                .satisfies(change -> {
                    assertThat(change.taken()).isFalse();
                    assertThat(change.message()).contains("已批准延期");
                });
        assertThat(tasks.measures(one.id())).containsExactly("清查", "核销");
    }

    @Test
    void keepsAnOwnerTheTaskWasHandedTo() {
        commit(first(), people(Map.of("邵建萍|体育科", "shaojianping")));
        Task four = task("4");
        PersonId linyue = people.byUserId("linyue").orElseThrow().id();
        RequestResult asked = requests.ask(four.id(), new Ask.Transfer(linyue, "分工调整"), by(four.assigneeId()));
        requests.decide(((RequestResult.Recorded) asked).request().id(), true, null, by(linyue));
        assertThat(task("4").assigneeId()).isEqualTo(linyue);

        ImportReport report = commit(second(), accept("4"));
        assertThat(task("4").assigneeId()).isEqualTo(linyue);
        assertThat(task("4").department()).isEqualTo("文化馆");
        assertThat(report.changes()).filteredOn(change -> change.part() == LedgerChange.Part.ASSIGNEE).singleElement()
                .extracting(LedgerChange::taken).isEqualTo(false);
    }

    @Test
    void fillsInThoseANoticeLeftOpen() {
        ledger.commit("通报.txt", """
                关于巡察整改情况的通报
                1.关于“账实不符”的问题
                整改情况:一是清查。计划于2023年4月20日完成。
                """.getBytes(StandardCharsets.UTF_8), null, "一轮", "局", ADMIN);
        ImportReport report = commit(book().row(1, null, "账实不符", "清查", "叶知秋", "财务室", "江波", "2023年5月底", "正在整改", null).bytes(),
                LedgerChoices.NONE);
        assertThat(report).extracting(ImportReport::created, ImportReport::updated).containsExactly(0, 1);
        assertThat(name(task("1").assigneeId())).isEqualTo("江波");
        assertThat(task("1").dueOn()).as("stands until it is accepted").isEqualTo("2023-04-20");
        assertThat(report.changes()).extracting(LedgerChange::part).containsExactly(LedgerChange.Part.DEADLINE);
    }

    @Test
    void correctsTheColumnsAndRemembersThem() {
        byte[] file = Book.xlsx().sheet("表").row("号", "问题", "做法要点", "经手", "何时办完", "责任科室").row(1, "甲", "清查", "江波", "2023年底", "财务室").bytes();
        LedgerDraft found = preview(file, LedgerChoices.NONE);
        assertThat(found.mapping()).extracting(LedgerDraft.Mapped::role)
                .containsExactly("EXTRA", "PROBLEM", "EXTRA", "EXTRA", "EXTRA", "DEPARTMENT");
        Map<String, String> mapping = Map.of("A", "NUMBER", "做法要点", "measure", "D", "ASSIGNEE", "何时办完", "DEADLINE");
        LedgerChoices choices = new LedgerChoices(null, mapping, Map.of(), List.of(), false);
        assertThat(preview(file, choices).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.no()).isEqualTo("1");
            assertThat(problem.measures()).containsExactly("清查");
            assertThat(problem.assigneeUserIds()).containsExactly("jiangbo");
            assertThat(problem.dueOn()).isEqualTo("2023-12-31");
        });
        assertThat(preview(file, LedgerChoices.NONE).mappingRemembered()).isFalse();

        commit(file, choices);
        LedgerDraft again = preview(Book.xlsx().sheet("别的").row("另一份").row("号", "问题", "做法要点", "经手", "何时办完", "责任科室")
                .row(7, "乙", "补记", "方瑾", "2023年底", "办公室").bytes(), LedgerChoices.NONE);
        assertThat(again.mappingRemembered()).isTrue();
        assertThat(again.problems().get(0).measures()).containsExactly("补记");

        refuses(file, "mapping-role", Map.of("A", "NOVEL"));
        refuses(file, "mapping-column", Map.of("Z", "NUMBER"));
        refuses(file, "mapping-twice", Map.of("A", "DEADLINE", "E", "DEADLINE"));
        refuses(file, "mapping-problem", Map.of("B", "EXTRA"));
        refuses(file, "mapping-pair", Map.of("B", "PROBLEM+MEASURE"));
    }

    @Test
    void keepsTheOtherColumnsOfARememberedMappingWhenOneIsCorrected() {
        Object[] header = {"号", "问题", "做法要点", "经手", "谁拍板", "何时办完", "责任科室"};
        byte[] earlier = Book.xlsx().sheet("表").row(header).row(1, "甲", "清查", "江波", "叶知秋", "2023年5月1日", "财务室").bytes();
        commit(earlier, mapping(Map.of("A", "NUMBER", "C", "MEASURE", "E", "LEADER", "F", "DEADLINE")));

        byte[] later = Book.xlsx().sheet("表").row(header).row(2, "乙", "补记", "江波", "叶知秋", "2023年5月1日", "财务室").bytes();
        assertThat(commit(later, mapping(Map.of("D", "ASSIGNEE"))).created()).isEqualTo(1);
        assertThat(task("2").dueOn()).isEqualTo("2023-05-01");
        assertThat(List.of(name(task("2").assigneeId()), name(task("2").leaderId()))).containsExactly("江波", "叶知秋");
        assertThat(tasks.measures(task("2").id())).containsExactly("补记");
        assertThat(preview(earlier, LedgerChoices.NONE).mapping()).extracting(LedgerDraft.Mapped::role)
                .containsExactly("NUMBER", "PROBLEM", "MEASURE", "ASSIGNEE", "LEADER", "DEADLINE", "DEPARTMENT");

        assertThat(preview(earlier, mapping(Map.of("E", "DEADLINE"))).mapping()).as("what is put elsewhere leaves its column")
                .extracting(LedgerDraft.Mapped::role).containsExactly("NUMBER", "PROBLEM", "MEASURE", "ASSIGNEE", "DEADLINE", "EXTRA", "DEPARTMENT");
    }

    @Test
    void saysThatNoColumnIsTheDeadlineOrTheOwner() {
        byte[] file = Book.xlsx().sheet("表").row("序号", "问题内容", "整改措施", "收官").row(1, "甲", "清查", "2023年5月1日").bytes();
        assertThat(commit(file, LedgerChoices.NONE).remarks()).extracting(RowProblem::message)
                .anyMatch(said -> said.contains("没有一列读作整改时限")).anyMatch(said -> said.contains("没有一列读作责任人"));
    }

    @Test
    void leavesOpenWhatIsDoneButNotStruckOff() {
        byte[] file = Book.xlsx().sheet("表").row("序号", "问题内容", "整改措施", "是否完成", "是否销号").row(1, "甲", "改", "是", "否")
                .row(2, "乙", "改", "是", "是").bytes();
        ImportReport report = commit(file, LedgerChoices.NONE);
        assertThat(task("1").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("2").status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(report.remarks()).extracting(RowProblem::message).anyMatch(said -> said.contains("未销号"));
    }

    @Test
    void takesTheGoodRowsAndReportsTheOthers() {
        byte[] file = book().row(1, "甲", "好的", "改", null, null, null, "2023年2月30日", "正在整改", null)
                .row(2, "甲", null, "没有问题", null, null, null, null, null, null).bytes();
        ImportReport report = commit(file, LedgerChoices.NONE);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.problems()).extracting(problem -> problem.row() + " " + problem.column())
                .containsExactly("4 整改时限", "5 问题内容");
        assertThat(report.problems().get(1).message()).startsWith("工作表“台账”第 5 行：").contains("没有接收", "请补上");
    }

    @Test
    void tellsARowThatIsLeftOutFromACellAndANumberThatStandsTwice() {
        byte[] file = book().row(1, "甲", "好的", "改", null, null, "某某", "昨天", "瞎写", null)
                .row(1, "甲", "另一个", "改", null, null, null, "2023年底", "正在整改", null)
                .row(3, "甲", null, "没有问题", null, null, null, null, null, null).bytes();
        LedgerDraft draft = preview(file, LedgerChoices.NONE);
        assertThat(draft.rowProblems()).extracting(problem -> problem.row() + " " + problem.cell()).containsExactly("4 true", "6 false");
        assertThat(draft.rowProblems().get(0).message()).contains("照常导入");
        assertThat(draft.findings()).extracting(Draft.Finding::message).anyMatch(said -> said.contains("序号“1”写了 2 次"))
                .anyMatch(said -> said.contains("看不出是否完成"));
        assertThat(draft.questions()).extracting(LedgerDraft.Question::message).allMatch(said -> !said.contains("（表中所在：）"));
    }

    @Test
    void keepsNothingOfAMarkedWorkbook() {
        byte[] file = Book.xlsx().sheet("台账").row("机密★1年").row("序号", "问题内容", "整改措施").row(1, "甲", "改").bytes();
        assertThatThrownBy(() -> commit(file, LedgerChoices.NONE)).isInstanceOf(FileRefused.class).extracting("key")
                .isEqualTo("ledger.refused.secret");
        assertThat(count("inspection_round")).isZero();
    }

    private void refuses(String reason, LedgerChoices choices) {
        assertThatThrownBy(() -> commit(first(), choices)).isInstanceOf(FileRefused.class).extracting("key")
                .isEqualTo("ledger.refused." + reason);
    }

    private void refuses(byte[] file, String reason, Map<String, String> mapping) {
        assertThatThrownBy(() -> preview(file, new LedgerChoices(null, mapping, Map.of(), List.of(), false)))
                .isInstanceOf(FileRefused.class).extracting("key").isEqualTo("ledger.refused." + reason);
    }

    private static LedgerChoices mapping(Map<String, String> columns) {
        return new LedgerChoices(null, columns, Map.of(), List.of(), false);
    }

    private static LedgerChoices people(Map<String, String> answers) {
        return new LedgerChoices(null, Map.of(), answers, List.of(), false);
    }

    private static LedgerChoices accept(String... codes) {
        return new LedgerChoices(null, Map.of(), Map.of(), List.of(codes), false);
    }

    private ImportReport commit(byte[] file, LedgerChoices choices) {
        return ledger.commit("台账.xlsx", file, null, "一轮", "局", Corrections.NONE, choices, ADMIN);
    }

    private LedgerDraft preview(byte[] file, LedgerChoices choices) {
        return (LedgerDraft) ledger.preview("台账.xlsx", file, null, "一轮", "局", choices).draft();
    }

    private Task task(String code) {
        return intake.byCode(intake.round("一轮").orElseThrow(), code).orElseThrow();
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.get(person).name();
    }

    private Actor by(@Nullable PersonId person) {
        Person found = people.get(java.util.Objects.requireNonNull(person));
        return Actor.of(found, Channel.CONSOLE, null);
    }

    /** Everything an import could have overwritten or doubled. */
    private List<String> stored() {
        return jdbc.queryForList("""
                SELECT CONCAT_WS('|', p.no, p.headings, p.text, t.code, t.title, t.status, t.due_on, t.completed_on, t.version,
                    t.department, t.assignee_id, t.leader_id,
                    (SELECT GROUP_CONCAT(m.text ORDER BY m.position) FROM measure m WHERE m.task_id = t.id),
                    (SELECT COUNT(*) FROM task_event e WHERE e.task_id = t.id),
                    (SELECT CONCAT_WS('|', deadline_on, deadline_text, departments, assignees, progress) FROM ledger_item i WHERE i.task_id = t.id))
                FROM problem p JOIN task t ON t.problem_id = p.id ORDER BY t.id""", String.class);
    }

    private static byte[] levels(String header, String... said) {
        Book book = Book.xlsx().sheet("台账").row("序号", "问题内容", "整改措施", "责任人", "整改时限", header);
        for (int i = 0; i < said.length; i++) {
            book.row(i + 1, "问题之" + (i + 1), "清查", "江波", LocalDate.of(2023, 4, 20), said[i]);
        }
        return book.bytes();
    }

    @Test
    void takesTheLevelAColumnGives() {
        ImportReport report = commit(levels("公开范围（公开/内部/敏感）", "敏感", "内部", "公开", "", "局主要负责人"), LedgerChoices.NONE);

        assertThat(report.created()).isEqualTo(4);
        assertThat(List.of("1", "2", "3", "4")).extracting(no -> task(no).level())
                .containsExactly(Level.SENSITIVE, Level.INTERNAL, Level.PUBLIC, Level.INTERNAL);
        assertThat(report.remarks()).extracting(RowProblem::message).anyMatch(message -> message.contains("登记为敏感"));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(6);
            assertThat(problem.message()).contains("“局主要负责人”，分不清谁可以看，这一行没有接收");
        });
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({"是否敏感, 是, SENSITIVE", "是否敏感, 否, INTERNAL", "涉敏, √, SENSITIVE", "敏感程度, 高度敏感, SENSITIVE", "敏感程度, 不敏感, INTERNAL",
        "是否公开, 是, PUBLIC", "是否公开, 不公开, INTERNAL", "级别, 敏感, SENSITIVE", "级别, 重大, INTERNAL", "level, SENSITIVE, SENSITIVE",
        "密级, 敏感, SENSITIVE", "是否涉密, 否, INTERNAL"})
    void readsTheLevelByItsHeader(String header, String said, Level level) {
        commit(levels(header, said), LedgerChoices.NONE);

        assertThat(task("1").level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"密级, 机密", "密级, 秘密★1年", "是否涉密, 是", "公开范围, 涉密"})
    void refusesALedgerOfSecrets(String header, String said) {
        assertThatThrownBy(() -> commit(levels(header, "内部", said), LedgerChoices.NONE)).isInstanceOf(FileRefused.class)
                .extracting(refused -> ((FileRefused) refused).key()).isEqualTo("ledger.refused.secret");
    }

    @Test
    void narrowsATaskByANewerLedgerAndWidensNone() {
        commit(levels("公开范围", "内部", "敏感"), LedgerChoices.NONE);
        ImportReport report = commit(levels("公开范围", "敏感", "公开"), LedgerChoices.NONE);

        assertThat(report.updated()).isEqualTo(1);
        assertThat(task("1").level()).isEqualTo(Level.SENSITIVE);
        assertThat(task("2").level()).isEqualTo(Level.SENSITIVE);
        assertThat(tasks.history(task("1").id()).stream().map(TaskEvent::note)).contains("按台账改为敏感");
        assertThat(report.remarks()).extracting(RowProblem::message)
                .anyMatch(message -> message.contains("台账写的是“公开”，系统里已登记为“敏感”，没有改动"));
        assertThat(commit(levels("公开范围", "敏感", "敏感"), LedgerChoices.NONE).updated()).isZero();
    }
}
