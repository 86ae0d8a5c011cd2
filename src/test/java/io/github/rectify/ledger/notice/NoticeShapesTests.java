package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Draft.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small notices in the numberings and wordings units use. Places and people are made up. */
class NoticeShapesTests {

    @Test
    void readsFourLevelsAndLeavesTheOrganisingPartAlone() {
        List<Draft.Problem> problems = Notices.problems("""
                中共青河县水务局党组关于巡察整改进展情况的通报
                一、整改工作组织情况
                (一)提高认识。一是召开党组会3次;二是成立领导小组。
                1.党组书记带头领办。
                二、巡察反馈问题整改情况
                (一)学习贯彻不到位方面
                1.关于“第一议题落实不到位”的问题
                整改情况:一是修订议事规则。二是每月学习一次。已于2024年3月5日完成。
                2.关于“调研走过场”的问题
                整改情况:制定年度调研计划并逐月落实。计划于2024年12月31日完成。
                (二)履行监管职责方面
                1.关于“河道巡查不到位”的问题
                整改情况:一是配齐巡河员。二是建立台账。长期坚持。
                三、下一步工作打算
                (一)持续抓好整改。
                1.对未完成的紧盯不放。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("第一议题落实不到位", "调研走过场", "河道巡查不到位");
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("1", "2", "1");
        assertThat(problems).extracting(Draft.Problem::status)
                .containsExactly(Status.COMPLETED, Status.IN_PROGRESS, Status.LONG_TERM);
        assertThat(problems.get(2).headings()).containsExactly("二、巡察反馈问题整改情况", "(二)履行监管职责方面");
        assertThat(problems.get(2).measures()).containsExactly("配齐巡河员", "建立台账");
        assertThat(problems.get(1).dueOn()).isEqualTo("2024-12-31");
    }

    @Test
    void readsNamedProblems() {
        List<Draft.Problem> problems = Notices.problems("""
                关于巡察整改情况的公示
                反馈问题一:财务报销不规范。
                整改措施:一是开展自查;二是退回多报金额。
                整改成效:已完成整改。
                反馈问题二:会议过多。
                整改措施:精简会议三成。
                整改成效:正在推进,预计2024年6月30日前完成。
                """);
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("一", "二");
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("财务报销不规范。", "会议过多。");
        assertThat(problems.get(0).measures()).containsExactly("开展自查", "退回多报金额");
        assertThat(problems.get(0).status()).isEqualTo(Status.COMPLETED);
        assertThat(problems.get(1).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(problems.get(1).dueOn()).isEqualTo("2024-06-30");
    }

    @Test
    void readsBareSentencesAnsweredOnTheNextLine() {
        List<Draft.Problem> problems = Notices.problems("""
                关于落实巡察反馈意见整改情况的通报
                根据安排,现将整改情况通报如下。
                党建工作责任压得不实。
                整改情况:一是开展述职评议。二是补选支部委员。
                公务用车管理不严。
                整改情况:封存钥匙,安装定位。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("党建工作责任压得不实。", "公务用车管理不严。");
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("", "");
        assertThat(problems.get(1).measures()).containsExactly("封存钥匙,安装定位");
        assertThat(problems).extracting(Draft.Problem::status).containsOnly(Status.UNKNOWN);
    }

    @Test
    void readsProblemAndAnswerOnOneLine() {
        List<Draft.Problem> problems = Notices.problems("""
                关于巡察整改情况的通报
                ①值班制度不落实。整改情况：修订值班制度，实行双人值守。已完成。
                ②档案管理混乱。整改情况：聘请专人整理档案。整改中。
                """);
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("1", "2");
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("值班制度不落实。", "档案管理混乱。");
        assertThat(problems).extracting(problem -> problem.measures().get(0))
                .containsExactly("修订值班制度，实行双人值守", "聘请专人整理档案");
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.IN_PROGRESS);
    }

    @Test
    void readsQuestionAndAnswerWithoutNumbers() {
        List<Draft.Problem> problems = Notices.problems("""
                关于巡察整改情况的通报
                问题：请示报告不及时。
                整改：建立清单，按月核对。
                问题：招投标监管缺位。
                整改：一是停止违规委托；二是公开选取代理机构。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("请示报告不及时。", "招投标监管缺位。");
        assertThat(problems.get(1).measures()).containsExactly("停止违规委托", "公开选取代理机构");
    }

    @Test
    void countsMeasuresThatAreNumberedLikeTheHeadingsAbove() {
        List<Draft.Problem> problems = Notices.problems("""
                关于巡察整改情况的通报
                1.关于作风建设方面的问题
                (1)关于“工作拖沓”的问题
                整改情况:
                1.建立限时办结制。
                2.每周通报。
                (2)关于“服务态度生硬”的问题
                整改情况:
                1.开展培训。
                2.关于廉洁自律方面的问题
                (3)关于“礼品登记不全”的问题
                整改情况:补登记12件。
                """);
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("1", "2", "3");
        assertThat(problems.get(0).measures()).containsExactly("建立限时办结制", "每周通报");
        assertThat(problems.get(1).measures()).containsExactly("开展培训");
        assertThat(problems.get(2).headings()).containsExactly("2.关于廉洁自律方面的问题");
    }

    @Test
    void readsFullWidthFormsLikeHalfWidthOnesAndPrintsThemAsTheyStand() {
        List<Draft.Problem> problems = Notices.problems("""
                关于巡察整改情况的通报
                （１）关于“台账不清（两本账）”问题的整改
                整改情况：一是合并账目；二是定期核对。该项任务已于２０２４年１月８日完成。
                """);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).no()).isEqualTo("1");
        assertThat(problems.get(0).text()).isEqualTo("台账不清（两本账）");
        assertThat(problems.get(0).measures()).containsExactly("合并账目", "定期核对");
        assertThat(problems.get(0).completedOn()).isEqualTo("2024-01-08");
    }

    @Test
    void readsStatusDeadlineAndOfficersFromLinesOfTheirOwn() {
        Draft.Problem problem = Notices.problems("""
                关于巡察整改情况的通报
                1.关于“绩效考核流于形式”的问题
                整改措施:重新制定考核办法。
                完成时限:2024年9月30日
                责任领导:周明轩
                整改状态:正在整改
                """).get(0);
        assertThat(problem.measures()).containsExactly("重新制定考核办法");
        assertThat(problem.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(problem.dueOn()).isEqualTo("2024-09-30");
        assertThat(problem.persons()).isEmpty();
    }

    @Test
    void keepsQuotationsInsideTheQuotedProblem() {
        assertThat(Notices.problems("""
                关于巡察整改情况的通报
                1.关于“落实“三重一大”制度有差距，“末位表态”执行不严。”问题的整改
                整改情况:修订制度。
                2.关于"落实"三会一课"不严"问题的整改
                整改情况:补开党课。
                """)).extracting(Draft.Problem::text)
                .containsExactly("落实“三重一大”制度有差距，“末位表态”执行不严。", "落实\"三会一课\"不严");
    }

    @Test
    void doesNotTakeAStepAheadForTheOutlookWhileProblemsFollow() {
        List<Draft.Problem> problems = Notices.problems("""
                关于巡察整改情况的通报
                1.关于“督办不力”的问题
                整改情况:一是建立督办台账。
                二是按月通报。下一步,将继续跟踪。
                2.关于“接待超标”的问题
                整改情况:退回超标费用。
                """);
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).measures()).containsExactly("建立督办台账", "按月通报。下一步,将继续跟踪");
    }

    @Test
    void readsMeasuresNumberedUnderAProblemAndItsStatusInALineBelow() {
        List<Draft.Problem> problems = Notices.problems("""
                中共南川市林业局党组
                关于市委巡察整改进展情况的通报
                （一）聚焦“贯彻落实党的路线方针政策”方面
                1.针对“理论学习中心组学习质量不高”问题。
                一是制定学习计划，全年安排12次。二是班子成员轮流领学。
                整改完成情况：已完成。
                2.针对“林长制落实有差距”问题。
                （1）印发巡林通报3期。
                （2）约谈2名镇级林长。
                整改完成情况：长期坚持。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("理论学习中心组学习质量不高", "林长制落实有差距");
        assertThat(problems.get(0).measures()).containsExactly("制定学习计划，全年安排12次", "班子成员轮流领学");
        assertThat(problems.get(1).measures()).containsExactly("印发巡林通报3期", "约谈2名镇级林长");
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.LONG_TERM);
    }

    @Test
    void goesOnWithTheSameProblemAtASecondAnswer() {
        Draft.Problem problem = Notices.problems("""
                关于巡察整改情况的通报
                1.关于“河道巡查不到位”的问题
                整改措施:
                (1)配齐巡河员。
                (2)建立台账。
                整改成效:清理河道12公里。
                """).get(0);
        assertThat(problem.measures()).containsExactly("配齐巡河员", "建立台账", "清理河道12公里");
    }

    @Test
    void readsAProblemNamedInTheFirstSentenceOfItsParagraph() {
        List<Draft.Problem> problems = Notices.problems("""
                中共云岭大学委员会关于巡视整改进展情况的通报
                一、履行主体责任情况
                （一）加强组织领导，压实整改责任。成立专班。
                二、整改落实情况
                （一）关于学习贯彻方面
                1．理论学习不够深入的问题。一是修订学习细则；二是开展专题学习15次。该问题已完成整改，并长期坚持。
                2．联系实际不够紧密的问题。制定行动方案，推动成果转化12项。该问题正在整改。
                3．“关键少数”监督不够有力的问题。（1）制定监督清单。（2）对2名负责人谈话提醒。该问题已完成整改。
                三、下一步工作安排
                1．持续解决未整改到位的问题。紧盯时限。
                """);
        assertThat(problems).extracting(Draft.Problem::text)
                .containsExactly("理论学习不够深入的问题", "联系实际不够紧密的问题", "“关键少数”监督不够有力的问题");
        assertThat(problems).extracting(Draft.Problem::measures).containsExactly(List.of("修订学习细则", "开展专题学习15次"),
                List.of("制定行动方案，推动成果转化12项"), List.of("制定监督清单", "对2名负责人谈话提醒"));
        assertThat(problems).extracting(Draft.Problem::status)
                .containsExactly(Status.LONG_TERM, Status.IN_PROGRESS, Status.COMPLETED);
        assertThat(problems.get(0).headings()).containsExactly("二、整改落实情况", "（一）关于学习贯彻方面");
    }

    @Test
    void readsParagraphsThatBeginWithTheProblemUnderBareHeadings() {
        List<Draft.Problem> problems = Notices.problems("""
                【校务公开】
                青河县第一中学关于专项督导反馈问题整改情况的通报
                一、收费管理方面
                针对“违规收取资料费8640元”的问题。学校停止收取资料费,并逐一退还。以上工作已于2025年2月24日完成。
                二、校园安全方面
                针对“食堂留样记录缺失”的问题。食堂更换留样柜。此项工作仍在推进,计划于2025年8月31日前完成。
                三、今后努力方向
                学校将定期组织自查。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("违规收取资料费8640元", "食堂留样记录缺失");
        assertThat(problems).extracting(Draft.Problem::headings)
                .containsExactly(List.of("一、收费管理方面"), List.of("二、校园安全方面"));
        assertThat(problems.get(0).measures()).containsExactly("学校停止收取资料费,并逐一退还");
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.IN_PROGRESS);
        assertThat(problems.get(0).completedOn()).isEqualTo("2025-02-24");
        assertThat(problems.get(1).dueOn()).isEqualTo("2025-08-31");
    }

    @Test
    void readsCountedAspectsAsHeadingsBelowTheirSection() {
        List<Draft.Problem> problems = Notices.problems("""
                某公司党委关于巡察整改情况的通报
                二、整改落实情况
                第一方面:主责主业不够聚焦
                1.“科技投入偏低”问题的整改。一是安排经费。二是引进人员。该问题正在整改,计划于2025年12月20日完成。
                第二方面:风险管控不严
                2.“合同管理混乱”问题的整改。一是修订办法。二是逐份清理。该问题已完成整改。
                """);
        assertThat(problems).extracting(Draft.Problem::headings).containsExactly(
                List.of("二、整改落实情况", "第一方面:主责主业不够聚焦"), List.of("二、整改落实情况", "第二方面:风险管控不严"));
        assertThat(problems.get(0).measures()).containsExactly("安排经费", "引进人员");
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.IN_PROGRESS, Status.COMPLETED);
    }

    @Test
    void takesTheStateFromTheFirstSentenceOnlyWhereNoneClosesTheAnswer() {
        List<Draft.Problem> problems = Notices.problems("""
                关于巡察整改情况的通报
                1.关于“底数不清”的问题
                整改进展:已完成。①重新登记;②检查商铺。
                2.关于“改造滞后”的问题
                整改进展:正在推进,计划2024年12月31日前完成。①红星小区已进场施工;②向阳小区正在招标。
                3.关于“档案不全”的问题
                整改情况:已完成整理。①补齐材料;②建立目录。该问题正在整改。
                4.关于“管网老化”的问题
                整改情况:该项工作已完成摸底。①委托设计单位;②编制改造方案。
                """);
        assertThat(problems).extracting(Draft.Problem::status)
                .containsExactly(Status.COMPLETED, Status.IN_PROGRESS, Status.IN_PROGRESS, Status.UNKNOWN);
        assertThat(problems.get(0).measures()).containsExactly("重新登记", "检查商铺");
        assertThat(problems.get(1).dueOn()).isEqualTo("2024-12-31");
    }

    @Test
    void takesAnAnswerThatNamesItsNumberedProblemAgainForNoProblemOfItsOwn() {
        List<Draft.Problem> problems = Notices.problems("""
                关于巡察整改情况的通报
                一、巡察反馈问题整改情况
                1.公务接待管理不严
                针对“公务接待超标准”的问题,一是修订办法。二是退缴费用。该问题已完成整改。
                2.固定资产账实不符
                针对“固定资产账实不符”的问题,一是清查盘点。二是补登账目。该问题正在整改。
                """);
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("1", "2");
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("公务接待管理不严", "固定资产账实不符");
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.IN_PROGRESS);
    }

    @Test
    void joinsATitleBrokenOverTwoLines() {
        Head head = Notices.read("""
                中共南川市林业局党组
                关于市委巡察整改进展情况的通报
                1.关于“拖沓”的问题
                整改情况:限时办结。
                """).head();
        assertThat(head.title()).isEqualTo("中共南川市林业局党组关于市委巡察整改进展情况的通报");
        assertThat(head.unit()).isEqualTo("中共南川市林业局党组");
    }

    @Test
    void readsTheHeadAndFootOfAWebPage() {
        Notice notice = Notices.read("""
                首页 > 政务公开 > 巡察整改
                关于区委巡察反馈意见整改落实情况的报告
                发布时间：2022-11-03 来源：石桥街道 字号：大 中 小
                问题1：老旧小区改造推进缓慢。
                整改情况：已开工6个小区。
                整改时限：2023年6月30日
                分享到：微信 微博
                """);
        assertThat(notice.head()).isEqualTo(
                new Head("关于区委巡察反馈意见整改落实情况的报告", "石桥街道", LocalDate.of(2022, 11, 3)));
        assertThat(notice.items()).singleElement().satisfies(item -> {
            assertThat(item.problem().measures()).containsExactly("已开工6个小区");
            assertThat(item.dueOn()).isEqualTo("2023-06-30");
        });
    }

    @Test
    void findsNoProblemInWhatIsNoNotice() {
        assertThat(Notices.problems("""
                采购清单
                1.打印纸20包
                2.硒鼓3个
                一、要求
                (一)质量合格。
                """)).isEmpty();
    }

    @Test
    void takesUnitAndDayFromTheSignatureWhereTheHeadHasNone() {
        Notice notice = Notices.read("""
                关于巡察整改情况的通报
                1.关于“督办不力”的问题
                整改情况:建立督办台账。
                联系电话:0000-1234567
                中共青河县水务局党组
                二〇二四年五月八日
                """);
        assertThat(notice.head().unit()).isEqualTo("中共青河县水务局党组");
        assertThat(notice.head().publishedOn()).isEqualTo("2024-05-08");
        assertThat(notice.items().get(0).measures()).hasSize(1);
    }

    @Test
    void readsWhoAuditedOrExaminedWhereNoInspectionTeamDid() {
        assertThat(Notices.read("""
                青河县第一小学关于办学行为督导反馈问题整改情况的通报
                2024年12月16日至20日，县教育督导室对我校开展了办学行为督导，2025年1月8日反馈问题1个。现将整改情况通报如下：
                1.关于“作业过多”的问题
                整改情况：建立作业公示制度。
                """).draft().inspection()).isEqualTo(new Draft.Inspection(LocalDate.of(2024, 12, 16), LocalDate.of(2024, 12, 20),
                LocalDate.of(2025, 1, 8), "县教育督导室", null));
        assertThat(Notices.read("""
                青河县粮油公司关于巡察整改情况的通报
                2024年3月1日至4月2日，县委第二巡察组对我公司进行了巡察，5月6日反馈了意见。2024年5月20日至24日，县审计局对我公司进行了审计。
                1.关于“账目不清”的问题
                整改情况：重新建账。
                """).draft().inspection()).isEqualTo(new Draft.Inspection(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 2),
                LocalDate.of(2024, 5, 6), "县委第二巡察组", null));
    }
}
