package io.github.rectify.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.outbox.Content;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.people.UserId;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.TaskStatus;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The card as a person reads it. */
class DigestCardTests {

    private final LedgerOfTheWeek ledger = LedgerOfTheWeek.importedAt("2023-03-13T08:00");
    private final DigestCard cards = new DigestCard(new DigestPhrases(messages()));
    private final Person chief = person(1, "顾文清");

    @Test
    void saysTheWeekOnAPhoneScreen() {
        for (int id = 21; id <= 27; id++) {
            ledger.task(id, TaskStatus.CLOSED, null);
        }
        ledger.task(16, TaskStatus.IN_PROGRESS, "2023-03-17").task(6, TaskStatus.IN_PROGRESS, "2023-03-14")
                .task(18, TaskStatus.IN_PROGRESS, "2023-05-30").submitted(18, "2023-03-15T09:00")
                .submitted(16, "2023-03-16T09:00").approved(16, "2023-03-17T09:00");
        assertThat(read(new Presence.Here(chief))).isEqualTo("""
                整改督办
                整改周报 3月13日–3月17日
                截至3月17日16:05·全单位
                待审定1项：18号（已等2天）。逾期1项：6号（逾期3天）。导入以来：新销号1项，新提交2项，退回0项，新逾期1项，收到报告2次。
                完成 8/10项(+1)
                在办 1项(-2)
                逾期 1项(+1)
                待审定 1项(+1)
                7天内到期 0项
                完成率 80%(+10个百分点)
                → /h5/digests/5""");
    }

    @Test
    void saysPlainlyThatNothingIsLate() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-30");
        DigestFigures first = ledger.figures("2023-03-17T16:05", null);
        ledger.told(1, "2023-03-20T09:00", EventKind.PROGRESS);
        assertThat(cards.card(new DigestId(5), ledger.figures("2023-03-24T16:05", first), new Presence.Here(chief)).body())
                .isEqualTo("没有待审定和逾期的任务。与上期相比：新销号0项，新提交0项，退回0项，新逾期0项，收到报告1次。");
    }

    @Test
    void tellsAStandInForWhomTheyRead() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-30");
        assertThat(read(new Presence.StandIn(chief, person(2, "叶知秋")))).contains("截至3月17日16:05·代顾文清阅\n");
    }

    @Test
    void leavesASentenceThatDoesNotFitToThePage() {
        for (int id = 100_001; id <= 100_040; id++) {
            ledger.task(id, TaskStatus.IN_PROGRESS, "2023-03-01").task(id + 1000, TaskStatus.IN_PROGRESS, "2023-03-01")
                    .submitted(id + 1000, "2023-03-15T09:00").told(id, "2023-03-15T09:00", EventKind.BLOCKED);
        }
        String body = cards.card(new DigestId(5), ledger.figures("2023-03-17T16:05", null), new Presence.Here(chief)).body();
        assertThat(body.length()).isLessThanOrEqualTo(160);
        assertThat(body).startsWith("待审定40项：101001号（已等2天）、").contains("等。").endsWith("。");
    }

    private String read(Presence presence) {
        Content.Card card = cards.card(new DigestId(5), ledger.figures("2023-03-17T16:05", null), presence);
        return String.join("\n", card.source(), card.title(), card.lead(), card.body(),
                card.lines().stream().map(line -> line.name() + " " + line.value()).collect(Collectors.joining("\n")),
                "→ " + card.path());
    }

    private static Person person(long id, String name) {
        return new Person(new PersonId(id), new UnitId(1), new UserId("person" + id), name, "", "", null,
                Set.of(Role.CHIEF), true);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/digest");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
