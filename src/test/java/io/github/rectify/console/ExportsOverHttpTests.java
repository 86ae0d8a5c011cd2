package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EvidenceKept;
import io.github.rectify.task.EvidenceSource;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who may have which file, what it is called, and what is written down of it; what the files hold is proved in the room ledger. */
class ExportsOverHttpTests {

    private static final String[] BASIC = Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD);
    private static final String ROUND = Browser.encoded("2022年巡察");
    private static final String BUREAU = Browser.encoded("文旅局");
    private static final String OTHER = Browser.encoded("水务局");

    private ConsoleHouse house;
    private Task task;

    @BeforeEach
    void open() {
        house = ConsoleHouse.shared();
        task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
    }

    @Test
    void handsOutTheLedgerUnderAChineseName() throws IOException {
        HttpResponse<byte[]> file = house.browser().bytes("/api/exports/ledger.xlsx?round=" + ROUND + "&unit=" + BUREAU, BASIC);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(header(file, "Content-Disposition")).startsWith("attachment;")
                .endsWith("filename*=UTF-8''" + Browser.encoded("文旅局巡察整改台账20230313.xlsx"));
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Cache-Control")).contains("no-store");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(1).getStringCellValue()).isEqualTo("6");
            assertThat(book.getSheetAt(0).getRow(3).getCell(7).getStringCellValue()).isEqualTo("江波");
        }
        assertThat(house.audit()).last().asString().startsWith("admin EXPORT ledger:");
    }

    @Test
    void takesARoundAndAUnitByNumberOrNotAtAll() throws IOException {
        house.elsewhere("1", "河道");
        long round = task.roundId().value();
        assertThat(sheets("?round=" + round + "&unit=" + task.unitId().value())).containsExactly("文旅局");
        assertThat(sheets("?round=" + round)).containsExactly("文旅局", "水务局");
        house.inRound("2024年巡察");
        house.task("6", "新的一轮", "jiang", "ye", "2023-03-17");
        assertThat(sheets("")).containsExactlyInAnyOrder("2022年巡察 文旅局", "2024年巡察 文旅局", "2022年巡察 水务局");
    }

    private List<String> sheets(String query) throws IOException {
        HttpResponse<byte[]> file = house.browser().bytes("/api/exports/ledger.xlsx" + query, BASIC);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }

    @Test
    void writesTheNoticeAndWhatThereIsToLookAt() throws IOException {
        HttpResponse<byte[]> file = house.browser().bytes("/api/exports/notice.docx?round=" + ROUND + "&inspectors="
                + Browser.encoded("区委第三巡察组") + "&from=2022-09-16&to=2022-10-18", BASIC);
        assertThat(header(file, "Content-Disposition")).contains(Browser.encoded("文旅局关于巡察整改进展情况的通报20230313.docx"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.body()))) {
            assertThat(document.getParagraphs()).extracting(paragraph -> paragraph.getText()).anyMatch(text -> text.contains("区委第三巡察组于2022年9月16日"))
                    .contains("（6）关于“账实不符。经核查属实。”问题的整改", "整改情况：一是修订制度；二是组织培训。该项任务计划于2023年3月17日完成。");
        }
        JsonNode findings = house.browser().get("/api/exports/notice/findings?round=" + ROUND + "&mask=true", BASIC).json();
        assertThat(findings.findValuesAsString("code")).contains("BLANKS", "MASKED").doesNotContain("WRITTEN_DIFFERS");
        assertThat(findings.findValuesAsString("message")).allMatch(message -> message.codePoints().anyMatch(Character::isIdeographic));
        assertThat(house.audit()).filteredOn(line -> line.contains("EXPORT notice:")).hasSize(1);
    }

    @Test
    void handsOutTheWeek() throws IOException {
        HttpResponse<byte[]> file = house.browser().bytes("/api/exports/weekly.xlsx?on=2023-03-13", BASIC);
        assertThat(header(file, "Content-Disposition")).contains(Browser.encoded("文旅局整改周报表20230313.xlsx"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(5);
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue()).isEqualTo("办公室");
        }
        Answer future = house.browser().get("/api/exports/weekly.xlsx?on=2023-03-14", BASIC);
        assertThat(future.status()).isEqualTo(400);
        assertThat(future.sentence()).contains("2023-03-14 还没有到");
    }

    @Test
    void countsAsTheDigestDoes() throws IOException {
        house.task("7", "逾期的", "lin", "xu", "2023-03-08");
        house.task("8", "长期的", TaskStatus.LONG_TERM, "lin", "xu", null);
        house.task("9", "早已办结", TaskStatus.CLOSED, "lin", "xu", null);
        house.submitted(house.task("10", "等审定的", "jiang", "ye", "2023-03-20"));
        house.task("11", "还早的", "jiang", "ye", "2023-03-21");

        JsonNode digest = house.browser().get("/api/digests/preview?userId=gu", BASIC).json();
        HttpResponse<byte[]> file = house.browser().bytes("/api/exports/weekly.xlsx", BASIC);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            List<Integer> counted = new ArrayList<>();
            for (int column = 1; column <= 7; column++) {
                counted.add((int) book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum()).getCell(column).getNumericCellValue());
            }
            assertThat(counted).containsExactly(digest.path("total").asInt(), digest.path("done").asInt(), digest.path("doing").asInt(),
                    digest.path("waiting").asInt(), digest.path("longTerm").asInt(), digest.path("overdue").size(),
                    digest.path("dueSoon").size());
            assertThat(counted).containsExactly(6, 1, 3, 1, 1, 1, 2);
        }
    }

    @Test
    void packsACaseWithItsMessages() throws IOException {
        house.message("k1", "DUE", "jiang", task.id());
        Evidences evidences = house.bean(Evidences.class);
        Actor jiang = Actor.of(house.person("jiang"), Channel.CHAT, null);
        EvidenceKept kept = evidences.keep(new ByteArrayInputStream("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)), "清单.pdf", jiang,
                EvidenceSource.CHAT);
        evidences.bind(((EvidenceKept.Stored) kept).evidence().id(), task.id(), jiang);

        HttpResponse<byte[]> file = house.browser().bytes("/api/exports/case/" + task.id().value() + ".zip", BASIC);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo("application/zip");
        assertThat(header(file, "Content-Disposition")).contains(Browser.encoded("文旅局6号任务案卷20230313.zip"));
        List<String> names = new ArrayList<>();
        String messages = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                messages = entry.getName().equals("messages.csv") ? new String(zip.readAllBytes(), StandardCharsets.UTF_8) : messages;
            }
        }
        assertThat(names).contains("evidence/清单.pdf", "timeline.html", "timeline.csv", "manifest.json", "sha256sums.txt");
        assertThat(messages).contains("江波", "到期提醒", "排队中");
        assertThat(house.audit()).last().isEqualTo("admin EXPORT case:" + task.id().value());
        assertThat(house.browser().get("/api/exports/case/999999.zip", BASIC).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.xlsx", "notice.docx", "notice/findings", "weekly.xlsx", "case/{task}.zip"})
    void turnsAwayWhoeverNeitherAdministersNorLeadsTheUnit(String file) {
        house.elsewhere("1", "河道");
        String path = "/" + file.replace("{task}", String.valueOf(task.id().value()));
        for (String nobody : List.of("jiang", "ye", "wang")) {
            Browser browser = house.browser().person(nobody);
            Answer refused = browser.get("/api/exports" + path);
            assertThat(refused.status()).as(nobody).isEqualTo(403);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.header("Content-Disposition")).isNull();
            assertThat(refused.sentence()).isEqualTo("只有本单位的管理员和主要负责人可以导出。");
            assertThat(browser.get("/exports" + path.replace("/notice/findings", "/notice")).status()).as(nobody).isEqualTo(403);
        }
        assertThat(house.browser().get("/api/exports" + path).status()).isEqualTo(401);
        assertThat(house.audit()).noneMatch(line -> line.contains("EXPORT"));
        for (String somebody : List.of("du", "gu")) {
            assertThat(house.browser().person(somebody).get("/api/exports" + path).status()).as(somebody).isEqualTo(200);
        }
    }

    @Test
    void showsAPersonOnlyTheirOwnUnit() throws IOException {
        Task other = house.elsewhere("1", "河道");
        Browser du = house.browser().person("du");
        HttpResponse<byte[]> file = du.bytes("/api/exports/ledger.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(book.getSheetName(0)).isEqualTo("文旅局");
        }
        assertThat(du.get("/api/exports/ledger.xlsx?unit=" + OTHER).status()).isEqualTo(403);
        assertThat(du.get("/api/exports/ledger.xlsx?unit=" + other.unitId().value()).sentence()).isEqualTo("只能导出本单位的内容。");
        assertThat(du.get("/api/exports/case/" + other.id().value() + ".zip").status()).isIn(403, 404);
        assertThat(house.browser().person("he").get("/api/exports/notice.docx?unit=" + BUREAU).status()).isEqualTo(403);
        assertThat(house.audit()).filteredOn(line -> line.contains("EXPORT")).hasSize(1).first().asString().startsWith("du EXPORT ledger:");
    }

    @Test
    void saysInChineseWhatIsWrong() {
        house.elsewhere("1", "河道");
        Browser browser = house.browser();
        assertThat(browser.get("/api/exports/notice.docx?round=no", BASIC)).satisfies(wrong -> {
            assertThat(wrong.status()).isEqualTo(404);
            assertThat(wrong.sentence()).startsWith("没有名为“no”的巡察轮次");
            assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
        });
        assertThat(browser.get("/api/exports/notice.docx?round=" + ROUND, BASIC)).satisfies(wrong -> {
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.sentence()).contains("2 个单位");
        });
        assertThat(browser.get("/api/exports/notice.docx?unit=" + BUREAU + "&mask=maybe", BASIC).sentence()).contains("mask", "maybe");
        assertThat(browser.get("/api/exports/notice.docx?unit=" + BUREAU + "&from=2022-13-01", BASIC).sentence()).contains("from", "不是日期");
        assertThat(browser.get("/api/exports/notice.docx?unit=" + BUREAU + "&from=2022-12-01&to=2022-11-01", BASIC).status()).isEqualTo(400);
        assertThat(browser.get("/api/exports/notice.docx?unit=" + BUREAU + "&phone=" + "1".repeat(201), BASIC).sentence()).contains("phone");
        assertThat(browser.get("/api/exports/ledger.xlsx?unit=" + Browser.encoded("没有的局"), BASIC).status()).isEqualTo(404);
        assertThat(browser.get("/api/exports/case/abc.zip", BASIC).status()).isEqualTo(400);
    }

    @Test
    void showsTheFourExportsOnAPage() {
        Browser admin = house.admin();
        assertThat(admin.get("/exports").body()).contains("整改台账", "周报表", "整改通报", "单项案卷", "2022年巡察", "文旅局", "/exports/ledger.xlsx",
                "/exports/weekly.xlsx", "aria-current=\"page\" class=\"here\">导出<");
        Answer looked = admin.get("/exports/notice?round=" + ROUND + "&mask=true&phone=0000-1");
        assertThat(looked.body()).contains("核对结果", "文旅局关于巡察整改进展情况的通报", "需要手工填写", "下载通报",
                "/exports/notice.docx?round=" + ROUND + "&amp;mask=true&amp;phone=0000-1");
        assertThat(admin.bytes("/exports/notice.docx?round=" + ROUND).statusCode()).isEqualTo(200);
        assertThat(admin.get("/exports/notice?round=no")).satisfies(wrong -> {
            assertThat(wrong.status()).isEqualTo(404);
            assertThat(wrong.body()).contains("没有名为“no”的巡察轮次", "整改台账");
        });
        assertThat(admin.get("/exports/ledger.xlsx?round=no")).satisfies(wrong -> {
            assertThat(wrong.status()).isEqualTo(404);
            assertThat(wrong.body()).contains("没有名为“no”的巡察轮次", "/assets/console-");
            assertThat(wrong.header("Content-Type")).startsWith("text/html");
        });
        assertThat(house.browser().person("du").get("/exports").body()).contains("整改台账");
        assertThat(house.browser().person("jiang").get("/exports").status()).isEqualTo(403);
    }

    @Test
    void leadsFromTheTaskToItsCase() {
        String link = "/exports/case/" + task.id().value() + ".zip";
        assertThat(house.admin().get("/tasks/" + task.id().value()).body()).contains(link, "下载案卷");
        assertThat(house.browser().person("gu").get("/tasks/" + task.id().value()).body()).contains(link);
        assertThat(house.browser().person("jiang").get("/tasks/" + task.id().value()).body()).doesNotContain(link);
        assertThat(house.browser().person("jiang").get("/tasks").body()).doesNotContain("/exports\"");
        assertThat(house.browser().person("du").get("/tasks").body()).contains("/exports\"");
    }

    @Test
    void saysThatThereIsNothingYet() {
        house.jdbc().update("DELETE FROM task_event");
        house.jdbc().update("DELETE FROM measure");
        house.jdbc().update("DELETE FROM reminder_plan");
        house.jdbc().update("DELETE FROM task");
        house.jdbc().update("DELETE FROM problem");
        assertThat(house.admin().get("/exports").body()).contains("还没有可以导出的任务").doesNotContain("/exports/ledger.xlsx");
        assertThat(house.browser().get("/api/exports/ledger.xlsx", BASIC).sentence()).contains("还没有可以导出的任务");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
