package io.github.rectify.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.zaxxer.hikari.HikariDataSource;
import io.github.rectify.ledger.notice.Demo;
import io.github.rectify.ledger.table.Book;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator brings files in with a browser: sees what was read, corrects it, and takes it. */
class IntakePagesTests extends PageJourney {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private TaskIntake intake;
    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aNoticeIsSeenBesideItsTextCorrectedAndTaken() {
        try (BrowserContext context = visitor(1280)) {
            Page page = openAsAdministrator(context, "/intake");
            choose(page, new FilePayload("通报.txt", "text/plain", Demo.bytes("notice-demo.txt")), "通报一轮", "通报局");

            assertThat(page.locator(".intake-items > li")).hasCount(25);
            assertThat(page.locator("mark[id^=source-]")).hasCount(25);
            assertThat(page.locator("#source-16")).containsText("现金支付报酬");
            assertThat(page.locator(".findings")).containsText("第 16 项计划于 2023-03-17 完成");
            looksRight(page, 1280);

            page.locator("input[name=leave-25]").check();
            page.locator("select[name=status-1]").selectOption("IN_PROGRESS");
            page.locator("input[name=day-1]").fill("2023-06-30");
            page.locator("input[name=day-16]").fill("2023-07-15");
            commit(page);
            assertThat(page.locator("#intake-refusal")).containsText("还没有名为“通报局”的单位");
            assertThat(page.locator("input[name=day-16]")).hasValue("2023-07-15");
            page.locator("#intake-refusal input[name=new-unit]").check();
            page.locator("input[name=round]").fill("");
            commit(page);
            assertThat(page.locator("#intake-refusal")).containsText("请填写巡察轮次的名称");
            assertThat(page.locator("input[name=round]")).isFocused();
            page.locator("input[name=round]").fill("通报一轮");
            page.locator("#intake-result input[name=new-unit]").check();
            looksRight(page, 1280);
            page.locator("button", new Page.LocatorOptions().setHasText("核对无误，导入")).dblclick();
            assertThat(page.locator("#intake-result")).containsText("新建了单位“通报局”");
            assertThat(page.locator("#intake-result")).containsText("新增 24，更新 0，不变 0");
        }
        assertThat(complaints).allSatisfy(said -> assertThat(said).contains("422")).hasSize(2);
        complaints.clear();
        assertThat(taken("通报一轮", "25")).isEmpty();
        assertThat(taken("通报一轮", "16")).as("only its day was corrected").get().extracting(Task::status, Task::dueOn)
                .containsExactly(TaskStatus.IN_PROGRESS, LocalDate.of(2023, 7, 15));
        assertThat(taken("通报一轮", "1")).get().extracting(Task::status, Task::dueOn)
                .containsExactly(TaskStatus.IN_PROGRESS, LocalDate.of(2023, 6, 30));
    }

    @Test
    void aLedgersColumnsAndPeopleAreSettledAndItsNewerVersionAsks() {
        try (BrowserContext context = visitor(390)) {
            Page page = openAsAdministrator(context, "/intake");
            choose(page, sheet("清查"), "台账一轮", UNIT);
            assertThat(page.locator("#intake-result")).containsText("需要确认的人员（1 处）");
            looksRight(page, 390);
            page.locator("select[name=column-C]").selectOption("MEASURE");
            page.locator("button", new Page.LocatorOptions().setHasText("按修改重新读取")).click();
            assertThat(page.locator("#intake-result")).containsText("1 条");
            page.locator("select[name^=person-]").selectOption("linyue");
            page.locator("button", new Page.LocatorOptions().setHasText("核对无误，导入")).click();
            assertThat(page.locator("#intake-result")).containsText("新增 1");

            choose(page, sheet("清查并追责"), "台账一轮", UNIT);
            assertThat(page.locator("#intake-result")).containsText("与已导入的不同（1 处）");
            page.locator("input[name^=accept-]").check();
            page.locator("button", new Page.LocatorOptions().setHasText("核对无误，导入")).click();
            assertThat(page.locator("#intake-result")).containsText("更新 1");
        }
        Task task = taken("台账一轮", "1").orElseThrow();
        assertThat(people.get(task.assigneeId()).userId().value()).isEqualTo("linyue");
    }

    @Test
    void oneWhoComesWhileAnotherFileGoesInIsToldToComeAgain() {
        FilePayload notice = new FilePayload("通报.txt", "text/plain", Demo.bytes("notice-demo.txt"));
        HikariDataSource connections = (HikariDataSource) jdbc.getDataSource();
        jdbc.execute("SET GLOBAL innodb_lock_wait_timeout = 1");
        try (BrowserContext context = visitor(390)) {
            connections.getHikariPoolMXBean().softEvictConnections();
            Page page = openAsAdministrator(context, "/intake");
            choose(page, notice, ROUND, UNIT);
            transactions.executeWithoutResult(status -> {
                jdbc.queryForList("SELECT id FROM inspection_round FOR UPDATE");
                page.locator("button", new Page.LocatorOptions().setHasText("核对无误，导入")).click();
                assertThat(page.locator("#trouble")).containsText("系统正在处理另一件费时的事");
            });
            assertThat(page.locator("#trouble")).containsText("没有改动任何内容");
            looksRight(page, 390);
            page.locator("button", new Page.LocatorOptions().setHasText("核对无误，导入")).click();
            assertThat(page.locator("#intake-result")).containsText("新增 0，更新 0，不变 25");
            assertThat(page.locator("#trouble")).isHidden();
        } finally {
            jdbc.execute("SET GLOBAL innodb_lock_wait_timeout = DEFAULT");
            connections.getHikariPoolMXBean().softEvictConnections();
        }
        assertThat(complaints).allSatisfy(said -> assertThat(said).contains("503")).isNotEmpty();
        complaints.clear();
    }

    private static void commit(Page page) {
        page.locator("button", new Page.LocatorOptions().setHasText("核对无误，导入")).click();
    }

    private static FilePayload sheet(String measure) {
        return new FilePayload("台账.xlsx", SHEET, Book.xlsx().sheet("台账").row("序号", "问题内容", "做法要点", "责任人", "整改时限")
                .row(1, "账实不符", measure, "林锐", "2023年6月底").bytes());
    }

    private Optional<Task> taken(String round, String code) {
        return intake.round(round).flatMap(id -> intake.byCode(id, code));
    }

    private void choose(Page page, FilePayload file, String round, String unit) {
        page.navigate(address("/intake"));
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("input[name=round]").fill(round);
        page.locator("input[name=unit]").fill(unit);
        page.locator("#intake-form").getByText("预览").click();
        assertThat(page.locator("#intake-result")).containsText("预览：尚未导入");
    }
}
