package io.github.rectify.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.schedule.Cause;
import io.github.rectify.task.Report;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The digests of a unit from the run to the phone, on the real database. */
class WeeklyDigestTests {

    private static final String FRIDAY = "2023-03-17T16:05";

    private static DigestHouse house;

    @BeforeAll
    static void open() {
        house = new DigestHouse();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** ye leads one closed and two open tasks, xu one that is struck off, the chief one of their own. */
    @BeforeEach
    void fiveTasks() {
        house.begins("2023-03-13T08:00");
        house.task("6", "ye", TaskStatus.IN_PROGRESS, "2023-03-17");
        house.task("16", "ye", TaskStatus.IN_PROGRESS, "2023-03-17");
        house.task("15", "ye", TaskStatus.CLOSED, null);
        house.task("8", "xu", TaskStatus.CLOSED, null);
        house.task("4", "gu", TaskStatus.IN_PROGRESS, "2023-04-20");
    }

    @Test
    void showsALeaderTheirOwnTasksAndTheChiefTheWholeUnitOnce() {
        assertThat(house.fires(FRIDAY)).isEqualTo("written=2 there=0 empty=1 failed=0");
        house.says("2023-03-17T16:15");
        assertThat(house.sentTo("ye")).singleElement().asString().contains("您负责的任务", "1/3项");
        assertThat(house.sentTo("gu")).singleElement().asString().contains("全单位", "2/5项");
        assertThat(house.sentTo("xu")).as("nothing open, nothing moved").isEmpty();
        assertThat(house.sentTo("du")).as("an administrator reads none").isEmpty();
    }

    @Test
    void sendsACardThatOpensThePage() {
        house.fires(FRIDAY);
        house.says("2023-03-17T16:15");
        DigestView digest = house.digestsOf("gu").get(0);
        assertThat(house.sentTo("gu").get(0)).contains("\"card_type\":\"text_notice\"",
                "https://rectify.example/h5/digests/" + digest.id().value());
    }

    @Test
    void staysTheSameAWeekLater() {
        house.fires(FRIDAY);
        DigestView sent = house.digestsOf("ye").get(0);
        house.is("2023-03-20T09:00");
        house.reports("16", Report.Kind.DONE);
        house.approves("ye", "16");
        house.is("2023-03-24T12:00");
        assertThat(house.get(Digests.class).get(sent.id())).isEqualTo(sent);
        assertThat(house.preview("ye", "2023-03-15")).as("a day of its week").isEqualTo(sent);
    }

    @Test
    void countsTheNextWeekFromTheLastDigest() {
        house.is("2023-03-16T10:00");
        house.reports("6", Report.Kind.PROGRESS);
        house.fires(FRIDAY);
        house.says("2023-03-17T16:15");
        house.is("2023-03-20T09:00");
        house.reports("16", Report.Kind.DONE);
        house.approves("ye", "16");
        house.fires("2023-03-24T16:05");
        DigestFigures.Change change = house.digestsOf("ye").get(0).figures().change();
        assertThat(change.since()).isEqualTo(LedgerOfTheWeek.at(FRIDAY));
        assertThat(change.closed()).extracting(DigestFigures.Ref::code).containsExactly("16");
        assertThat(change.newlyOverdue()).extracting(DigestFigures.Ref::code).containsExactly("6");
        assertThat(change.reports()).isEqualTo(1);
        assertThat(change.before().done()).isEqualTo(1);
    }

    @Test
    void tellsALeaderWithNothingOpenOfTheWeekTheLastOneWasStruckOffAndThenNoMore() {
        house.is("2023-03-14T09:00");
        house.task("9", "xu", TaskStatus.IN_PROGRESS, "2023-03-20");
        house.reports("9", Report.Kind.DONE);
        house.approves("xu", "9");
        house.fires(FRIDAY);
        house.says("2023-03-17T16:15");
        assertThat(house.sentTo("xu")).hasSize(1);
        house.fires("2023-03-24T16:05");
        house.says("2023-03-24T16:15");
        assertThat(house.sentTo("xu")).hasSize(1);
    }

    @Test
    void writesOnceOnTwoNodesAtTheSameMoment() {
        house.is(FRIDAY);
        List<CompletableFuture<String>> nodes = Stream.of(1, 2)
                .map(node -> CompletableFuture.supplyAsync(() -> house.fires(FRIDAY))).toList();
        nodes.forEach(CompletableFuture::join);
        house.says("2023-03-17T16:15");
        assertThat(house.sentTo("ye")).hasSize(1);
        assertThat(house.sentTo("gu")).hasSize(1);
        assertThat(house.fires(FRIDAY)).isEqualTo("written=0 there=2 empty=1 failed=0");
    }

    @Test
    void isMadeUpTheSameDayBeforeTheQuietHoursAndNotLater() {
        assertThat(house.fires(FRIDAY, "2023-03-17T20:00", Cause.CATCH_UP)).isEqualTo("TOO_LATE");
        assertThat(house.fires(FRIDAY, "2023-03-18T09:00", Cause.CATCH_UP)).isEqualTo("TOO_LATE");
        assertThat(house.fires(FRIDAY, "2023-03-20T09:00", Cause.CATCH_UP)).isEqualTo("TOO_LATE");
        assertThat(house.messages()).isEmpty();
        assertThat(house.fires(FRIDAY, "2023-03-17T19:59", Cause.CATCH_UP)).startsWith("written=2");
        house.says("2023-03-17T19:59:30");
        assertThat(house.sentTo("gu")).as("not spread into the quiet hours").hasSize(1);
    }

    @Test
    void isLeftUnsaidOnAnotherDayAndTheNextOneCountsFromBeforeIt() {
        house.fires(FRIDAY);
        house.says("2023-03-17T20:30");
        house.says("2023-03-20T08:10");
        assertThat(house.messages()).containsOnly(Map.entry("ye", "DROPPED TOO_LATE"), Map.entry("gu", "DROPPED TOO_LATE"));
        assertThat(house.digestsOf("ye").get(0).unsent()).isEqualTo("TOO_LATE");
        house.fires("2023-03-24T16:05");
        assertThat(house.digestsOf("ye").get(0).figures().change().sinceImport()).isTrue();
    }

    @Test
    void goesToTheStandInWhoMayReadItLater() {
        house.away("ye", "2023-03-17", "2023-03-18", "du");
        house.fires(FRIDAY);
        house.says("2023-03-17T16:15");
        assertThat(house.sentTo("ye")).isEmpty();
        assertThat(house.sentTo("du")).singleElement().asString().contains("代叶知秋阅");
        DigestId id = house.digestsOf("ye").get(0).id();
        house.is("2023-03-21T09:00");
        assertThat(Stream.of("ye", "du", "gu", "xu", "jiang")
                .filter(who -> house.get(Digests.class).mayRead(id, house.person(who)))).containsExactly("ye", "du", "gu");
    }

    @Test
    void sparesAChiefWhoStandsInForALeaderTheSecondDigest() {
        house.away("ye", "2023-03-17", "2023-03-18", "gu");
        house.fires(FRIDAY);
        house.says("2023-03-17T16:15");
        assertThat(house.sentTo("gu")).hasSize(1);
        assertThat(house.messages()).containsEntry("ye", "DROPPED HAS_UNIT_DIGEST");
    }

    @Test
    void tellsTheChiefAndTheOfficeWhenNobodyReadsIt() {
        house.away("ye", "2023-03-17", "2023-03-20", null);
        house.fires(FRIDAY);
        house.says("2023-03-17T16:15");
        assertThat(house.messages()).containsEntry("ye", "DROPPED NOBODY_TO_TELL");
        assertThat(house.sentTo("du")).singleElement().asString()
                .contains("叶知秋的整改周报（3月13日–3月17日）无法送达：请假，且没有代办人。");
        assertThat(house.sentTo("gu")).hasSize(2);
    }

    @Test
    void tellsTheOfficeWhenThePlatformWillNotTakeIt() {
        house.refuses("ye");
        house.fires(FRIDAY);
        house.says("2023-03-17T16:15");
        assertThat(house.messages()).containsEntry("ye", "FAILED PERSON_UNREACHABLE");
        assertThat(house.sentTo("du")).singleElement().asString().contains("企业微信无法送达");
        assertThat(house.digestsOf("ye").get(0).unsent()).isEqualTo("REJECTED");
    }

    @Test
    void writesNothingForSomebodyWhoLeft() {
        house.leaves("ye");
        assertThat(house.fires(FRIDAY)).startsWith("written=1 ");
    }

    @Test
    void previewsWithoutStoring() {
        house.is("2023-03-15T10:00");
        house.reports("16", Report.Kind.DONE);
        DigestView today = house.preview("ye", "2023-03-15");
        assertThat(today.id()).isNull();
        assertThat(today.unsent()).isEqualTo("NOT_THE_LAST_WORKDAY");
        assertThat(today.figures().counts().waiting()).isEqualTo(1);
        DigestView ahead = house.preview("gu", "2023-03-24");
        assertThat(ahead.unsent()).isNull();
        assertThat(ahead.figures().asOf()).isEqualTo(LedgerOfTheWeek.at("2023-03-24T16:05"));
        assertThat(ahead.figures().overdue()).extracting(DigestFigures.Item::code).containsExactly("6", "16");
        assertThat(house.preview("xu", "2023-03-17").unsent()).isEqualTo("NOTHING_TO_TELL");
        assertThat(house.preview("jiang", "2023-03-17")).as("an official reads none").isNull();
        assertThat(house.preview("ye", "2023-03-14")).as("past, and none was kept").isNull();
        assertThat(house.digestsOf("ye")).isEmpty();
    }

    @Test
    void foretellsWhatTheRunsThenWrite() {
        house.is("2023-03-14T09:00");
        house.task("9", "xu", TaskStatus.IN_PROGRESS, "2023-03-20");
        house.reports("9", Report.Kind.DONE);
        house.approves("xu", "9");
        house.away("ye", "2023-03-24", "2023-03-25", "du");
        assertThat(house.get(Digests.class).forecast(LocalDate.parse("2023-03-13"), LocalDate.parse("2023-03-26")))
                .extracting(digest -> digest.on() + " " + digest.hearer().userId().value())
                .containsExactlyInAnyOrder("2023-03-17 gu", "2023-03-17 ye", "2023-03-17 xu", "2023-03-24 gu", "2023-03-24 du");
        house.fires(FRIDAY);
        house.says("2023-03-17T16:15");
        assertThat(Stream.of("gu", "ye", "xu").map(who -> house.sentTo(who).size())).containsOnly(1);
        assertThat(house.get(Digests.class).forecast(LocalDate.parse("2023-03-17"), LocalDate.parse("2023-03-17"))).isEmpty();
    }
}
