package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Draft.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How notices lay out what they tell: parts and themes, causes, several problems in a paragraph, closing sentences. */
class NoticeLayoutsTests {

    @Test
    void leavesOutWhatCausedTheProblem() {
        List<Draft.Problem> problems = Notices.problems("""
                某镇党委关于巡察整改情况的通报
                1、冷库建成后闲置。
                原因分析：论证不充分。
                整改措施：一是公开招租。二是出台论证办法。
                2.关于“台账不清”的问题
                【问题根源】
                台账各记各的，对账不经常。
                整改情况：重新登记。已完成。
                3.值班脱岗。产生原因：管理失之于宽。整改情况：修订值班制度。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("冷库建成后闲置。", "台账不清", "值班脱岗。");
        assertThat(problems).extracting(Draft.Problem::measures)
                .containsExactly(List.of("公开招租", "出台论证办法"), List.of("重新登记"), List.of("修订值班制度"));
    }

    @Test
    void takesTheWordsThatComeAgainBehindTheNumbersForNoPartOfTheProblem() {
        List<Draft.Problem> problems = Notices.problems("""
                某医院关于审计查出问题整改结果的公告
                1.审计发现：非税收入未及时上缴。
                整改结果：全额上缴。【已整改】
                2.审计发现：预算编制不细。
                整改结果：组织培训2次。【已整改】
                3.审计发现：药品：账实不符。
                整改结果：全面盘点。【正在整改】
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("非税收入未及时上缴。", "预算编制不细。", "药品：账实不符。");
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("1", "2", "3");
    }

    @Test
    void partsAParagraphThatTellsOfSeveralProblems() {
        List<Draft.Problem> problems = Notices.problems("""
                某社区党委关于巡察整改进展情况的通报
                一、关于服务群众有差距的问题
                针对““飞线充电”突出”问题，安装充电桩48个。充电车棚尚未建成，计划2025年5月底前完成。针对“养老站闲置”的问题，一是引进专业组织；二是每周开放6天。针对“公示不到位”问题，逐笔补公示。除飞线充电问题仍在整改外，本方面其余两个问题已完成整改。
                二、关于作风不实的问题
                针对“代打卡时有发生”问题，改用人脸识别。针对“验收缺失”问题，补做验收单9份。以上2个问题均已整改完成。
                下一步，将继续做好整改。
                """);
        assertThat(problems).extracting(Draft.Problem::text)
                .containsExactly("“飞线充电”突出", "养老站闲置", "公示不到位", "代打卡时有发生", "验收缺失");
        assertThat(problems).extracting(Draft.Problem::status)
                .containsExactly(Status.IN_PROGRESS, Status.COMPLETED, Status.COMPLETED, Status.COMPLETED, Status.COMPLETED);
        assertThat(problems.get(1).measures()).containsExactly("引进专业组织", "每周开放6天");
        assertThat(problems.get(0).dueOn()).isEqualTo("2025-05-31");
        assertThat(problems.get(4).headings()).containsExactly("二、关于作风不实的问题");
    }

    @Test
    void hearsWhatALineTellsOfTheProblemsItNamesByNumber() {
        List<Draft.Problem> problems = Notices.problems("""
                某校党总支关于巡察整改进展情况的通报
                一、办学方向把握不准
                （一）党组织领导的校长负责制落实不到位
                1.会议记录不完整。
                整改情况：补记表决情况。
                （二）立德树人有差距
                2.班主任以罚代教。
                整改情况：开展培训4期。
                以上1至2项问题已全部完成整改。
                二、产教融合推进缓慢
                3.专业设置脱节。
                整改情况：撤销1个专业。
                4.设备更新不及时。
                整改情况：争取资金460万元。
                第3项问题已完成整改；第4项问题正在整改，设备到货安装后投入使用，计划2025年8月31日前完成。
                三、作风建设不实
                5.差旅费超标准。
                整改情况：修订办法。
                6.食堂管理松散。
                整改情况：公开招标。
                除差旅费问题外，其余1个问题已整改到位。
                第5项问题要确保年底前完成整改。
                """);
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.COMPLETED, Status.COMPLETED,
                Status.IN_PROGRESS, Status.UNKNOWN, Status.UNKNOWN);
        assertThat(problems.get(3).dueOn()).isEqualTo("2025-08-31");
        assertThat(problems.get(3).measures()).containsExactly("争取资金460万元");
    }

    @Test
    void hearsWhatALineTellsOfTheFirstAndTheLast() {
        assertThat(closedBy("本部分前两个问题已经整改完成；最后一个问题正在抓紧推进，拟于2025年底前完成。"))
                .containsExactly("COMPLETED null", "COMPLETED null", "IN_PROGRESS 2025-12-31");
        assertThat(closedBy("以上问题中，前2项问题已完成整改，其余1项正在推进。"))
                .containsExactly("COMPLETED null", "COMPLETED null", "IN_PROGRESS null");
        assertThat(closedBy("以上3个问题，目前2个问题已完成整改。")).doesNotContain("COMPLETED null");
    }

    private static List<String> closedBy(String line) {
        return Notices.problems("""
                某法院党组关于巡察整改情况的通报
                一、审判执行方面
                1.关于“案款发放不及时”的问题
                整改情况:发放案款943万元。
                2.关于“文书上网不全”的问题
                整改情况:补传文书。
                3.关于“信访化解不力”的问题
                整改情况:院长接访。
                """ + line).stream().map(problem -> problem.status() + " " + problem.dueOn()).toList();
    }

    @Test
    void readsTheParagraphsAboveAnswersThatComeAgainAsProblems() {
        List<Draft.Problem> problems = Notices.problems("""
                某乡党委关于巡察“回头看”整改情况的报告
                一、未整改到位的问题
                ◆ 资金使用效益不高。加工厂至今未投产。
                整改进展：①引进茶企1家；②责令检查。
                该问题已于2024年11月22日整改到位。
                ◆ 债务化解缓慢。
                整改进展：①重新核实；②制定方案。
                该问题尚未完成整改，计划于2025年5月底前完成。
                二、新发现的问题
                村干部优亲厚友。
                整改进展：取消2户。
                三、下一步工作安排
                ◆ 咬住未完成事项不放松。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("资金使用效益不高。加工厂至今未投产。", "债务化解缓慢。", "村干部优亲厚友。");
        assertThat(problems).extracting(Draft.Problem::headings)
                .containsExactly(List.of("一、未整改到位的问题"), List.of("一、未整改到位的问题"), List.of("二、新发现的问题"));
        assertThat(problems).extracting(Draft.Problem::completedOn).containsExactly(LocalDate.of(2024, 11, 22), null, null);
        assertThat(problems).extracting(Draft.Problem::no).containsOnly("");
    }

    @Test
    void takesTheEndOfTheMonthForTheDayWhereNoDayIsNamed() {
        List<Draft.Problem> problems = Notices.problems("""
                某校党委关于巡视整改进展情况的通报
                发布时间：2024-12-20
                二、反馈问题整改落实情况
                1.主业特色不鲜明。新增专业中师范类仅2个。
                整改进展：（1）召开会议。（2）停招4个专业。【已于2024年10月完成】
                2.队伍建设不达标。缺口较大。
                整改进展：（1）公开招聘14名。（2）设立津贴。【已于12月完成】
                3.使用效益低。检查不足50人次。
                整改进展：签订共享协议，9月以来完成检查164人次。该问题尚未整改到位，预计2025年6月底前完成。【正在整改】
                4.底数不清。有出入。
                整改进展：清理核实463人。正在推进，计划2025年6月完成。
                """);
        assertThat(problems).extracting(Draft.Problem::text).contains("主业特色不鲜明。新增专业中师范类仅2个。");
        assertThat(problems).extracting(Draft.Problem::completedOn)
                .containsExactly(LocalDate.of(2024, 10, 31), LocalDate.of(2024, 12, 20), null, null);
        assertThat(problems).extracting(Draft.Problem::dueOn)
                .containsExactly(null, null, LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 30));
        assertThat(problems.get(2).measures()).containsExactly("签订共享协议，9月以来完成检查164人次");
    }

    @Test
    void partsMeasuresThatAreNumberedOnOneLine() {
        assertThat(Notices.problems("""
                某局党组关于巡察整改情况的通报
                1.关于“耕地保护责任压得不实”问题。
                （1）对17个图斑逐一建档；（2）印发实施细则，设田长412名；（3）按月通报。
                整改状态：已完成。
                2.关于“规划编制滞后”问题。
                1.落实经费380万元。2.完成规划41个。
                整改状态：已完成。
                """)).extracting(Draft.Problem::measures).containsExactly(
                        List.of("对17个图斑逐一建档", "印发实施细则，设田长412名", "按月通报"), List.of("落实经费380万元", "完成规划41个"));
    }

    @Test
    void readsTablesWhoseMeasuresCountOnOverLines() {
        List<Draft.Problem> problems = Notices.problems("""
                某水务公司党委关于巡察反馈问题整改情况的公示
                序号
                反馈问题
                整改落实情况
                完成情况
                完成时间
                一、落实决策部署方面
                1
                管网改造仅完成2个
                1.现场办公19次。
                2.全部完工通水。
                已完成
                2023年11月20日
                2
                漏损率为18.3%
                1.加装水表2100只。
                2.组建检漏班。
                3.支管改造已进场施工。
                正在推进
                预计2024年6月底
                二、作风建设方面
                3
                违规发放补助8400.5元
                1.8400.5元已由相关人员全部退缴。
                2.重新核定标准。
                长期坚持
                ——
                4
                选人用人不严谨
                补做廉政审查。
                已完成
                2024年3月22日
                公示期自2024年4月12日至4月30日。
                """);
        assertThat(problems).extracting(Draft.Problem::measures).containsExactly(List.of("现场办公19次", "全部完工通水"),
                List.of("加装水表2100只", "组建检漏班", "支管改造已进场施工"), List.of("8400.5元已由相关人员全部退缴", "重新核定标准"), List.of("补做廉政审查"));
        assertThat(problems).extracting(Draft.Problem::status)
                .containsExactly(Status.COMPLETED, Status.IN_PROGRESS, Status.LONG_TERM, Status.COMPLETED);
        assertThat(problems).extracting(Draft.Problem::completedOn)
                .containsExactly(LocalDate.of(2023, 11, 20), null, null, LocalDate.of(2024, 3, 22));
        assertThat(problems.get(1).dueOn()).isEqualTo("2024-06-30");
    }

    @Test
    void readsNumbersThatRunOnAboveProse() {
        List<Draft.Problem> problems = Notices.problems("""
                某村党总支关于区委巡察整改落实情况的公示
                区委第六巡察组指出7个问题，村党总支照单全收。
                （一）党员学习不经常。有5次没开起来。
                每月15日定为主题党日。送学上门3次。已于2024年8月底完成。
                （二）资产管理不严。合同到期没有续签。
                对12份合同逐份清理。
                （三）环境有死角。公厕没人打扫。
                雇了保洁员4名。正在推进，计划2024年12月底前完成。
                （四）后备力量缺。五个支委平均年龄56岁。
                确定入党积极分子4名。
                大家有意见，请反映。电话：0731-8888123
                """);
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("一", "二", "三", "四");
        assertThat(problems).extracting(Draft.Problem::text).last().isEqualTo("后备力量缺。五个支委平均年龄56岁。");
        assertThat(problems.get(0).measures()).containsExactly("每月15日定为主题党日", "送学上门3次");
        assertThat(problems).extracting(Draft.Problem::status)
                .containsExactly(Status.COMPLETED, Status.UNKNOWN, Status.IN_PROGRESS, Status.UNKNOWN);
    }

    @Test
    void takesNoDoingsThatRunOnForProblems() {
        assertThat(Notices.problems("""
                某局党组关于巡察整改情况的通报
                （一）提高政治站位。
                召开党组会3次。
                （二）压实整改责任。
                制定整改方案。
                （三）强化督促检查。
                每月调度一次。
                （四）注重长效管理。
                修订制度6项。
                """)).isEmpty();
    }

    @Test
    void readsTheHeadOfANoticeInItsOwnWays() {
        Draft draft = Notices.read("""
                关于县委第二巡察组巡察县教育局党组反馈意见整改情况的通报
                中共青川县教育局党组
                （2023年11月10日公告）
                2023年220日至4月14日，县委巡察“回头看”第一组对局党组开展了巡察，5月25日反馈意见。12个问题已整改完成11个，移送处理1人。
                1.关于“学用脱节”的问题
                整改情况:召开交流会。
                """).draft();
        assertThat(draft.unit()).isEqualTo("中共青川县教育局党组");
        assertThat(draft.publishedOn()).isEqualTo("2023-11-10");
        assertThat(draft.stated().completed()).isEqualTo(11);
        assertThat(draft.stated().discipline()).containsEntry("移送处理", 1);
        assertThat(draft.inspection().inspectingBody()).isEqualTo("县委巡察“回头看”第一组");
        assertThat(draft.inspection().inspectionFrom()).isEqualTo("2023-02-20");
    }

    private static List<List<String>> headings(String notice) {
        return Notices.problems(notice).stream().map(Draft.Problem::headings).toList();
    }
}
