package io.github.rectify.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos and files from a phone's browser to the eyes of the one who decides. */
class EvidencePagesTests extends PageJourney {

    @Autowired
    private Evidences evidences;

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
    }

    private BrowserContext signedIn(String userId) {
        BrowserContext context = visitor(390);
        context.request().post(address("/sandbox/login"), RequestOptions.create().setData(Map.of("userId", userId)));
        return context;
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
}
