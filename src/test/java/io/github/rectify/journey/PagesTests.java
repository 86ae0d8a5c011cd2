package io.github.rectify.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.rectify.task.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The journey of the README, in a browser: phones and clock, then the console, on a desk and on a phone. */
class PagesTests extends Journey {

    private static Browsers browsers;

    @Value("${local.server.port}")
    private int port;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browsers = Browsers.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void aStrangerSeesTheWholeStory() {
        try (BrowserContext context = visitor(1280, 900)) {
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
            finds(page, "/sandbox");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theConsoleShowsTheTasksAndOneTasksStory() {
        wecom.user("jiangbo").types("16号任务已完成").receivesText("已记录");
        for (int width : new int[] {1280, 390}) {
            try (BrowserContext context = visitor(width, 844)) {
                Page page = open(context, "/tasks");
                page.locator("input[name=username]").fill("admin");
                page.locator("input[name=password]").fill("rectify-sandbox");
                page.locator("input[name=password]").press("Enter");
                assertThat(page.locator("main")).containsText("支部设置不合理");
                page.navigate(address("/tasks?q=现金"));
                assertThat(page.locator("main")).containsText("现金支付报酬");
                assertThat(page.locator("main")).not().containsText("支部设置不合理");
                page.navigate(address("/tasks/" + task("16").id().value()));
                assertThat(page.locator("main")).containsText("江波报告已完成");
                assertThat(page.locator("main")).containsText("审定卡片");
                for (String path : List.of("/", "/tasks", "/tasks/16", "/messages", "/schedules", "/intake")) {
                    page.navigate(address(path));
                    finds(page, path + " at " + width);
                    fits(page, path, width);
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private BrowserContext visitor(int width, int height) {
        return browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(path + ": " + message.text());
            }
        });
        page.navigate(address(path));
        return page;
    }

    /** No serious barrier for people who see, hear or point otherwise. */
    private static void finds(Page page, String where) {
        List<Rule> barriers = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa")).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact())).toList();
        assertThat(barriers).as("barriers on " + where).extracting(rule -> rule.getId() + ": " + rule.getNodes()).isEmpty();
    }

    /** Nothing sticks out of the screen sideways. */
    private static void fits(Page page, String path, int width) {
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) wide).intValue()).as("width of " + path).isLessThanOrEqualTo(width);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
