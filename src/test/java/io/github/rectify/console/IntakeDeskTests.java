package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.rectify.ledger.table.Book;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Files by call and as a page; how they are read is proved in the room ledger. */
class IntakeDeskTests {

    private static final String[] BASIC = Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD);
    private static final Map<String, String> WHERE = Map.of("round", "2022年第三轮巡察", "unit", "云溪区文旅体局",
            "new-unit", "云溪区文旅体局");

    private ConsoleHouse house;

    @BeforeEach
    void open() {
        house = ConsoleHouse.shared();
    }

    private static byte[] demo(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/demo", name));
    }

    @Test
    void showsWhatANoticeHoldsAndStoresNothing() throws IOException {
        Answer answer = house.browser().upload("/api/intake/preview", Map.of("kind", "notice"), "notice.txt",
                demo("notice-demo.txt"), BASIC);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("problems").size()).isEqualTo(25);
        assertThat(answer.body()).contains("\"recoveredYuan\":71320.00", "\"completionRate\":0.76", "\"publishedOn\":\"2023-05-04\"");
        assertThat(house.browser().get("/api/tasks", BASIC).json().path("totalElements").asInt()).isZero();
    }

    @Test
    void takesAFileOnceHoweverOftenItIsSent() throws IOException {
        Answer first = house.browser().upload("/api/intake/commit", WHERE, "notice.txt", demo("notice-demo.txt"), BASIC);
        Answer second = house.browser().upload("/api/intake/commit", WHERE, "notice.txt", demo("notice-demo.txt"), BASIC);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().toString()).contains("\"roundId\":", "\"created\":25", "\"problems\":[]");
        assertThat(second.json().toString()).contains("\"created\":0", "\"unchanged\":25");
        assertThat(house.audit()).contains("admin IMPORT notice.txt");
    }

    @Test
    void saysSoWhileAnotherFileGoesIntoTheSameRound() throws IOException {
        byte[] notice = demo("notice-demo.txt");
        house.browser().upload("/api/intake/commit", WHERE, "notice.txt", notice, BASIC);
        HikariDataSource pool = house.bean(HikariDataSource.class);
        Answer meanwhile;
        house.jdbc().execute("SET GLOBAL innodb_lock_wait_timeout = 1");
        try {
            pool.getHikariPoolMXBean().softEvictConnections();
            meanwhile = house.bean(TransactionTemplate.class).execute(status -> {
                house.jdbc().queryForList("SELECT id FROM inspection_round FOR UPDATE");
                return house.browser().upload("/api/intake/commit", WHERE, "notice.txt", notice, BASIC);
            });
        } finally {
            house.jdbc().execute("SET GLOBAL innodb_lock_wait_timeout = DEFAULT");
            pool.getHikariPoolMXBean().softEvictConnections();
        }

        assertThat(meanwhile.status()).as(meanwhile.body()).isEqualTo(503);
        assertThat(meanwhile.sentence()).contains("没有改动任何内容", "再试");
        assertThat(house.browser().upload("/api/intake/commit", WHERE, "notice.txt", notice, BASIC).json().toString())
                .contains("\"created\":0", "\"unchanged\":25");
    }

    @Test
    void reportsTheRowsItDoesNotTake() {
        byte[] people = "wecom_userid,name,title,department,leader_userid,roles\nfang,方瑾,干部,办公室,nobody,OFFICIAL\n"
                .getBytes(StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>(WHERE);
        fields.put("kind", "people");

        Answer answer = house.browser().upload("/api/intake/commit", fields, "people.csv", people, BASIC);

        assertThat(answer.json().at("/problems/0/row").asInt()).as(answer.body()).isEqualTo(2);
        assertThat(answer.json().at("/problems/0/message").asString()).contains("找不到领导“nobody”");
    }

    @Test
    void saysWhyAFileIsNotTaken() {
        byte[] text = "今天天气不错。".getBytes(StandardCharsets.UTF_8);

        Answer refused = house.browser().upload("/api/intake/preview", Map.of(), "a.txt", text, BASIC);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.sentence()).startsWith("没有读到整改问题");
        assertThat(house.browser().upload("/api/intake/preview", Map.of("kind", "novel"), "a.txt", text, BASIC).sentence())
                .contains("notice, ledger, people, assignments");
        assertThat(house.browser().post("/api/intake/preview", "{}", BASIC)).satisfies(json -> {
            assertThat(json.status()).isEqualTo(415);
            assertThat(json.sentence()).contains("multipart/form-data");
        });
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        Answer answer = house.browser().upload("/api/intake/preview", Map.of(), "a.txt", new byte[20 * 1024 * 1024 + 1], BASIC);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.sentence()).contains("20 MB");
        Browser admin = house.admin();
        assertThat(admin.upload("/intake/preview", Map.of("_csrf", admin.get("/intake").token()), "a.txt",
                new byte[20 * 1024 * 1024 + 1])).satisfies(page -> {
                    assertThat(page.status()).isEqualTo(413);
                    assertThat(page.body()).contains("<html", "20 MB");
                });
    }

    @Test
    void answersAnUploadOfHalfAGigabyteWithoutHoldingIt() {
        Answer announced = house.browser().uploadMuch("/api/intake/preview", 500, true, BASIC);
        Answer unannounced = house.browser().uploadMuch("/api/intake/preview", 500, false, BASIC);

        for (Answer answer : List.of(announced, unannounced)) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.sentence()).isEqualTo("文件超过 20 MB，未能上传。请拆分后分别上传。");
        }
    }

    @Test
    void showsOnThePageWhereANoticeContradictsItself() throws IOException {
        Browser admin = house.admin();
        Map<String, String> fields = new HashMap<>(WHERE);
        fields.put("_csrf", admin.get("/intake").token());

        Answer answer = admin.upload("/intake/preview", fields, "notice.txt", demo("notice-demo.txt"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("预览：尚未导入", "读到的问题（25 个）", "71,320.00", "到通报日期 2023-05-04 时已经超期",
                "value=\"云溪区文旅体局\"");
    }

    @Test
    void saysThatNothingWasTakenOfATableRefusedWholeOrRowByRow() {
        Map<String, String> fields = new HashMap<>(WHERE);
        fields.put("kind", "people");
        byte[] noRoles = "wecom_userid,name,title,department,leader_userid\nfang,方瑾,干部,办公室,\n".getBytes(StandardCharsets.UTF_8);
        byte[] noLeader = "wecom_userid,name,title,department,leader_userid,roles\nfang,方瑾,干部,办公室,nobody,OFFICIAL\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] header = "wecom_userid,name,title,department,leader_userid,roles\n".getBytes(StandardCharsets.UTF_8);

        assertThat(house.browser().upload("/api/intake/commit", fields, "people.csv", noRoles, BASIC)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().toString()).contains("\"created\":0", "\"updated\":0", "\"unchanged\":0", "整张表没有接收");
            assertThat(answer.body()).doesNotContain("tookNothing", "导入完成");
        });
        Browser admin = house.admin();
        fields.put("_csrf", admin.get("/intake").token());
        for (byte[] table : new byte[][] {noRoles, noLeader}) {
            assertThat(admin.upload("/intake/commit", fields, "people.csv", table).body())
                    .contains("没有导入任何内容", "一行也没有导入").doesNotContain("导入完成", "其余已导入");
        }
        assertThat(admin.upload("/intake/commit", fields, "people.csv", header).body())
                .contains("没有导入任何内容", "文件里没有可以导入的行").doesNotContain("导入完成");
    }

    @Test
    void saysOnThePageWhatACorrectedNoticeWouldHaveChanged() throws IOException {
        Browser admin = house.admin();
        Map<String, String> fields = new HashMap<>(WHERE);
        fields.put("_csrf", admin.get("/intake").token());
        admin.upload("/intake/commit", fields, "notice.txt", demo("notice-demo.txt"));
        String notice = new String(demo("notice-demo.txt"), StandardCharsets.UTF_8);
        byte[] corrected = notice.replaceFirst("2023年4月20日", "2023年5月20日").getBytes(StandardCharsets.UTF_8);

        assertThat(admin.upload("/intake/commit", fields, "notice.txt", corrected).body())
                .contains("没有改动", "新增 0，更新 0，不变 25。", "有 1 处没有接收，其余与系统中的一致", "时限", "2023-04-20", "2023-05-20")
                .doesNotContain("导入完成", "其余已导入");
        assertThat(admin.upload("/intake/commit", fields, "notice.txt", demo("notice-demo.txt")).body())
                .contains("没有改动", "不变 25").doesNotContain("没有接收");
    }

    @Test
    void takesAFileFromThePage() throws IOException {
        Browser admin = house.admin();
        Map<String, String> fields = new HashMap<>(WHERE);
        fields.put("_csrf", admin.get("/intake").token());

        assertThat(admin.upload("/intake/commit", fields, "notice.txt", demo("notice-demo.txt")).body())
                .contains("导入完成", "新增 25，更新 0，不变 0。");
        assertThat(admin.upload("/intake/commit", fields, "a.txt", new byte[0])).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("文件是空的");
        });
    }

    @Test
    void keepsThePageWhereAnEntryIsToBeMended() throws IOException {
        Browser admin = house.admin();
        Map<String, String> fields = new HashMap<>(Map.of("_csrf", admin.get("/intake").token(), "round", "", "unit", "云溪区文旅体局",
                "new-unit", "云溪区文旅体局"));

        Answer nameless = admin.upload("/intake/commit", fields, "notice.txt", demo("notice-demo.txt"));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.header("HX-Retarget")).isEqualTo("#intake-refusal");
        assertThat(nameless.body()).contains("data-field=\"round\"", "请填写巡察轮次的名称");
        Answer unreadable = admin.upload("/intake/commit", fields, "notice.txt", new byte[0]);
        assertThat(unreadable.header("HX-Retarget")).as("what was read of another file goes").isNull();
    }

    @Test
    void asksBeforeItMakesASecondUnitAndNamesTheOneThatMayBeMeant() throws IOException {
        Browser admin = house.admin();
        Map<String, String> fields = new HashMap<>(Map.of("_csrf", admin.get("/intake").token(), "round", "2022年第三轮巡察",
                "unit", "江州市云溪区文化和旅游体育局", "new-unit", "江州市云溪区文化和旅游体育局"));
        assertThat(admin.upload("/intake/commit", fields, "notice.txt", demo("notice-demo.txt")).body())
                .contains("新增 25", "新建了单位“江州市云溪区文化和旅游体育局”");

        fields.put("unit", "云溪区文旅体局");
        fields.put("round", "2022年 第三轮巡察");
        Answer asked = admin.upload("/intake/commit", fields, "notice.txt", demo("notice-demo.txt"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("还没有名为“云溪区文旅体局”的单位", "改用“江州市云溪区文化和旅游体育局”", "改用“2022年第三轮巡察”");
        assertThat(admin.upload("/intake/preview", fields, "notice.txt", demo("notice-demo.txt")).body())
                .contains("还没有名为“云溪区文旅体局”的单位", "确要新建这个单位", "预览：尚未导入");
        assertThat(house.jdbc().queryForList("SELECT name FROM unit", String.class)).doesNotContain("云溪区文旅体局");

        fields.put("unit", "");
        assertThat(admin.upload("/intake/preview", fields, "notice.txt", demo("notice-demo.txt")).body())
                .as("the notice says whose it is").contains("value=\"江州市云溪区文化和旅游体育局\"");
        fields.putAll(Map.of("unit", "云溪区水利局", "new-unit", "云溪区水利局", "new-round", "2022年 第三轮巡察"));
        assertThat(admin.upload("/intake/commit", fields, "notice.txt", demo("notice-demo.txt")).body()).contains("新增 25");
    }

    @Test
    void saysThatAFileIsTooLargeToAProgramAndToAPerson() {
        byte[] large = new byte[22 * 1024 * 1024];

        Answer call = house.browser().upload("/api/intake/preview", Map.of(), "big.txt", large,
                Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD));

        assertThat(call.status()).isEqualTo(413);
        assertThat(call.header("Content-Type")).startsWith("application/problem+json");
        assertThat(call.sentence()).isEqualTo("文件超过 20 MB，未能上传。请拆分后分别上传。");
        Browser admin = house.admin();
        Answer page = admin.upload("/intake/preview", Map.of("_csrf", admin.get("/intake").token()), "big.txt", large);
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("文件超过 20 MB，未能上传", "/assets/console-");
    }

    @Test
    void showsHowALedgerIsUnderstoodAndTakesItAsCorrected() {
        byte[] ledger = Book.xlsx().sheet("台账").row("序号", "问题内容", "做法要点", "责任人", "整改时限").row(1, "账实不符", "清查", "江波", "2023年底前")
                .bytes();

        Answer shown = house.browser().upload("/api/intake/preview", Map.of(), "台账.xlsx", ledger, BASIC);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json().path("sheet").asString()).isEqualTo("台账");
        assertThat(shown.json().at("/problems/0/deadline").toString()).contains("\"date\":\"2023-12-31\"", "\"kind\":\"DATE\"", "2023年底前");
        assertThat(shown.json().at("/problems/0/rows").toString()).isEqualTo("[2,2]");
        assertThat(shown.json().at("/problems/0/measures").size()).isZero();

        Map<String, String> fields = new HashMap<>(Map.of("round", "台账轮次", "unit", "台账单位"));
        fields.put("mapping", shown.json().path("mapping").toString().replace("\"EXTRA\"", "\"MEASURE\""));
        Answer taken = house.browser().upload("/api/intake/commit", fields, "台账.xlsx", ledger, BASIC);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().toString()).contains("\"created\":1", "\"changes\":[]");
        assertThat(house.browser().upload("/api/intake/commit", fields, "台账.xlsx", ledger, BASIC).json().toString())
                .contains("\"created\":0", "\"unchanged\":1");
    }

    @Test
    void saysWhatOfALedgersChoicesItCannotRead() {
        byte[] ledger = Book.xlsx().sheet("台账").row("序号", "问题内容", "整改措施").row(1, "账实不符", "清查").bytes();
        for (Map<String, String> broken : List.of(Map.of("mapping", "{"), Map.of("mapping", "7"), Map.of("people", "[1]"),
                Map.of("accept", "[{}]"), Map.of("mapping", "[{\"letter\":1}]"))) {
            assertThat(house.browser().upload("/api/intake/preview", broken, "台账.xlsx", ledger, BASIC).status()).as(broken.toString())
                    .isEqualTo(400);
        }
        Answer unknown = house.browser().upload("/api/intake/preview", Map.of("mapping", "{\"A\":\"NOVEL\"}"), "台账.xlsx", ledger, BASIC);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.sentence()).contains("NOVEL", "NUMBER", "ASSIGNEE");
        assertThat(house.browser().upload("/api/intake/preview", Map.of(), "台账.xlsx", "PK\u0003\u0004坏".getBytes(StandardCharsets.UTF_8), BASIC)
                .sentence()).contains("不能读取");
    }

    @Test
    void showsALedgerOnThePage() {
        Browser admin = house.admin();
        Map<String, String> fields = new HashMap<>(WHERE);
        fields.put("_csrf", admin.get("/intake").token());
        byte[] ledger = Book.xlsx().sheet("台账").row("序号", "问题内容", "整改措施").row(1, "账实不符", "清查").bytes();

        Answer answer = admin.upload("/intake/preview", fields, "台账.xlsx", ledger);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("账实不符", "各列的含义", "问题内容", "整改措施");
    }
}
