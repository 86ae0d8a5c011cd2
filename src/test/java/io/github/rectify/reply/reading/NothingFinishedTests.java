package io.github.rectify.reply.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that sound like an end and finish nothing, and till when somebody is away. */
class NothingFinishedTests {

    private static final Situation FRIDAY = new Situation(Situation.Role.OFFICIAL, LocalDate.parse("2023-03-17"), List.of(
            new OpenTask("4", "缺少长远谋划", LocalDate.parse("2023-04-20")), new OpenTask("18", "公务接待清单不全", LocalDate.parse("2023-03-30"))),
            List.of("4"), Corpus.workingDays());

    private final ReplyReader reader = new ReplyReader();

    @ParameterizedTest
    @ValueSource(strings = {"4号 完成：否", "4号:推进中;完成:0", "18号 是否完成：否", "4号正在办理，报告完毕。", "4号还在做。以上，完毕",
            "18号正在推进，完。", "18号还在做。（完）", "以上汇报完毕", "例如：4号已完成", "比如:18号办结"})
    void finishesNothing(String text) {
        assertThat(reader.read(text, FRIDAY).actions()).extracting(Action::intent).doesNotContain(Intent.REPORT_DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999号完成了", "8888号完成了", "100号完成了"})
    void asksAboutANumberThatIsNotOpen(String text) {
        Reading reading = reader.read(text, FRIDAY);

        assertThat(reading.clarify()).isTrue();
        assertThat(reading.actions().get(0).tasks()).isEmpty();
    }

    @Test
    void takesAwayTillADayForAwayFromNowOn() {
        Action away = reader.read("我出差到下周五，李四代办我的任务", FRIDAY).actions().get(0);

        assertThat(away.intent()).isEqualTo(Intent.DELEGATE);
        assertThat(away.date()).isEqualTo("2023-03-17");
        assertThat(away.until()).isEqualTo("2023-03-24");
    }
}
