package io.github.rectify.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import io.github.rectify.task.Evidences;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Photos and files from a phone's browser to the eyes of the one who decides. */
class EvidencePagesTests extends Journey {

    private static Browsers browsers;

    @Value("${local.server.port}")
    private int port;
    @Autowired
    private Evidences evidences;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void anOfficialSendsPhotosAndTheLeaderSeesThem() {
        String path = "/h5/tasks/" + task("16").id().value();
        try (BrowserContext phone = signedIn("jiangbo")) {
            Page page = open(phone, path);
            page.locator("input[type=file]").setInputFiles(new FilePayload[] {photo("现场照片.jpg", 0),
                photo("一张名字特别长的照片用来看看手机屏幕放不放得下它的名字会不会伸到外面去.jpg", 90),
                new FilePayload("整改清单.pdf", "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("setup.jpg", "image/jpeg", "MZ\0\0".getBytes(StandardCharsets.UTF_8))});
            page.getByText("上传佐证材料").click();

            assertThat(page.locator(".received-taken")).hasCount(3);
            assertThat(page.locator(".received-refused")).containsText("“setup.jpg”没有收下：其中含有可以运行的程序");
            assertThat(page.locator(".proofs li")).hasCount(3);
            assertThat(page.locator(".proofs")).containsText("PDF");
            page.waitForFunction("[...document.querySelectorAll('.proofs img')].every(i => i.complete && i.naturalWidth > 0)");
            looksRight(page, 390);

            page.locator(".proof-remove").first().click();
            assertThat(page.locator(".received")).containsText("已撤下“现场照片.jpg”");
            assertThat(page.locator(".proofs li")).hasCount(2);
        }
        assertThat(evidences.ofTask(task("16").id())).hasSize(2);
        try (BrowserContext phone = signedIn("yezhiqiu")) {
            Page page = open(phone, path);
            assertThat(page.locator(".proofs li")).hasCount(2);
            assertThat(page.locator("input[type=file]")).hasCount(0);
            page.navigate(address("/tasks/" + task("16").id().value()));
            assertThat(page.locator(".proofs li")).hasCount(2);
            looksRight(page, 390);
        }
        assertThat(complaints).isEmpty();
    }

    private void looksRight(Page page, int width) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa")).analyze().getViolations())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes()).isEmpty();
    }

    private BrowserContext signedIn(String userId) {
        BrowserContext context = browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844)
                .setLocale("zh-CN"));
        context.request().post(address("/sandbox/login"), RequestOptions.create().setData(Map.of("userId", userId)));
        return context;
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

    private static FilePayload photo(String name, int hue) {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.getHSBColor(hue / 360f, 0.5f, 0.8f));
        pen.fillRect(0, 0, 1600, 800);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new FilePayload(name, "image/jpeg", out.toByteArray());
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
