package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.digest.Digests;
import io.github.rectify.schedule.Cause;
import io.github.rectify.schedule.Schedules;
import io.github.rectify.task.TaskStatus;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The weekly digest as a program and a phone get it. */
class DigestsOverHttpTests {

    private ConsoleHouse house;

    /** ye leads an overdue and a submitted task, xu one that is struck off. */
    @BeforeEach
    void twoOpenTasks() {
        house = ConsoleHouse.shared();
        house.task("6", "下属单位监管缺位", "jiang", "ye", "2023-03-14");
        house.submitted(house.task("16", "现金支付报酬", "jiang", "ye", "2023-03-31"));
        house.task("8", "活动档案不全", TaskStatus.CLOSED, "lin", "xu", null);
    }

    @Test
    void answersADigestAsData() {
        week();
        JsonNode digest = house.admin().get("/api/digests/" + digestOf("ye")).json();
        assertThat(digest.path("userId").asString()).isEqualTo("ye");
        assertThat(digest.path("scope").asString()).isEqualTo("OWN");
        assertThat(digest.path("weekFrom").asString()).isEqualTo("2023-03-13");
        assertThat(digest.path("weekTo").asString()).isEqualTo("2023-03-17");
        assertThat(digest.path("asOf").asString()).isEqualTo("2023-03-17T16:05:00+08:00");
        assertThat(digest.path("total").asInt()).isEqualTo(2);
        assertThat(digest.path("rate").isNumber()).isTrue();
        assertThat(digest.path("overdue").get(0).path("code").asString()).isEqualTo("6");
        assertThat(digest.path("overdue").get(0).path("days").asInt()).isEqualTo(3);
        assertThat(digest.path("waitingForDecision").get(0).path("code").asString()).isEqualTo("16");
        assertThat(digest.path("change").path("submitted").get(0).asString()).isEqualTo("16");
    }

    @Test
    void previewsWithoutStoringAndShowsTheKeptOneAfterwards() {
        house.time().is("2023-03-17T10:00");
        JsonNode preview = house.admin().get("/api/digests/preview?on=2023-03-17&userId=gu").json();
        assertThat(preview.path("id").isNull()).isTrue();
        assertThat(preview.path("total").asInt()).isEqualTo(3);
        assertThat(house.admin().get("/api/digests?userId=gu").json().isEmpty()).isTrue();
        week();
        house.time().is("2023-03-20T10:00");
        assertThat(house.admin().get("/api/digests/preview?on=2023-03-15&userId=gu").json().path("id").asLong())
                .isEqualTo(digestOf("gu"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}, {3}")
    @CsvSource({
        "gu,    200, 200, the chief sees their own and a leader's",
        "ye,    404, 200, a leader sees their own alone",
        "xu,    404, 404, another leader none of them",
        "du,    200, 200, an administrator of the unit both",
        "jiang, 404, 404, an official none",
        "he,    404, 404, an administrator of another unit none"})
    void showsADigestToThoseItIsFor(String who, int ofTheChief, int ofTheLeader, String remark) {
        week();
        Browser browser = house.browser().person(who);
        for (String path : new String[] {"/h5/digests/", "/api/digests/"}) {
            assertThat(browser.get(path + digestOf("gu")).status()).isEqualTo(ofTheChief);
            assertThat(browser.get(path + digestOf("ye")).status()).isEqualTo(ofTheLeader);
        }
    }

    @ParameterizedTest(name = "{0} previews {1}: {2}")
    @CsvSource({"gu, ye, 200", "ye, ye, 200", "ye, gu, 404", "ye, xu, 404", "du, gu, 200", "jiang, jiang, 404", "he, ye, 404"})
    void previewsForThoseWhoMaySee(String who, String whose, int status) {
        assertThat(house.browser().person(who).get("/api/digests/preview?userId=" + whose).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "/api/digests/preview,                                400, userId",
        "/api/digests/preview?userId=nobody,                  404, nobody",
        "/api/digests/preview?userId=gu&on=17.3.2023,         400, YYYY-MM-DD",
        "/api/digests/preview?userId=jiang,                   404, 江波不是责任领导",
        "/api/digests/preview?userId=gu&on=2023-03-01,        404, 2023-03-01已过",
        "/api/digests/999999,                                 404, 没有编号为999999的周报",
        "/api/digests/first,                                  400, ''"})
    void saysWhatIsWrong(String path, int status, String words) {
        Answer answer = house.admin().get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.sentence()).contains(words);
    }

    @Test
    void drawsThePageThatTheCardOpens() {
        week();
        String page = house.browser().person("gu").get("/h5/digests/" + digestOf("gu")).body();
        assertThat(page).contains("整改周报 3月13日–3月17日", "全单位", "截至 2023-03-17 16:05", "33.33%", "待审定（1项）",
                "逾期（1项）", "逾期3天", "江波", "完成率=已销号项数÷任务总数（1÷3）", "href=\"/h5/tasks/");
        assertThat(page).doesNotContain("??", "style=");
    }

    @Test
    void foretellsDigestsBesideReminders() {
        JsonNode rows = house.admin().get("/api/reminders/forecast?from=2023-03-17&to=2023-03-17").json();
        assertThat(rows.valueStream().filter(row -> row.path("kind").asString().equals("DIGEST"))
                .map(row -> row.path("userId").asString())).containsExactlyInAnyOrder("gu", "ye");
        assertThat(rows.valueStream().map(row -> row.path("at").asString())).isSorted();
    }

    @Test
    void leadsWhoIsNotSignedInToThePlatform() {
        week();
        String path = "/h5/digests/" + digestOf("gu");
        assertThat(house.browser().get(path).leadsTo()).isEqualTo("/h5/login?to=" + Browser.encoded(path));
        assertThat(house.browser().get("/api/digests/" + digestOf("gu")).status()).isEqualTo(401);
    }

    private void week() {
        house.time().is("2023-03-17T16:05");
        house.bean(Schedules.class).fire("weekly-digest", house.time().instant(), Cause.CRON);
    }

    private long digestOf(String userId) {
        return Stream.of(userId).map(house::person).flatMap(person -> house.bean(Digests.class).of(person.id(), 1).stream())
                .map(digest -> digest.id().value()).findFirst().orElseThrow();
    }
}
