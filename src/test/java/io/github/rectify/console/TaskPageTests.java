package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person reads on the pages of tasks, and what comes of the forms there. */
class TaskPageTests {

    private ConsoleHouse house;

    @BeforeEach
    void open() {
        house = ConsoleHouse.shared();
    }

    /** A page as it reads: without its tags. */
    private static String read(Answer page) {
        return page.body().replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static String path(Task task) {
        return "/tasks/" + task.id().value();
    }

    @Test
    void showsLightsWithTheirWordsAndTheDays() {
        house.task("6", "账实不符", "jiang", "ye", "2023-03-10");
        house.task("7", "巡查不勤", "lin", "xu", "2023-03-13");
        house.task("8", "档案不全", "lin", "xu", "2023-04-20");

        assertThat(read(house.admin().get("/tasks"))).contains("账实不符 办公室 江波 叶知秋 2023-03-10 逾期3天 红灯 正在整改",
                "2023-03-13 今天到期 黄灯", "2023-04-20 还有38天 绿灯");
    }

    @Test
    void countsWhereTasksStandWhateverStandingIsFilteredBy() {
        house.task("6", "账实不符", "jiang", "ye", "2023-03-10");
        house.task("7", "证照过期", TaskStatus.CLOSED, "lin", "xu", null);

        assertThat(read(house.admin().get("/tasks?light=RED"))).contains("2 全部 1 正在整改 0 已申请销号 1 已销号 1 红灯 0 黄灯")
                .contains("账实不符").doesNotContain("证照过期");
    }

    @Test
    void keepsTheFilterInTheAddressOfTheNextPage() {
        for (int i = 0; i < 51; i++) {
            house.task("n" + i, "第" + i + "项", "jiang", "ye", null);
        }

        String page = house.admin().get("/tasks?status=IN_PROGRESS&q=%E9%A1%B9").body();

        assertThat(page).contains("共 51 项，第 1/2 页", "/tasks?q=%E9%A1%B9&amp;status=IN_PROGRESS&amp;page=1");
        assertThat(read(house.admin().get("/tasks?status=IN_PROGRESS&q=%E9%A1%B9&page=1"))).contains("第 2/2 页", "第50项");
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() {
        assertThat(read(house.admin().get("/tasks"))).contains("还没有任务");
        house.task("6", "账实不符", "jiang", "ye", "2023-03-10");
        assertThat(read(house.admin().get("/tasks?q=zzz"))).contains("没有符合条件的任务", "清除筛选");
        assertThat(read(house.admin().get("/tasks?light=BLUE"))).contains("账实不符");
    }

    @Test
    void escapesWhatWasTyped() {
        house.task("6", "<script>alert(1)</script>", "jiang", "ye", "2023-03-10");
        Browser admin = house.admin();

        assertThat(admin.get("/tasks").body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(admin.get("/tasks?q=%22%3E%3Cscript%3Ealert(2)").body()).doesNotContain("<script>alert");
    }

    @Test
    void tellsTheStoryOfATaskInSentences() {
        Task task = house.submitted(house.task("16", "现金支付", "jiang", "ye", "2023-03-17"));
        house.message("m1", "DUE", "jiang", task.id());
        house.jdbc().update("UPDATE outbox_message SET state = 'HELD', reason = 'QUIET_HOURS'");

        assertThat(read(house.admin().get(path(task)))).contains("16号 现金支付 绿灯 还有4天 已申请销号",
                "(一)在“日常监督”方面 1.关于“现金支付”问题的整改", "现金支付。经核查属实。", "修订制度", "组织培训", "文中点名 : 罗永清",
                "江波报告已完成，申请销号 已整改到位 2023-03-13 09:00 · 对话", "管理员 office把任务交给了江波",
                "3月14日(周二)：提醒审定人 按规则 standard 第 1 版", "江波 到期提醒 暂缓", "免打扰时段", "审定人 叶知秋");
    }

    @Test
    void recordsWhatAnAdministratorReportsForSomebody() {
        Task task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        Browser admin = house.admin();

        Answer answer = admin.formOn(path(task), path(task) + "/report",
                Map.of("kind", "REPORT_BLOCKED", "note", "等审计结论", "date", "2023-03-20", "percent", "60", "version", "1"));

        assertThat(answer.leadsTo()).isEqualTo(path(task));
        assertThat(read(admin.get(path(task)))).contains("报告已记录。", "管理员 admin（代江波）报告：遇到困难 等审计结论 预计 2023-03-20 完成 进度 60%");
        assertThat(read(admin.get(path(task)))).doesNotContain("报告已记录。");
        assertThat(house.audit()).contains("admin REPORT task:" + task.id().value());
    }

    @Test
    void keepsWhatWasTypedWhenAFieldCannotBeTaken() {
        Task task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");

        Answer answer = house.admin().formOn(path(task), path(task) + "/report",
                Map.of("kind", "REPORT_DONE", "note", "写了很久的话", "date", "2023-03-14", "version", "1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("完成日期 2023-03-14 晚于今天", "写了很久的话", "value=\"2023-03-14\"");
        assertThat(house.tasks().get(task.id()).status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void tellsWhoLosesARaceAndShowsHowTheTaskStandsNow() {
        Task task = house.submitted(house.task("6", "账实不符", "jiang", "ye", "2023-03-17"));
        Browser first = house.admin();
        Browser second = house.admin();
        String token = second.get(path(task)).token();
        Map<String, String> decision = Map.of("decision", "RETURN", "reason", "补发票", "version",
                String.valueOf(task.version()));
        first.formOn(path(task), path(task) + "/decision", decision);

        Answer answer = second.form(path(task) + "/decision", token, decision);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(read(answer)).contains("这项任务在您打开页面之后有了更新", "管理员 admin退回，继续整改 补发票", "正在整改");
    }

    @Test
    void asksAnAdministratorForAReasonBeforeTheyDecideForTheLeader() {
        Task task = house.submitted(house.task("6", "账实不符", "jiang", "ye", "2023-03-17"));
        Browser admin = house.admin();
        Map<String, String> decision = new HashMap<>(Map.of("decision", "APPROVE", "version", String.valueOf(task.version())));

        assertThat(admin.get(path(task)).body()).contains("您不是这项任务的审定人，须写明理由");
        assertThat(admin.formOn(path(task), path(task) + "/decision", decision)).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("代为审定须写明理由，记录在案。");
        });
        decision.put("reason", "叶局出差，电话同意");
        assertThat(admin.formOn(path(task), path(task) + "/decision", decision).status()).isEqualTo(302);
        assertThat(house.tasks().get(task.id()).status()).isEqualTo(TaskStatus.CLOSED);
    }

    @Test
    void offersEachOnlyWhatTheyMayDo() {
        Task task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        String report = path(task) + "/report\"";
        String decision = path(task) + "/decision\"";

        assertThat(house.browser().person("jiang").get("/h5" + path(task)).body()).contains(report).doesNotContain(decision);
        assertThat(house.browser().person("ye").get("/h5" + path(task)).body()).doesNotContain(report, decision);
        house.submitted(task);
        assertThat(house.browser().person("jiang").get("/h5" + path(task)).body()).doesNotContain(report, decision);
        assertThat(house.browser().person("ye").get("/h5" + path(task)).body()).contains(decision).doesNotContain(report);
        assertThat(house.browser().person("gu").get("/h5" + path(task)).body()).doesNotContain(report, decision);
        assertThat(house.browser().person("du").get("/h5" + path(task)).body()).contains(decision);
    }

    @Test
    void takesAReportAndADecisionFromThePhone() {
        Task task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        String page = "/h5" + path(task);

        assertThat(house.browser().person("jiang").formOn(page, page + "/report", Map.of("kind", "REPORT_DONE", "version", "1"))
                .leadsTo()).isEqualTo(page);
        assertThat(house.browser().person("ye").formOn(page, page + "/decision", Map.of("decision", "APPROVE")).leadsTo())
                .isEqualTo(page);
        assertThat(house.tasks().get(task.id()).status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(house.audit()).containsExactly("jiang SIGN_IN person", "ye SIGN_IN person");
    }

    @Test
    void sortsAPersonsTasksByWhatIsAskedOfThem() {
        house.task("1", "自己的事", "ye", "gu", "2023-03-20");
        house.submitted(house.task("2", "待批的事", "jiang", "ye", "2023-03-17"));
        house.task("3", "督办的事", "lin", "ye", "2023-03-17");
        house.task("4", "别人的事", "lin", "xu", "2023-03-17");

        assertThat(read(house.browser().person("ye").get("/h5/tasks")))
                .matches(".*叶知秋，您好.*待我审定.*待批的事.*我负责的.*自己的事.*我督办的.*督办的事.*").doesNotContain("别人的事");
    }

    @Test
    void givesTheChiefALeadersOwnTaskToDecide() {
        house.submitted(house.task("1", "领导的事", "ye", "ye", "2023-03-20"));

        assertThat(read(house.browser().person("gu").get("/h5/tasks"))).contains("待我审定", "领导的事", "查看全单位任务");
        assertThat(read(house.browser().person("ye").get("/h5/tasks"))).doesNotContain("待我审定");
    }

    @Test
    void saysWhenThereIsNothingToDo() {
        assertThat(read(house.browser().person("lin").get("/h5/tasks"))).contains("目前没有需要您处理的任务。");
    }

    @Test
    void saysOnThePhoneWhyAPageIsNotThere() {
        Answer answer = house.browser().person("lin").get("/h5/tasks/4711");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("没有编号为 4711 的任务，或您无权查看。", "/assets/h5-");
    }

    @Test
    void showsWhatStandsOnTheFirstPage() {
        house.task("6", "账实不符", "jiang", "ye", "2023-03-10");
        house.task("7", "巡查不勤", "lin", "xu", "2023-03-16");
        house.submitted(house.task("8", "待批的事", "jiang", "ye", "2023-03-20"));
        house.message("m1", "DUE", "jiang");
        house.jdbc().update("UPDATE outbox_message SET state = 'FAILED', reason = 'PERSON_UNREACHABLE: 81013 x'");
        house.jdbc().update("UPDATE task SET assignee_id = NULL WHERE no = '7'");

        assertThat(read(house.admin().get("/"))).contains("今天 3月13日(周一) · 工作日", "3 任务总数", "0% 完成率", "1 逾期",
                "1 临期", "1 待审定", "6号 账实不符", "7号 巡查不勤", "未送达", "江波 到期提醒", "企业微信无法送达此人（81013 x）",
                "1 项未完成的任务还没有责任人");
    }

    @Test
    void warnsOfAYearWithoutItsHolidays() {
        house.time().is("2026-11-02T09:00");
        assertThat(read(house.admin().get("/"))).contains("2027 年的节假日安排还没有录入。国务院办公厅");
        house.time().is("2027-01-04T09:00");
        assertThat(read(house.admin().get("/"))).contains("2027 年的节假日安排还没有录入，现按周一至周五计算");
        house.time().is("2026-10-08T09:00");
        assertThat(read(house.admin().get("/"))).doesNotContain("节假日安排还没有录入");
    }

    @Test
    void saysThatTheChannelRests() {
        house.jdbc().update("INSERT INTO outbox_pause VALUES ('wecom', '2023-03-13 02:30:00', 'STOP_CHANNEL: 60020 ip')");

        assertThat(read(house.admin().get("/"))).contains("消息发送已暂停到 03-13 10:30：平台拒绝本应用，已停止发送，请检查配置（60020 ip）");
    }

    @Test
    void keepsWhatWasTypedWhenTheFormItWasTypedInIsNoLongerThere() {
        Task task = house.submitted(house.task("6", "账实不符", "jiang", "ye", "2023-03-17"));
        Browser late = house.admin();
        String token = late.get(path(task)).token();
        house.browser().person("ye").formOn("/h5" + path(task), "/h5" + path(task) + "/decision", Map.of("decision", "APPROVE"));

        Answer answer = late.form(path(task) + "/decision", token,
                Map.of("decision", "RETURN", "reason", "发票还缺三张", "version", String.valueOf(task.version())));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(read(answer)).contains("在您打开页面之后有了更新", "您刚才写的内容没有保存，可复制后再用： 发票还缺三张");
    }

    @Test
    void leadsFromTheAddressOfAnActBackToItsTask() {
        Task task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");

        assertThat(house.admin().get(path(task) + "/decision").leadsTo()).isEqualTo(path(task));
        assertThat(house.browser().person("jiang").get("/h5" + path(task) + "/report").leadsTo()).isEqualTo("/h5" + path(task));
    }

    @Test
    void leadsFromATaskBackToTheListAsItWasFiltered() {
        Task task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        Browser admin = house.admin();

        assertThat(admin.get(path(task)).body()).contains("href=\"/tasks\">返回任务列表");
        admin.get("/tasks?light=GREEN&q=6");
        assertThat(admin.get(path(task)).body()).contains("href=\"/tasks?q=6&amp;light=GREEN\">返回任务列表");
    }

    @Test
    void givesNothingBackWithoutSayingWhy() {
        Task task = house.submitted(house.task("6", "账实不符", "jiang", "ye", "2023-03-17"));
        String page = "/h5" + path(task);
        Browser ye = house.browser().person("ye");

        Answer answer = ye.formOn(page, page + "/decision", Map.of("decision", "RETURN", "reason", " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(read(answer)).contains("退回须写明理由");
        assertThat(house.tasks().get(task.id()).status()).isEqualTo(TaskStatus.SUBMITTED);
        ye.formOn(page, page + "/decision", Map.of("decision", "RETURN", "reason", "缺发票"));
        assertThat(read(ye.get(page))).contains("审定意见已记录：退回，责任人继续整改。", "缺发票");
    }

    @Test
    void showsWhoDecidesWhatTheyDecideOn() {
        Task task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        String page = "/h5" + path(task);
        Browser jiang = house.browser().person("jiang");
        jiang.formOn(page, page + "/report", Map.of("kind", "REPORT_DONE", "note", "账已对平", "date", "2023-03-10"));

        assertThat(read(jiang.get(page))).contains("销号申请已记录。接下来由叶知秋审定，在此之前可以撤回。");
        assertThat(read(house.browser().person("ye").get(page)))
                .matches(".*审定销号 江波 2023-03-13 09:00 完成日期 2023-03-10 账已对平 意见 .*");
    }

    @Test
    void takesAReportOfDoneBackWhileItWaits() {
        Task task = house.submitted(house.task("6", "账实不符", "jiang", "ye", "2023-03-17"));
        String page = "/h5" + path(task);
        Browser jiang = house.browser().person("jiang");

        assertThat(house.browser().person("ye").get(page).body()).doesNotContain("/withdrawal");
        assertThat(jiang.formOn(page, page + "/withdrawal", Map.of()).leadsTo()).isEqualTo(page);

        assertThat(house.tasks().get(task.id()).status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(read(jiang.get(page))).contains("销号申请已撤回，任务恢复为正在整改。", "江波撤回了销号申请");
        assertThat(jiang.formOn(page, page + "/withdrawal", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void keepsTheTypedDayThatCannotBeTrueOnThePhone() {
        Task task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        String page = "/h5" + path(task);

        assertThat(house.browser().person("jiang").formOn(page, page + "/report",
                Map.of("kind", "REPORT_PROGRESS", "date", "2023-03-12", "note", "在走流程"))).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("预计完成日期 2023-03-12 早于今天", "value=\"2023-03-12\"", "在走流程");
        });
    }

    @Test
    void findsTheTasksWithoutAPerson() {
        house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        Task without = house.task("7", "档案不全", "jiang", "ye", "2023-03-17");
        Task closed = house.task("8", "证照过期", TaskStatus.CLOSED, "jiang", "ye", null);
        house.jdbc().update("UPDATE task SET assignee_id = NULL WHERE id IN (?, ?)", without.id().value(), closed.id().value());

        String overview = house.admin().get("/").body();

        assertThat(overview).contains("1 项未完成的任务还没有责任人", "/tasks?assignee=-&amp;status=IN_PROGRESS,SUBMITTED");
        assertThat(read(house.admin().get("/tasks?assignee=-&status=IN_PROGRESS,SUBMITTED"))).contains("档案不全", "未指定")
                .doesNotContain("账实不符", "证照过期");
        assertThat(read(house.admin().get("/tasks?assignee=-"))).contains("档案不全", "证照过期").doesNotContain("账实不符");
    }

    @Test
    void showsUnitsOnlyWhereThereAreSeveral() {
        house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        assertThat(read(house.admin().get("/tasks"))).doesNotContain("单位 不限");

        long other = house.elsewhere("9", "堤防失修").unitId().value();

        assertThat(read(house.admin().get("/tasks"))).contains("单位 不限", "堤防失修 水务局");
        assertThat(read(house.admin().get("/tasks?unit=" + other))).contains("堤防失修").doesNotContain("账实不符");
    }

    @Test
    void showsRoundsOnlyWhereThereAreSeveral() {
        house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        assertThat(read(house.admin().get("/tasks"))).doesNotContain("轮次");

        long first = house.tasks().ofUnit(house.person("jiang").unitId()).get(0).roundId().value();
        house.inRound("2023年巡察");
        house.task("6", "档案不全", "jiang", "ye", "2023-03-17");

        assertThat(read(house.admin().get("/tasks"))).contains("轮次", "2022年巡察", "2023年巡察", "账实不符", "档案不全");
        assertThat(read(house.admin().get("/tasks?round=" + first))).contains("账实不符").doesNotContain("档案不全");
    }

    @Test
    void saysThatAPageIsNotThereAndLeadsToTheLast() {
        house.task("6", "账实不符", "jiang", "ye", "2023-03-17");

        assertThat(read(house.admin().get("/tasks?page=77"))).contains("没有这一页", "共 1 项，只有 1 页。")
                .doesNotContain("还没有任务");
    }

    @Test
    void showsWhenAClosedTaskWasFinished() {
        Task task = house.submitted(house.task("6", "账实不符", "jiang", "ye", "2023-03-17"));
        house.browser().person("ye").formOn("/h5" + path(task), "/h5" + path(task) + "/decision", Map.of("decision", "APPROVE"));

        assertThat(read(house.admin().get("/tasks"))).contains("2023-03-17 2023-03-13 完成");
    }

    @Test
    void staysOnThePhoneWhereNothingIs() {
        Browser lin = house.browser().person("lin");

        assertThat(lin.get("/h5/nothing")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("没有找到", "返回我的任务", "/assets/h5-").doesNotContain("任务台账", "消息台账");
        });
        assertThat(lin.get("/h5").leadsTo()).isEqualTo("/h5/tasks");
    }
}
