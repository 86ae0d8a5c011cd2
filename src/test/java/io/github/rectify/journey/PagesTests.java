package io.github.rectify.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.rectify.task.TaskStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journey of the README, in a browser: phones and clock, then the console, on a desk and on a phone. */
class PagesTests extends PageJourney {

    @Test
    void aStrangerSeesTheWholeStory() {
        try (BrowserContext context = visitor(1280)) {
            Page page = open(context, "/sandbox");
            assertThat(page.locator("#now")).containsText("08:0");
            page.locator("#workday").click();
            Locator jiangbo = page.locator("#phone-jiangbo");
            assertThat(jiangbo).containsText("2项整改任务");

            jiangbo.locator("input[type=text]").fill("16号任务已完成");
            jiangbo.getByText("发送").click();
            assertThat(jiangbo).containsText("等待叶知秋审定");
            Locator yezhiqiu = page.locator("#phone-yezhiqiu");
            yezhiqiu.getByText("通过", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(yezhiqiu).containsText("已通过销号");
            assertThat(jiangbo).containsText("予以销号");
            assertThat(task("16").status()).isEqualTo(TaskStatus.CLOSED);

            page.locator("#friday").click();
            assertThat(page.locator("#phone-guwenqing")).containsText("整改周报");
            assertThat(page.locator("#log")).containsText("整改周报");
            looksRight(page, 1280);
        }
    }

    @Test
    void theConsoleShowsTheTasksAndOneTasksStory() {
        wecom.user("jiangbo").types("16号任务已完成").receivesText("已记录");
        for (int width : new int[] {1280, 390}) {
            try (BrowserContext context = visitor(width)) {
                Page page = openAsAdministrator(context, "/tasks");
                assertThat(page.locator("main")).containsText("支部设置不合理");
                page.navigate(address("/tasks?q=现金"));
                assertThat(page.locator("main")).containsText("现金支付报酬");
                assertThat(page.locator("main")).not().containsText("支部设置不合理");
                page.navigate(address("/tasks/" + task("16").id().value()));
                assertThat(page.locator("main")).containsText("江波报告已完成");
                assertThat(page.locator("main")).containsText("审定卡片");
                for (String path : List.of("/", "/tasks", "/tasks/16", "/messages", "/schedules", "/intake", "/exports")) {
                    page.navigate(address(path));
                    looksRight(page, width);
                }
            }
        }
    }
}
