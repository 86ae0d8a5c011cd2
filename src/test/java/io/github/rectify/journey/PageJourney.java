package io.github.rectify.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Value;

/** A journey in a browser. A page that complains in its console, without a test that expects it, fails the journey. */
abstract class PageJourney extends Journey {

    private static Browsers browsers;

    @Value("${local.server.port}")
    private int port;

    /** What pages said in their console that should not be there. */
    final List<String> complaints = new ArrayList<>();

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

    @AfterEach
    void complainsOfNothing() {
        assertThat(complaints).isEmpty();
    }

    BrowserContext visitor(int width) {
        return browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 844).setLocale("zh-CN"));
    }

    Page open(BrowserContext context, String path) {
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

    /** The administrator's first page, after signing in. */
    Page openAsAdministrator(BrowserContext context, String path) {
        Page page = open(context, path);
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill("rectify-sandbox");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator(".bar-user")).isVisible();
        return page;
    }

    /** Nothing is wider than the screen, the bar shows where one is, and there is no serious barrier for people who see, hear or point otherwise. */
    static void looksRight(Page page, int width) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).as(page.url())
                .isLessThanOrEqualTo(width);
        if (page.locator(".bar-nav .here").count() > 0) {
            BoundingBox here = page.locator(".bar-nav .here").boundingBox();
            assertThat(here.x).as(page.url()).isBetween(0.0, width - here.width);
        }
        List<Rule> serious = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa")).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact())).toList();
        assertThat(serious).as(page.url()).extracting(rule -> rule.getId() + ": " + rule.getNodes()).isEmpty();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }
}
