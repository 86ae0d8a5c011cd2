package io.github.rectify.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments told without an hour. */
class MomentsTests {

    private final Moments moments = new Moments();

    @ParameterizedTest
    @CsvSource({"两小时后提醒,PT2H", "2个小时以后再说,PT2H", "半小时后叫我,PT30M", "半个钟头后,PT30M", "一个半小时后提醒,PT1H30M", "一刻钟后,PT15M",
        "20分钟后再提醒,PT20M", "十分钟之后,PT10M", "３小时后,PT3H"})
    void aWhileFromNow(String text, Duration span) {
        assertThat(moments.fromNow(text)).contains(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"晚点再说", "开了两小时会", "0小时后", "两天后提醒", ""})
    void noWhileFromNow(String text) {
        assertThat(moments.fromNow(text)).isEmpty();
    }

    @Test
    void aPartOfTheDay() {
        assertThat(moments.partOfDay("明天下午再提醒")).contains(LocalTime.of(14, 30));
        assertThat(moments.partOfDay("明天上午或者下午")).isEmpty();
        assertThat(moments.partOfDay("明天")).isEmpty();
        assertThat(moments.partOfDay(null)).isEmpty();
    }
}
