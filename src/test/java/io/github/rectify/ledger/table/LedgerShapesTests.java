package io.github.rectify.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ledgers in the shapes they come in, each with what of it is easily read wrongly. Places and people are made up. */
class LedgerShapesTests {

    private static final LedgerReader READER = new LedgerReader(Words.load());

    private static Ledger read(SheetFile file) {
        LedgerTable table = READER.open(file, null);
        return table.read(table.columns(), List.of());
    }

    private static Ledger csv(String text) {
        return read(new SheetFile(new byte[0], SheetFile.Type.CSV, text));
    }

    private static List<String> names(List<NamedPerson> named) {
        return named.stream().map(NamedPerson::name).toList();
    }

    @Test
    void readsAFirmsLedgerWithOwnersOverSeveralProblems() {
        Ledger ledger = read(Book.xlsx().sheet("台账").row("青岚水务公司整改台账").row("填报单位：青岚水务公司党委", null, null, null, "截至2024年6月30日")
                .row("序号", "重点方面", "具体问题", "整改计划", "整改进度", "责任领导", "牵头部门/负责人", "整改时限")
                .row(1, "党的领导", "学习走过场", "制定计划", "已完成", "党委书记高远", "党群部/石磊", LocalDate.of(2024, 5, 31))
                .row(2, null, "会议记录不全", "补记", "基本完成", null, "办公室/周宁、吴越", "6月底")
                .row("合计", null, 2).row("注：已完成指经党委会审议。")
                .merge("A1:H1", "B4:B5", "F4:F5").file());
        assertThat(ledger.title()).isEqualTo("青岚水务公司整改台账");
        assertThat(ledger.unit()).isEqualTo("青岚水务公司党委");
        assertThat(ledger.asOf()).isEqualTo("2024-06-30");
        assertThat(ledger.problems()).extracting(LedgerProblem::no).containsExactly("1", "2");
        LedgerProblem second = ledger.problems().get(1);
        assertThat(second.headings()).containsExactly("党的领导");
        assertThat(second.status()).isEqualTo(Standing.IN_PROGRESS);
        assertThat(names(second.leaders())).containsExactly("高远");
        assertThat(second.departments()).containsExactly("办公室");
        assertThat(names(second.assignees())).containsExactly("周宁", "吴越");
        assertThat(second.deadline()).isEqualTo(new Due(LocalDate.of(2024, 6, 30), Due.Kind.DATE, "6月底", true));
    }

    @Test
    void readsAPlanWhoseMeasuresHaveRowsOfTheirOwn() {
        Ledger ledger = read(Book.xlsx().sheet("方案").row("问题", "整改目标", "整改措施", "责任领导", "责任部门", "责任人", "整改时限")
                .row("账实不符", "账实相符", "清查", "叶青", "财务科", "江涛", "2024年3月底前")
                .row(null, null, "核销", null, null, "何川", "2024年9月底前")
                .row(null, null, "建章立制", null, null, null, "长期坚持")
                .row("接待超标", null, "修订办法", "叶青", "办公室", "方圆", "立行立改")
                .merge("A2:A4", "B2:B4", "D2:D4", "E2:E4").file());
        assertThat(ledger.problems()).hasSize(2);
        LedgerProblem first = ledger.problems().get(0);
        assertThat(first.measures()).containsExactly("清查", "核销", "建章立制");
        assertThat(names(first.assignees())).containsExactly("江涛", "何川");
        assertThat(first.deadline().date()).isEqualTo("2024-09-30");
        assertThat(first.extras()).containsEntry("整改时限", "2024年3月底前\n2024年9月底前\n长期坚持");
        assertThat(List.of(first.firstRow(), first.lastRow())).containsExactly(2, 4);
        assertThat(ledger.problems().get(1).deadline().kind()).isEqualTo(Due.Kind.IMMEDIATE);
    }

    @Test
    void readsThreeHeaderRowsWithGroups() {
        Ledger ledger = read(Book.xlsx().sheet("清单").row("审计整改清单")
                .row("序号", "问题", null, "责任", null, null, "结果", null)
                .row(null, "类别", "表述", "领导", "具体", null, "是否完成", "完成日期")
                .row(null, null, null, null, "责任科室", "责任人", null, null)
                .row("1", "财务", "白条入账", "罗海", "计财科", "邓刚", "是", LocalDate.of(2024, 1, 9))
                .row("2", "财务", "超范围支出", "罗海", "计财科", "邓刚", "否", null)
                .merge("A2:A4", "B2:C2", "D2:F2", "G2:H2", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:G4", "H3:H4").file());
        assertThat(ledger.columns()).extracting(Column::header).contains("问题/表述", "责任/具体/责任科室", "结果/是否完成");
        assertThat(ledger.problems()).extracting(LedgerProblem::status).containsExactly(Standing.COMPLETED, Standing.IN_PROGRESS);
        assertThat(ledger.problems().get(0).completedOn()).isEqualTo("2024-01-09");
        assertThat(ledger.problems().get(1).departments()).containsExactly("计财科");
    }

    @Test
    void takesTheLedgerAmongExplanationsAndHiddenSheets() {
        Book book = Book.xlsx().sheet("说明").row("一、问题按反馈填写。").row("二、整改时限填写日期。")
                .sheet("旧").row("序号", "问题内容", "整改措施", "整改时限", "责任人", "备注").row(1, "旧问题", "旧", "2020年底", "甲", "乙").hidden()
                .sheet("清单").row("问题内容", "整改措施", "整改时限", "责任人").row("值守不到位", "排班", "3个月内", "张福（村主任）");
        LedgerTable table = READER.open(book.file(), null);
        assertThat(table.sheet()).isEqualTo("清单");
        LedgerProblem problem = table.read(table.columns(), List.of()).problems().get(0);
        assertThat(problem.no()).isEmpty();
        assertThat(problem.status()).isEqualTo(Standing.UNKNOWN);
        assertThat(problem.deadline().kind()).isEqualTo(Due.Kind.RELATIVE);
        assertThat(problem.assignees()).containsExactly(new NamedPerson("张福", "村主任"));
    }

    @Test
    void takesSectionRowsForHeadingsAndNumbersThatRestart() {
        Ledger ledger = read(Book.xlsx().sheet("台账").row("编号", "存在问题", "整改举措", "完成时限", "销号情况")
                .row("一、政治建设方面").row(1, "甲问题", "学", "2024-3-1", "已销号").row(2, "乙问题", "改", "2024.4.1", "申请销号")
                .row("编号", "存在问题", "整改举措", "完成时限", "销号情况")
                .row("二、作风建设方面").row(1, "丙问题", "查", "20240501", "未销号").merge("A2:E2", "A6:E6").file());
        assertThat(ledger.problems()).extracting(problem -> problem.headings() + problem.no() + problem.text() + problem.status())
                .containsExactly("[一、政治建设方面]1甲问题COMPLETED", "[一、政治建设方面]2乙问题IN_PROGRESS", "[二、作风建设方面]1丙问题IN_PROGRESS");
        assertThat(ledger.problems()).extracting(problem -> problem.deadline().date())
                .containsExactly(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 1));
    }

    @Test
    void readsAnOldWorkbookAsANewOne() {
        Ledger ledger = read(Book.xls().sheet("封面").row("整改台账").sheet("台账").row("序号", "主要问题", "整改任务", "经办人", "整改期限", "整改状态")
                .row(1, "执法不规范", "评查案卷", "欧阳锋、司徒南", LocalDate.of(2024, 12, 31), "已完成，长期坚持")
                .row(null, null, "开展培训", null, null, null).merge("A2:A3", "B2:B3").file());
        LedgerProblem problem = ledger.problems().get(0);
        assertThat(problem.measures()).containsExactly("评查案卷", "开展培训");
        assertThat(names(problem.assignees())).containsExactly("欧阳锋", "司徒南");
        assertThat(problem.deadline().date()).isEqualTo("2024-12-31");
        assertThat(problem.status()).isEqualTo(Standing.LONG_TERM);
    }

    @Test
    void readsATextFileWhereMergedCellsAreBlanks() {
        Ledger ledger = csv("""
                档案馆整改台账,,,,
                截至2023年12月25日,,,,
                序号,存在的问题,整改措施,整改期限,是否完成
                1,"温湿度超标，
                连续41天无记录","1.安装记录仪
                2.专人巡检",2023.4.20,是
                ,,开展检查,2023年9月底,否
                2,移交率低,催交,1月底,否
                """);
        assertThat(ledger.problems()).hasSize(2);
        assertThat(ledger.problems().get(0).measures()).containsExactly("安装记录仪", "专人巡检", "开展检查");
        assertThat(ledger.problems().get(0).status()).isEqualTo(Standing.IN_PROGRESS);
        assertThat(ledger.problems().get(0).text()).isEqualTo("温湿度超标，连续41天无记录");
        assertThat(ledger.problems().get(1).deadline().date()).as("still open in December").isEqualTo("2024-01-31");
    }

    @Test
    void readsTicksInColumnsAndFormulas() {
        Ledger ledger = read(Book.xlsx().sheet("明细").row("序号", "具体问题", "整改措施", "整改状态(打√)", null, null, "备注")
                .row(null, null, null, "已完成", "正在整改", "长期坚持", null)
                .row("=ROW()-2", "收费公示不全", "公示", "√", null, null, "=1/0")
                .row("=ROW()-2", "排队时间长", "增窗口", null, "√", null, "甲")
                .row("=ROW()-2", "投诉处理慢", "限时", null, null, "√", null)
                .row("=ROW()-2", "台账缺页", "补齐", null, null, null, null)
                .merge("A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2").file());
        assertThat(ledger.problems()).extracting(problem -> problem.no() + problem.status())
                .containsExactly("1COMPLETED", "2IN_PROGRESS", "3LONG_TERM", "4UNKNOWN");
        assertThat(ledger.problems().get(1).extras()).isEqualTo(Map.of("备注", "甲"));
        assertThat(ledger.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.row()).isEqualTo(3);
            assertThat(remark.key()).isEqualTo("ledger-error-cell");
        });
    }

    @Test
    void takesNoTickForWhatOnlyFillsTheCell() {
        Ledger ledger = read(Book.xlsx().sheet("明细").row("序号", "具体问题", "整改措施", "整改状态", null)
                .row(null, null, null, "已完成", "正在整改").row(1, "甲", "改", "/", "√").row(2, "乙", "改", "详见备注", null)
                .row(3, "丙", "改", "2024.3.1", "—").row(4, "丁", "改", null, "推进中").row(5, "戊", "改", "0", "1")
                .merge("A1:A2", "B1:B2", "C1:C2", "D1:E1").file());
        assertThat(ledger.problems()).extracting(problem -> problem.no() + problem.status())
                .containsExactly("1IN_PROGRESS", "2UNKNOWN", "3COMPLETED", "4IN_PROGRESS", "5IN_PROGRESS");
    }

    @Test
    void readsNumbersThatStandBeforeTheProblem() {
        Ledger ledger = csv("""
                具体问题,整改措施,整改时限,责任单位
                1．甲方欠款,催收,2025年3月,财务股
                2．2024年结余未用,拨付,2025年4月,财务股
                （3）K8+200处护栏缺失,补装,2025年5月,养护站
                """);
        assertThat(ledger.problems()).extracting(problem -> problem.no() + problem.text())
                .containsExactly("1甲方欠款", "22024年结余未用", "3K8+200处护栏缺失");
        assertThat(csv("序号,问题,措施\n1,1.5万元未入账,追缴\n2,12345热线回复慢,催办\n").problems()).extracting(LedgerProblem::text)
                .containsExactly("1.5万元未入账", "12345热线回复慢");
    }

    @Test
    void tellsAspectsFromProblemsWhereNoColumnHoldsNumbers() {
        Ledger ledger = csv("""
                关于青岚交通局党组巡察整改情况的台账
                问题,整改措施,责任人
                一、政治建设方面,,
                1.甲欠账,催收,江涛
                2.乙超支,清退,何川
                二、作风方面（1个）,,
                1.丙拖沓,限时,江涛
                """);
        assertThat(ledger.unit()).isEqualTo("青岚交通局党组");
        assertThat(ledger.problems()).extracting(problem -> problem.headings() + problem.no() + problem.text())
                .containsExactly("[一、政治建设方面]1甲欠账", "[一、政治建设方面]2乙超支", "[二、作风方面（1个）]1丙拖沓");
        assertThat(csv("问题,措施,责任人\n一、学习不深入,学,江涛\n二、会议不规范,改,江涛\n").problems())
                .extracting(problem -> problem.no() + problem.text()).containsExactly("一学习不深入", "二会议不规范");
    }

    @Test
    void countsMeasuresOverTheRowsOfAProblem() {
        Ledger ledger = csv("序号,问题,整改措施,责任人\n1,拖沓,1.限时办结,江涛\n,,2.通报,\n,,3.约谈,\n");
        assertThat(ledger.problems().get(0).measures()).containsExactly("限时办结", "通报", "约谈");
    }

    @Test
    void leavesOutRowsPrintedToBeFilledInAndThoseOfSignatures() {
        Ledger ledger = read(Book.xlsx().sheet("台账").row("序号", "问题内容", "整改措施", "责任人", "整改时限")
                .row(1, "甲", "改", "江涛", "2025年3月").row("小计：1个问题，已完成0个").row(2, null, null, null, null).row(3, null, null, null, null)
                .row("单位负责人：何川", "科室负责人：方圆", null, "填表人：江涛", "2025年2月1日").merge("A3:E3").file());
        assertThat(ledger.problems()).extracting(LedgerProblem::no).containsExactly("1");
        assertThat(ledger.problems().get(0).headings()).isEmpty();
        assertThat(ledger.remarks()).isEmpty();
    }

    @Test
    void readsARateOfCompletionAsTheStateOnlyWhereThereIsNoOther() {
        LedgerTable rate = READER.open(Book.xlsx().sheet("台账").row("序号", "问题内容", "整改措施", "完成率").row(1, "甲", "改", 0.8)
                .row(2, "乙", "改", 1).row(3, "丙", "改", 0).file(), null);
        assertThat(rate.read(rate.columns(), List.of()).problems()).extracting(LedgerProblem::status)
                .containsExactly(Standing.IN_PROGRESS, Standing.COMPLETED, Standing.IN_PROGRESS);
        LedgerTable both = READER.open(Book.xlsx().sheet("台账").row("序号", "问题内容", "整改措施", "完成率", "完成情况").row(1, "甲", "改", 1, "整改中")
                .row(2, "乙", "改", 1, "已完成").file(), null);
        assertThat(both.read(both.columns(), List.of()).problems()).extracting(LedgerProblem::status)
                .containsExactly(Standing.IN_PROGRESS, Standing.COMPLETED);
    }

    @Test
    void takesTheOfficeNamedAboveForAllAndNotForTheUnit() {
        Ledger ledger = read(Book.xlsx().sheet("组织部").row("青岚学院巡视整改任务清单").row("责任部门：组织部").row("序号", "问题", "整改措施", "责任人")
                .row(1, "甲", "改", "江涛").file());
        assertThat(ledger.unit()).isEqualTo("青岚学院");
        assertThat(ledger.problems().get(0).departments()).containsExactly("组织部");
    }

    @Test
    void takesASheetOfFiguresForNoLedger() {
        LedgerTable table = READER.open(Book.xlsx().sheet("汇总").row("序号", "责任部门", "问题数", "已完成", "完成率").row(1, "组织部", 4, 1, 0.25)
                .sheet("台账").row("序号", "问题", "整改措施", "责任人").row(1, "甲", "改", "江涛").file(), null);
        assertThat(table.sheet()).isEqualTo("台账");
        assertThat(table.otherSheets()).isEmpty();
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        Book book = Book.counting1904().sheet("台账").row("序号", "问题内容", "整改措施", "整改时限").row(1, "甲", "乙", 43219).row(2, "丙", "丁", "2023-5-1");
        assertThat(read(book.file()).problems().get(0).deadline().date()).isEqualTo("2022-04-30");
    }

    @Test
    void mergesRowsThatPrintTheProblemAgainBesideAnotherMeasure() {
        Ledger ledger = csv("""
                序号,问题,整改措施,责任人
                1,拖沓,限时办结,江涛
                1,拖沓,通报,江涛
                1,拖沓,通报,江涛
                2,拖沓,约谈,江涛
                """);
        assertThat(ledger.problems()).extracting(problem -> problem.no() + problem.measures())
                .containsExactly("1[限时办结, 通报]", "1[通报]", "2[约谈]");
    }

    @Test
    void reportsRowsItCannotTakeAndTakesTheOthers() {
        Ledger ledger = read(Book.xlsx().sheet("台账").row("序号", "问题内容", "整改措施", "整改时限", "完成情况")
                .row(1, "甲", "改", "2025年2月30日", "正在整改").row(2, null, "没有问题的措施", "2025年3月1日", "已完成")
                .row(null, null, "接着写的措施").row(3, "=1/0", "改", "2025年3月1日", null).row(4, "丁", "改", "下回分解", null)
                .row(5, "字".repeat(16_001), "改", null, null).file());
        assertThat(ledger.problems()).extracting(LedgerProblem::no).containsExactly("1", "4");
        assertThat(ledger.problems().get(0).deadline()).isEqualTo(new Due(null, Due.Kind.UNREADABLE, "2025年2月30日", false));
        assertThat(ledger.problems().get(0).measures()).containsExactly("改");
        assertThat(ledger.remarks()).extracting(remark -> remark.row() + " " + remark.key()).containsExactly("2 ledger-deadline",
                "3 ledger-no-problem", "5 ledger-error-problem", "6 ledger-deadline", "7 ledger-too-long");
    }

    @Test
    void keepsColumnsItDoesNotKnow() {
        Ledger ledger = csv("序号,问题,整改措施,涉及金额（万元）,验收人员\n1,甲,乙,3.5,林一\n");
        assertThat(ledger.problems().get(0).extras()).containsExactly(Map.entry("涉及金额（万元）", "3.5"), Map.entry("验收人员", "林一"));
    }

    @Test
    void refusesWhatIsNoLedgerOrBroken() {
        byte[] good = Book.xlsx().sheet("台账").row("序号", "问题内容", "整改措施").row(1, "甲", "乙").bytes();
        refuses("no-ledger", Book.xlsx().sheet("通讯录").row("姓名", "电话").row("甲", "1").file());
        refuses("no-ledger", Book.xlsx().sheet("空").file());
        for (int length : new int[] {5, 100, good.length / 2, good.length - 30}) {
            refuses("sheet-broken", new SheetFile(java.util.Arrays.copyOf(good, length), SheetFile.Type.XLSX, ""));
            refuses("sheet-broken", new SheetFile(java.util.Arrays.copyOf(good, length), SheetFile.Type.XLS, ""));
        }
        assertThatThrownBy(() -> READER.open(new SheetFile(good, SheetFile.Type.XLSX, ""), "别的")).isInstanceOf(FileRefused.class)
                .extracting("args").isEqualTo(List.of("别的", "台账"));
    }

    private static void refuses(String reason, SheetFile file) {
        assertThatThrownBy(() -> READER.open(file, null)).isInstanceOf(FileRefused.class).extracting("key")
                .isEqualTo("ledger.refused." + reason);
    }
}
