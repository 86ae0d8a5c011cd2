package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EvidenceId;
import io.github.rectify.task.EvidenceKept;
import io.github.rectify.task.EvidenceSource;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Task;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Photos and files from a page into the store, and out again to whom they concern. */
class EvidenceTests {

    private static final byte[] PHOTO = photo(640);
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8);

    private ConsoleHouse house;
    private Task task;
    private String page;

    @BeforeEach
    void open() {
        house = ConsoleHouse.shared();
        task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        page = "/h5/tasks/" + task.id().value();
    }

    @Test
    void showsAPhotoSentFromThePhone() {
        Browser jiang = house.browser().person("jiang");

        Answer sent = send(jiang, "现场照片.jpg", PHOTO);

        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.leadsTo()).isEqualTo(page + "#evidence");
        assertThat(jiang.get(page).body()).contains("已收下“现场照片.jpg”。", "江波于 2023-03-13 09:00 上传", "/thumbnail\"",
                "江波补充了佐证材料", "撤下");
        assertThat(house.admin().get("/tasks/" + task.id().value()).body()).contains("现场照片.jpg", "/thumbnail\"");
        JsonNode proof = house.admin().get("/api/tasks/" + task.id().value()).json().path("evidence").path(0);
        assertThat(proof.path("name").asString()).isEqualTo("现场照片.jpg");
        assertThat(proof.path("type").asString()).isEqualTo("image/jpeg");
        assertThat(proof.path("size").asInt()).isEqualTo(PHOTO.length);
        assertThat(proof.path("sha256").asString()).hasSize(64);
        assertThat(proof.path("by").asString()).isEqualTo("jiang");
        assertThat(proof.path("at").asString()).startsWith("2023-03-13T09:00");
        assertThat(proof.path("alsoAt").isEmpty()).isTrue();
    }

    @Test
    void handsOutTheBytesAsTheyWereSent() {
        Browser jiang = house.browser().person("jiang");
        send(jiang, "现场.jpg", PHOTO);
        send(jiang, "清单.pdf", PDF);

        HttpResponse<byte[]> photo = jiang.bytes("/evidence/" + id(0));
        assertThat(photo.body()).isEqualTo(PHOTO);
        assertThat(header(photo, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(photo, "Content-Disposition")).startsWith("inline; filename");
        assertThat(header(photo, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(photo, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(header(photo, "Cache-Control")).contains("no-store");
        HttpResponse<byte[]> small = jiang.bytes("/evidence/" + id(0) + "/thumbnail");
        assertThat(small.statusCode()).isEqualTo(200);
        assertThat(small.body().length).isLessThan(PHOTO.length);
        HttpResponse<byte[]> file = house.admin().bytes("/evidence/" + id(1));
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(file, "Content-Disposition")).startsWith("attachment; filename");
        assertThat(house.admin().get("/evidence/" + id(1) + "/thumbnail").status()).isEqualTo(404);
        assertThat(house.browser().bytes("/api/evidence/" + id(1), Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD))
                .body()).isEqualTo(PDF);
    }

    @ParameterizedTest(name = "{0}: sees {1}, adds {2} - {3}")
    @CsvSource({
        "jiang, 200, 302, answers for the task",
        "ye,    200, 403, leads it but does not prove it",
        "gu,    200, 403, sees the whole unit",
        "du,    200, 302, administers the unit",
        "lin,   404, 404, has other tasks",
        "wang,  404, 404, is of another bureau",
        "he,    404, 404, administers another bureau"})
    void keepsToWhomItConcerns(String who, int sees, int adds, String remark) {
        send(house.browser().person("jiang"), "现场.jpg", PHOTO);
        Browser browser = house.browser().person(who);
        String token = browser.get("/h5/tasks").body().contains("_csrf") ? browser.get("/h5/tasks").token() : token(browser);

        assertThat(browser.get("/evidence/" + id(0)).status()).isEqualTo(sees);
        assertThat(browser.get("/evidence/" + id(0) + "/thumbnail").status()).isEqualTo(sees);
        assertThat(browser.upload(page + "/evidence", Map.of("_csrf", token), "a.jpg", photo(320)).status()).isEqualTo(adds);
        assertThat(house.bean(Evidences.class).ofTask(task.id())).hasSize(adds == 302 ? 2 : 1);
    }

    @Test
    void writesDownWhatAnAdministratorDoes() {
        send(house.browser().person("jiang"), "a.jpg", PHOTO);
        send(house.browser().person("du"), "b.jpg", PHOTO);
        Browser admin = house.admin();
        admin.formOn("/tasks/" + task.id().value(), "/tasks/" + task.id().value() + "/evidence/" + id(0) + "/removal", Map.of());

        assertThat(house.audit()).filteredOn(line -> line.contains("EVIDENCE")).containsExactly(
                "du EVIDENCE task:" + task.id().value(), "admin EVIDENCE task:" + task.id().value());
    }

    @Test
    void asksWhoIsNotSignedIn() {
        send(house.browser().person("jiang"), "现场.jpg", PHOTO);

        assertThat(house.browser().get("/evidence/" + id(0)).leadsTo()).isEqualTo("/login");
        assertThat(house.browser().get("/h5/evidence/" + id(0)).leadsTo()).startsWith("/h5/login?to=");
        assertThat(house.browser().get("/api/evidence/" + id(0)).status()).isEqualTo(401);
    }

    @Test
    void takesNothingWithoutTheTokenOfThePage() {
        Answer forged = house.browser().person("jiang").upload(page + "/evidence", Map.of(), "a.jpg", PHOTO);

        assertThat(forged.status()).isEqualTo(403);
        assertThat(house.bean(Evidences.class).ofTask(task.id())).isEmpty();
    }

    @Test
    void saysOfEachFileWhatBecameOfIt() {
        Browser jiang = house.browser().person("jiang");

        send(jiang, "evil.jpg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(jiang.get(page).body()).contains("“evil.jpg”没有收下：脚本和网页文件不能作为佐证材料");
        send(jiang, "..\\..\\a<b>.pdf", PDF);
        assertThat(jiang.get(page).body()).contains("已收下“a_b_.pdf”。");
        send(jiang, "report.txt", "\n秘密★1年\n整改报告".getBytes(StandardCharsets.UTF_8));
        assertThat(jiang.get(page).body()).contains("“report.txt”没有收下", "标有密级");
        send(jiang, "", new byte[0]);
        assertThat(jiang.get(page).body()).contains("没有收到文件。请先选择照片或文件");
    }

    @Test
    void saysThatAFileIsTooLarge() {
        Answer large = send(house.browser().person("jiang"), "a.pdf", new byte[21 * 1024 * 1024]);

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("文件超过 20 MB");
    }

    @Test
    void pointsOutAPictureThatServesTwoTasks() {
        Task other = house.task("13", "档案不全", "lin", "xu", "2023-03-17");
        send(house.browser().person("jiang"), "a.jpg", PHOTO);
        Browser lin = house.browser().person("lin");
        String path = "/h5/tasks/" + other.id().value();

        lin.upload(path + "/evidence", Map.of("_csrf", lin.get(path).token()), "b.jpg", PHOTO);

        assertThat(lin.get(path).body()).contains("已收下“b.jpg”。同一份文件也用于 6 号任务");
        assertThat(house.browser().person("xu").get(path).body()).contains("注意：同一份文件也用于 6 号任务，请核对。");
        assertThat(house.admin().get("/api/tasks/" + other.id().value()).json().path("evidence").path(0).path("alsoAt")
                .path(0).asString()).isEqualTo("6");
    }

    @Test
    void doesNotNameTheTasksOfAnotherBureau() {
        Task other = house.elsewhere("99", "水务档案");
        send(house.browser().person("jiang"), "a.jpg", PHOTO);
        Browser wang = house.browser().person("wang");
        String path = "/h5/tasks/" + other.id().value();
        wang.upload(path + "/evidence", Map.of("_csrf", wang.get(path).token()), "b.jpg", PHOTO);

        assertThat(house.browser().person("ye").get(page).body()).contains("同一份文件也用于其他单位的任务")
                .doesNotContain("99 号任务");
    }

    @Test
    void takesAFileBackUntilTheTaskIsClosed() {
        Browser jiang = house.browser().person("jiang");
        send(jiang, "a.jpg", PHOTO);
        send(jiang, "b.pdf", PDF);
        long first = id(0);
        long second = id(1);

        assertThat(jiang.formOn(page, page + "/evidence/" + first + "/removal", Map.of()).status()).isEqualTo(302);
        assertThat(jiang.get(page).body()).contains("已撤下“a.jpg”", "江波撤下了佐证材料");
        assertThat(jiang.formOn(page, page + "/evidence/" + first + "/removal", Map.of()).status()).isEqualTo(404);
        String token = jiang.get(page).token();
        house.submitted(task);
        Browser ye = house.browser().person("ye");
        ye.formOn(page, page + "/decision", Map.of("decision", "APPROVE"));

        assertThat(jiang.form(page + "/evidence/" + second + "/removal", token, Map.of()).status()).isEqualTo(409);
        jiang.upload(page + "/evidence", Map.of("_csrf", token), "c.jpg", PHOTO);
        assertThat(jiang.get(page).body()).contains("任务已销号，佐证材料不能再增减。").doesNotContain("type=\"file\"");
    }

    @Test
    void showsItsSenderWhatBelongsToNoTaskYet() {
        long unbound = ((EvidenceKept.Stored) house.bean(Evidences.class).keep(
                new ByteArrayInputStream(PHOTO), "a.jpg", Actor.of(house.person("lin"),
                        Channel.CHAT, null), EvidenceSource.CHAT)).evidence().id().value();

        assertThat(house.browser().person("lin").get("/evidence/" + unbound).status()).isEqualTo(200);
        assertThat(house.browser().person("jiang").get("/evidence/" + unbound).status()).isEqualTo(404);
        assertThat(house.bean(Evidences.class).tasksOf(new EvidenceId(unbound))).isEmpty();
    }

    private Answer send(Browser browser, String name, byte[] content) {
        return browser.upload(page + "/evidence", Map.of("_csrf", browser.get(page).token()), name, content);
    }

    /** The token of a session is on any page with a form; a page of one's own task has one. */
    private String token(Browser browser) {
        String own = browser.get(page).body();
        return own.contains("_csrf") ? browser.get(page).token() : browser.get("/tasks").token();
    }

    private long id(int index) {
        return house.bean(Evidences.class).ofTask(task.id()).get(index).id().value();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] photo(int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 480, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
