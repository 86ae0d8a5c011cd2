package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Corrections;
import io.github.rectify.ledger.notice.Demo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rectify.ledger.file.DemoFiles;
import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files into the store, on the real engine. Each test has a round and a unit of its own. */
class LedgerImportTests extends LedgerHouse {

    @Test
    void makesTwentyFiveTasksOfTheDemoNotice() {
        ImportReport report = notice();
        assertThat(report.created()).isEqualTo(25);
        assertThat(report.problems()).isEmpty();
        List<Task> all = tasks.ofUnit(people.unit("局").orElseThrow());
        assertThat(all).filteredOn(task -> task.status() == TaskStatus.CLOSED).hasSize(19);
        assertThat(all).filteredOn(task -> task.status() == TaskStatus.IN_PROGRESS)
                .extracting(task -> task.code() + " " + task.dueOn())
                .containsExactlyInAnyOrder("6 2023-03-17", "16 2023-03-17", "18 2023-03-17", "5 2023-04-20", "13 2023-04-20",
                        "4 2023-05-30");
        Task task = task("16");
        assertThat(task.title()).isEqualTo("现金支付报酬");
        assertThat(task.level()).isEqualTo(Level.INTERNAL);
        assertThat(task.openedAt()).isEqualTo(NOW);
        assertThat(tasks.measures(task.id())).hasSize(3).last().isEqualTo("下属单位账务并入局机关集中核算");
        assertThat(tasks.history(task.id())).extracting(TaskEvent::kind).containsExactly(EventKind.IMPORTED);
    }

    @Test
    void changesNothingTheSecondTime() {
        notice();
        people("people-demo.csv");
        assignments("assignments-demo.csv");
        int events = events();

        assertThat(notice()).extracting(ImportReport::created, ImportReport::unchanged).containsExactly(0, 25);
        assertThat(people("people-demo.csv")).extracting(ImportReport::updated, ImportReport::unchanged)
                .containsExactly(0, 14);
        assertThat(assignments("assignments-demo.csv")).extracting(ImportReport::updated, ImportReport::unchanged)
                .containsExactly(0, 25);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void assignsTheDemoTasks() {
        notice();
        assertThat(people("people-demo.csv")).extracting(ImportReport::created, ImportReport::roundId)
                .containsExactly(14, null);
        ImportReport report = assignments("assignments-demo.csv");
        assertThat(report).extracting(ImportReport::updated, ImportReport::problems).containsExactly(25, List.of());
        Task task = task("16");
        assertThat(task.department()).isEqualTo("财务室");
        assertThat(people.get(task.assigneeId()).name()).isEqualTo("江波");
        assertThat(people.get(task.leaderId()).name()).isEqualTo("叶知秋");
    }

    @Test
    void readsTheSameFromAnOfficeEncodingAndUnderAnotherName() {
        notice();
        byte[] gbk = Demo.text("notice-demo.txt").getBytes(Charset.forName("GB18030"));
        assertThat(ledger.commit("副本.txt", gbk, Kind.NOTICE, "一轮", "局", ADMIN).unchanged()).isEqualTo(25);
    }

    @Test
    void readsTheSameFromEveryFormatWhateverTheFileIsCalled() {
        notice();
        Draft expected = preview("notice-demo.txt", Demo.bytes("notice-demo.txt"), null);
        DemoFiles.notice().forEach((name, content) -> {
            assertThat(preview(name, content, null)).as(name).isEqualTo(expected);
            assertThat(preview("附件", content, Kind.NOTICE)).as(name).isEqualTo(expected);
            assertThat(ledger.commit(name, content, null, "一轮", "局", ADMIN)).as(name)
                    .extracting(ImportReport::created, ImportReport::unchanged, ImportReport::problems)
                    .containsExactly(0, 25, List.of());
        });
    }

    @Test
    void asksForCsvWhereAWorkbookIsNotReadYet() {
        assertThatThrownBy(() -> ledger.commit("people.xlsx", DemoFiles.workbook(), Kind.PEOPLE, "", "局", ADMIN))
                .isInstanceOf(FileRefused.class).extracting("key").isEqualTo("ledger.refused.sheets-as-csv");
        assertThat(people.unit("局")).isEmpty();
    }

    @Test
    void leavesOutRowsWithoutAKnownLeaderAndThoseThatDependOnThem() {
        ImportReport report = commit("people.csv", """
                wecom_userid,name,title,department,leader_userid,roles
                gu,顾文清,局长,局领导,,LEADER;CHIEF
                he,何志远,副局长,局领导,nobody,LEADER
                guo,郭慧敏,馆长,文化馆,he,OFFICIAL
                jiang,江波,负责人,财务室,gu,OFFICIAL
                """);
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.problems()).extracting(problem -> problem.row() + " " + problem.column())
                .containsExactly("3 leader_userid", "4 leader_userid");
        assertThat(report.problems().get(0).message()).startsWith("找不到领导“nobody”").contains("请核对账号");
        assertThat(people.byUserId("guo")).isEmpty();
        assertThat(people.byUserId("jiang")).flatMap(jiang -> people.find(jiang.leaderId())).map(Person::name)
                .contains("顾文清");
    }

    @Test
    void findsALeaderWhoIsThereAlready() {
        commit("a.csv", """
                wecom_userid,name,title,department,leader_userid,roles
                gu,顾文清,局长,局领导,,LEADER;CHIEF
                """);
        ImportReport report = commit("b.csv", """
                wecom_userid,name,title,department,leader_userid,roles
                jiang,江波,负责人,财务室,GU,OFFICIAL
                """);
        assertThat(report).extracting(ImportReport::created, ImportReport::problems).containsExactly(1, List.of());
    }

    @Test
    void leavesOutThoseWhoLeadEachOther() {
        commit("a.csv", """
                wecom_userid,name,title,department,leader_userid,roles
                gu,顾文清,局长,局领导,,LEADER
                he,何志远,副局长,局领导,gu,LEADER
                """);
        ImportReport report = commit("b.csv", """
                wecom_userid,name,title,department,leader_userid,roles
                gu,顾文清,局长,局领导,he,LEADER
                """);
        assertThat(report.problems()).singleElement().extracting(RowProblem::message).asString().contains("互为上级");
        assertThat(people.byUserId("gu").orElseThrow().leaderId()).isNull();
    }

    @Test
    void reportsAssignmentsOfUnknownTasksAndPeople() {
        notice();
        people("people-demo.csv");
        ImportReport report = commit("assignments.csv", """
                problem_no,department,assignee_userid,leader_userid
                26,财务室,jiangbo,yezhiqiu
                16,财务室,nobody,yezhiqiu
                17,文化馆,guohuimin,hezhiyuan
                """);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.problems()).extracting(problem -> problem.row() + " " + problem.column())
                .containsExactly("2 problem_no", "3 assignee_userid");
    }

    @Test
    void asksForTheCodeWhereANumberIsPrintedTwice() {
        ledger.commit("通报.txt", """
                关于巡察整改情况的通报
                一、学习方面
                1.关于“学习不深”的问题
                整改情况:每月学习。
                二、作风方面
                1.关于“拖沓”的问题
                整改情况:限时办结。
                """.getBytes(StandardCharsets.UTF_8), null, "一轮", "局", ADMIN);
        people("people-demo.csv");
        ImportReport report = commit("a.csv", """
                problem_no,department,assignee_userid,leader_userid
                1,财务室,jiangbo,yezhiqiu
                """);
        assertThat(report.problems()).singleElement().extracting(RowProblem::message).asString().contains("对应 2 个问题");
        assertThat(commit("a.csv", """
                problem_no,task_code,department,assignee_userid,leader_userid
                1,2,财务室,jiangbo,yezhiqiu
                """).updated()).isEqualTo(1);
        assertThat(task("2").title()).isEqualTo("拖沓");
        assertThat(task("2").assigneeId()).isNotNull();
    }

    @Test
    void keepsAProblemPrintedTwiceAsTwo() {
        String twice = """
                关于巡察整改情况的通报
                1.关于“拖沓”的问题
                整改情况:限时办结。
                1.关于“拖沓”的问题
                整改情况:限时办结。
                """;
        assertThat(commit("通报.txt", twice).created()).isEqualTo(2);
        assertThat(commit("通报.txt", twice).unchanged()).isEqualTo(2);
    }

    @Test
    void leavesACorrectedProblemAsItWasAndSaysWhatDiffers() {
        commit("通报.txt", corrected("", ""));
        List<String> before = stored();

        for (Correction correction : CORRECTIONS) {
            ImportReport report = commit("通报.txt", corrected(correction.printed, correction.now));
            assertThat(report).extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged)
                    .as(correction.column).containsExactly(0, 0, 3);
            assertThat(report.problems()).as(correction.column).first().satisfies(problem -> {
                assertThat(problem.row()).isEqualTo(correction.row);
                assertThat(problem.column()).isEqualTo(correction.column);
                assertThat(problem.message()).contains(correction.said).contains("没有改动", "请核对", "请改正文件");
            });
            assertThat(stored()).as(correction.column).isEqualTo(before);
        }
        assertThat(commit("通报.txt", corrected("", "")).problems()).isEmpty();
    }

    private record Correction(String printed, String now, int row, String column, List<String> said) {
    }

    private static final List<Correction> CORRECTIONS = List.of(
            new Correction("计划于2023年4月20日完成。", "计划于2023年5月31日完成。", 2, "时限",
                    List.of("第“2”项（任务编号 2）", "原先导入的是2023-04-20", "这份文件是2023-05-31")),
            new Correction("计划于2023年4月20日完成。", "正在推进。", 2, "时限", List.of("2023-04-20", "这份文件是未写")),
            new Correction("已于2023年2月21日完成。", "正在推进。", 1, "状态", List.of("原先导入的是已完成", "这份文件是正在整改")),
            new Correction("2023年2月21日", "2023年2月22日", 1, "完成日期", List.of("2023-02-21", "2023-02-22")),
            new Correction("二是逐件登记", "二是逐件登记入账", 3, "措施",
                    List.of("原先导入 2 条", "这份文件 2 条", "从第 2 条起", "“逐件登记”", "“逐件登记入账”")),
            new Correction("资产账实不符", "资产账物不符", 3, "原文", List.of("“资产账实不符”", "“资产账物不符”", "未用过的序号")),
            new Correction("二、管理方面", "二、财务管理方面", 3, "标题", List.of("管理方面”", "财务管理方面”")));

    private static String corrected(String printed, String now) {
        return """
                关于巡察整改情况的通报
                一、作风方面
                1.关于“学习不深”的问题
                整改情况:一是每月学习。二是按季检查。已于2023年2月21日完成。
                2.关于“拖沓”的问题
                整改情况:一是限时办结。计划于2023年4月20日完成。
                二、管理方面
                3.关于“资产账实不符”的问题
                整改情况:一是全面清查。二是逐件登记。计划于2023年4月30日完成。
                """.replace(printed, now);
    }

    /** Everything an import could have overwritten or doubled. */
    private List<String> stored() {
        return jdbc.queryForList("""
                SELECT CONCAT_WS('|', p.no, p.headings, p.text, t.code, t.title, t.status, t.due_on, t.completed_on, t.version,
                    (SELECT GROUP_CONCAT(m.text ORDER BY m.position) FROM measure m WHERE m.task_id = t.id),
                    (SELECT COUNT(*) FROM task_event e WHERE e.task_id = t.id))
                FROM problem p JOIN task t ON t.problem_id = p.id ORDER BY t.id""", String.class);
    }

    @Test
    void findsNoDifferenceInTheSameFileAfterPeopleHaveWorkedOnTheTasks() {
        notice();
        people("people-demo.csv");
        assignments("assignments-demo.csv");
        Task task = task("16");
        assertThat(tasks.report(task.id(), new Report(Report.Kind.DONE, "已入账"), by(task.assigneeId()), null)).isInstanceOf(MoveResult.Moved.class);
        assertThat(tasks.decide(task.id(), true, null, by(task.leaderId()), null)).isInstanceOf(MoveResult.Moved.class);
        assertThat(task("16").status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(commit("a.csv", """
                problem_no,department,assignee_userid,leader_userid
                5,财务室,jiangbo,yezhiqiu
                """).updated()).isEqualTo(1);

        assertThat(notice()).extracting(ImportReport::created, ImportReport::unchanged, ImportReport::problems)
                .containsExactly(0, 25, List.of());
    }

    @Test
    void showsOfALongTextWhereItDiffers() {
        String notice = """
                关于巡察整改情况的通报
                1.关于“%s第一处%s”的问题
                整改情况:限时办结。
                """;
        commit("通报.txt", notice.formatted("前".repeat(200), "后".repeat(200)));
        ImportReport report = commit("通报.txt", notice.replace("第一处", "第二处").formatted("前".repeat(200), "后".repeat(200)));

        assertThat(report.created()).isZero();
        assertThat(report.problems()).singleElement().extracting(RowProblem::message).asString()
                .contains("…前", "前第一处后", "前第二处后", "后…").hasSizeLessThan(250);
    }

    @Test
    void refusesWhatIsNoNotice() {
        refuses("no-problems", "购物清单.txt", "打印纸20包");
        refuses("no-ledger", "台账.csv", "姓名,电话\n江波,1\n");
        refuses("unit-missing", "通报.txt", "通报", "一轮", " ");
        refuses("notice-too-long", "通报.txt", "一".repeat(1_000_001));
    }

    @Test
    void keepsNothingOfAMarkedFile() {
        refuses("secret", "通报.txt", "机密★1年\n" + Demo.text("notice-demo.txt"));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM problem", Integer.class)).isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM inspection_round", Integer.class)).isZero();
        assertThat(people.unit("局")).isEmpty();
    }

    @Test
    void createsNoRoundForAssignments() {
        refuses("unknown-round", "a.csv", Demo.text("assignments-demo.csv"));
        assertThat(intake.round("一轮")).isEmpty();
    }

    @Test
    void previewsWithoutStoring() {
        Draft draft = preview("通报.txt", Demo.bytes("notice-demo.txt"), null);
        assertThat(draft.problems()).hasSize(25);
        assertThat(draft.findings()).extracting(Draft.Finding::code).contains("PLANNED_DATE_PASSED", "SUM_HOLDS");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM task", Integer.class)).isZero();
        assertThatThrownBy(() -> preview("people.csv", Demo.bytes("people-demo.csv"), null))
                .isInstanceOf(FileRefused.class).extracting("key").isEqualTo("ledger.refused.no-preview");
    }

    private void refuses(String reason, String filename, String content) {
        refuses(reason, filename, content, "一轮", "局");
    }

    private void refuses(String reason, String filename, String content, String round, String unit) {
        assertThatThrownBy(() -> ledger.commit(filename, content.getBytes(StandardCharsets.UTF_8), null, round, unit, ADMIN))
                .isInstanceOf(FileRefused.class).extracting("key").isEqualTo("ledger.refused." + reason);
    }

    private ImportReport notice() {
        return ledger.commit("notice-demo.txt", Demo.bytes("notice-demo.txt"), null, "一轮", "局", ADMIN);
    }

    private ImportReport people(String name) {
        return ledger.commit(name, Demo.bytes(name), null, "", "局", ADMIN);
    }

    private ImportReport assignments(String name) {
        return ledger.commit(name, Demo.bytes(name), null, "一轮", "局", ADMIN);
    }

    private ImportReport commit(String filename, String content) {
        return ledger.commit(filename, content.getBytes(StandardCharsets.UTF_8), null, "一轮", "局", ADMIN);
    }

    private Task task(String code) {
        return intake.byCode(intake.round("一轮").orElseThrow(), code).orElseThrow();
    }

    private Actor by(PersonId person) {
        return Actor.of(people.get(person), Channel.CONSOLE, null);
    }

    private int events() {
        return count("task_event");
    }

    @Test
    void aNewerNoticeShowsWhatIsNewChangedAndGoneAndTakesWhatIsAccepted() {
        String first = """
                关于巡察整改情况的通报
                1.关于“账实不符”的问题
                整改情况:一是清查。计划于2023年4月20日完成。
                2.关于“拖沓”的问题
                整改情况:一是限时办结。计划于2023年4月20日完成。
                """;
        String second = first.replace("清查。计划于2023年4月20日", "清查并追责。计划于2023年5月31日").replace("2.关于“拖沓”", "3.关于“推诿”");
        commit("通报.txt", first);

        Preview seen = ledger.preview("通报.txt", second.getBytes(StandardCharsets.UTF_8), null, "一轮", "局", LedgerChoices.NONE);
        assertThat(((Preview.OfNotice) seen).changes()).extracting(LedgerChange::kind, LedgerChange::no, LedgerChange::part).containsExactly(
                tuple(LedgerChange.Kind.NEW, "3", null), tuple(LedgerChange.Kind.CHANGED, "1", LedgerChange.Part.MEASURES),
                tuple(LedgerChange.Kind.CHANGED, "1", LedgerChange.Part.DEADLINE), tuple(LedgerChange.Kind.GONE, "2", null));

        LedgerChoices accepted = new LedgerChoices(null, Map.of(), Map.of(), List.of("1"), false);
        ImportReport report = ledger.commit("通报.txt", second.getBytes(StandardCharsets.UTF_8), null, "一轮", "局", Corrections.NONE, accepted, ADMIN);
        assertThat(report).extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged).containsExactly(1, 1, 0);
        assertThat(report.problems()).isEmpty();
        assertThat(ledger.commit("通报.txt", second.getBytes(StandardCharsets.UTF_8), null, "一轮", "局", ADMIN))
                .extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged).containsExactly(0, 0, 2);
    }

    @Test
    void aNoticeThatCallsATaskFinishedTakesNoDeadlineFromItAndOneTickTakesOneDifference() {
        String first = """
                关于巡察整改情况的通报
                1.关于“账实不符”的问题
                整改情况:一是清查。计划于2023年4月14日完成。
                2.关于“拖沓”的问题
                整改情况:一是限时办结。计划于2023年4月20日完成。
                """;
        String second = first.replace("清查。计划于2023年4月14日完成", "清查并追责。已于2023年3月10日完成")
                .replace("一是限时办结。计划于2023年4月20日", "一是当天办结。计划于2023年5月31日");
        commit("通报.txt", first);
        byte[] newer = second.getBytes(StandardCharsets.UTF_8);

        Preview seen = ledger.preview("通报.txt", newer, null, "一轮", "局", LedgerChoices.NONE);
        assertThat(((Preview.OfNotice) seen).changes()).extracting(change -> change.key() + "/" + change.part() + " " + change.offered())
                .containsExactly("1/MEASURES true", "1/STATUS false", "2/MEASURES true", "2/DEADLINE true");
        LedgerChoices chosen = new LedgerChoices(null, Map.of(), Map.of(), List.of("1", "1/STATUS", "2/DEADLINE"), false);
        ImportReport report = ledger.commit("通报.txt", newer, null, "一轮", "局", Corrections.NONE, chosen, ADMIN);

        assertThat(report.updated()).isEqualTo(2);
        assertThat(task("1")).extracting(Task::status, task -> String.valueOf(task.dueOn()))
                .containsExactly(TaskStatus.IN_PROGRESS, "2023-04-14");
        assertThat(task("2").dueOn()).isEqualTo("2023-05-31");
        assertThat(tasks.measures(task("2").id())).as("not ticked").containsExactly("限时办结");
        assertThat(report.changes()).allMatch(LedgerChange::taken).extracting(LedgerChange::part)
                .containsExactly(LedgerChange.Part.MEASURES, LedgerChange.Part.DEADLINE);
        assertThat(tasks.history(task("2").id())).last().extracting(TaskEvent::note).asString()
                .contains("时限由“2023-04-20”改为“2023-05-31”").doesNotContain("措施");
    }

    @Test
    void aNoticeThatNamesNoDayLeavesTheDeadlineAndSaysSo() {
        String first = """
                关于巡察整改情况的通报
                1.关于“账实不符”的问题
                整改情况:一是清查。该项任务正在整改，计划于2023年4月14日完成。
                """;
        commit("通报.txt", first);
        byte[] newer = first.replace("，计划于2023年4月14日完成", "").getBytes(StandardCharsets.UTF_8);
        ImportReport report = ledger.commit("通报.txt", newer, null, "一轮", "局", Corrections.NONE,
                new LedgerChoices(null, Map.of(), Map.of(), List.of(), true), ADMIN);

        assertThat(task("1").dueOn()).isEqualTo("2023-04-14");
        assertThat(report.problems()).singleElement().extracting(RowProblem::message).asString().contains("时限", "保留现在的时限");
    }

    private Draft preview(String filename, byte[] content, @Nullable Kind kind) {
        return (Draft) ledger.preview(filename, content, kind, null, null, LedgerChoices.NONE).draft();
    }
}
