package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Draft.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notices whose clerks write in their own way: what comes again and again tells what it is. Places and people are made up. */
class OwnWaysTests {

    @Test
    void learnsTheWordsAVillageAsksAndAnswersWith() {
        List<Draft.Problem> problems = Notices.problems("""
                柳林村党支部关于巡察指出问题改正情况的公开说明
                第1条，村里的账三年没有公布。
                怎么改的：一是账目贴到各组；二是每季度公布一次。
                改好了没有：改好了，以后年年这么办，长期坚持。
                第2条，修路没有开会商量。
                怎么改的：一是返工重做120米；二是村支书作检讨。
                改好了没有：已经改好，2025年3月28日乡里验收合格。
                第3条，水池没人管。
                怎么改的：请水管站清淤。
                改好了没有：正在改。引水工程2025年10月底前通水。
                """);
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("1", "2", "3");
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.LONG_TERM, Status.COMPLETED, Status.IN_PROGRESS);
        assertThat(problems.get(0).measures()).containsExactly("账目贴到各组", "每季度公布一次");
        assertThat(problems.get(1).completedOn()).isEqualTo("2025-03-28");
        assertThat(problems.get(2).dueOn()).isEqualTo("2025-10-31");
    }

    @Test
    void learnsWordsInBracketsAndHeadingsWithoutNumbers() {
        List<Draft.Problem> problems = Notices.problems("""
                柳林县医院党委关于巡察整改落实情况的公示
                板块一　党委领导方面
                【问题1】议题边界不清。
                【整改举措】①划清两张清单；②每季度检查。
                【整改结果】已完成（2025年7月15日）。
                【问题2】绩效与检查收入挂钩。
                【整改举措】①取消挂钩；②试行新办法。
                【整改结果】正在推进，预计2025年12月底前完成。
                板块二　医德医风方面
                【问题3】接待没有登记。
                【整改举措】①设接待室；②对原科长郁松年批评教育。
                【整改结果】已完成。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("议题边界不清。", "绩效与检查收入挂钩。", "接待没有登记。");
        assertThat(problems).extracting(Draft.Problem::headings).containsExactly(List.of("板块一　党委领导方面"), List.of("板块一　党委领导方面"),
                List.of("板块二　医德医风方面"));
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.IN_PROGRESS, Status.COMPLETED);
        assertThat(problems.get(2).persons()).containsExactly("郁松年");
    }

    @Test
    void readsParagraphsInPairsBelowHeadings() {
        List<Draft.Problem> problems = Notices.problems("""
                柳林镇党委关于巡察整改情况的通报
                2025年3月1日至4月30日，县委第一巡察组对柳林镇党委进行了巡察。
                已完成整改的问题
                会议记录不规范，两次会议没有记录。
                修订议事规则，由党政办专人记录。自8月起议题提前三天送达，会后当天整理归档。
                低保审核走样，有7户不符合条件。
                逐户核查，停保7户，追回多领资金4.9万元。对新排查出的3户及时纳入。
                正在推进整改的问题
                管网建成没有通水，污水直排。
                找出错接的37处，逐处编号挂牌整改。施工队已经进场，计划2025年12月底前通水。
                违建拆除缓慢，新增违建2300平方米。
                成立专项工作组，每周两次夜间巡查。已拆除1640平方米，其余正在推进。
                欢迎监督，电话0555-3390127。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("会议记录不规范，两次会议没有记录。", "低保审核走样，有7户不符合条件。",
                "管网建成没有通水，污水直排。", "违建拆除缓慢，新增违建2300平方米。");
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.COMPLETED, Status.IN_PROGRESS,
                Status.IN_PROGRESS);
        assertThat(problems.get(0).headings()).containsExactly("已完成整改的问题");
        assertThat(problems.get(2).dueOn()).isEqualTo("2025-12-31");
    }

    @Test
    void readsNumbersWithPointsAndWhatClosesAChapter() {
        List<Draft.Problem> problems = Notices.problems("""
                柳林集团党委关于巡察整改情况的通报
                第二部分 具体问题整改情况
                1 主责主业
                1.1 主业不突出,投资与主业无关。
                整改情况:重新核定主业目录。
                1.2 规划与计划脱节。
                整改情况:开展规划中期校准。
                本章2个问题,除1.2正在整改外,其余均已完成整改。
                2 招标采购
                2.1 规避公开招标。
                整改情况:一律进平台公开交易。
                """);
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("1.1", "1.2", "2.1");
        assertThat(problems).extracting(Draft.Problem::headings).last().isEqualTo(List.of("第二部分 具体问题整改情况", "2 招标采购"));
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.IN_PROGRESS, Status.UNKNOWN);
    }

    @Test
    void readsATableWhoseCellsBecameLines() {
        List<Draft.Problem> problems = Notices.problems("""
                柳林小学关于专项督导反馈问题整改落实情况的公示
                序号
                反馈问题
                整改措施
                整改时限
                完成情况

                1
                书面作业超过60分钟
                1.每天填写公示单；2.每周抽查2个班级。
                2024年11月15日前
                已完成
                2
                实验室仪器老旧
                清点报废仪器213件。
                2025年6月底前
                正在整改
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("书面作业超过60分钟", "实验室仪器老旧");
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.IN_PROGRESS);
        assertThat(problems.get(1).dueOn()).isEqualTo("2025-06-30");
    }

    @Test
    void readsProblemAndAnswerInOneNumberedParagraph() {
        List<Draft.Problem> problems = Notices.problems("""
                柳林县医院党委关于巡察整改情况的公示
                一、已整改完成的问题（2个）
                1.党费收缴不及时，有7个月集中代缴。该支部补开支部大会作出说明。
                2.食堂承包三年没有重新招标。公开招标确定新的承包单位。
                二、正在整改的问题（2个）
                3.建设进度滞后，延误14个月。每周二现场调度。
                4.人才断档，没有高级职称人员。选送骨干4人进修。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("党费收缴不及时，有7个月集中代缴", "食堂承包三年没有重新招标",
                "建设进度滞后，延误14个月", "人才断档，没有高级职称人员");
        assertThat(problems).extracting(Draft.Problem::status).containsExactly(Status.COMPLETED, Status.COMPLETED, Status.IN_PROGRESS,
                Status.IN_PROGRESS);
        assertThat(problems.get(0).measures()).containsExactly("该支部补开支部大会作出说明");
    }

    @Test
    void takesWhatIsDoneAndKeptUpForNoContradictionWhereItIsCountedAsDone() {
        String notice = """
                柳林村党支部关于巡察整改情况的通报
                %s
                1.关于“账目没有公布”的问题
                整改情况：每季度公布一次。已完成并长期坚持。
                2.关于“修路没有招标”的问题
                整改情况：返工重做。已完成整改。
                3.关于“水池没人管”的问题
                整改情况：请水管站清淤。正在整改。
                """;
        assertThat(Notices.codes(notice.formatted("3个问题中，已完成整改2个，正在整改1个。"))).noneMatch(code -> code.startsWith("TOTAL_MISMATCH"));
        assertThat(Notices.codes(notice.formatted("3个问题中，已完成整改1个，正在整改1个。"))).noneMatch(code -> code.startsWith("TOTAL_MISMATCH"));
        assertThat(Notices.codes(notice.formatted("3个问题中，已完成整改3个。"))).anyMatch(code -> code.startsWith("TOTAL_MISMATCH"));
    }
}
