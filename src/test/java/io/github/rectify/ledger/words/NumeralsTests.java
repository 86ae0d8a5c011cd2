package io.github.rectify.ledger.words;

import io.github.rectify.ledger.notice.Notices;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTests {

    private final Numerals numerals = new Numerals(Notices.WORDS);

    @ParameterizedTest
    @CsvSource({"一,1", "十,10", "十一,11", "二十,20", "二十五,25", "九十九,99", "一百,100", "一百零五,105", "一百二十,120", "十十,-1", "二一,-1", "百,-1"})
    void readsWrittenNumbers(String written, int number) {
        assertThat(numerals.value(written)).isEqualTo(number);
    }

    @Test
    void readsWhatItWrites() {
        for (int number = 1; number < 100; number++) {
            assertThat(numerals.value(numerals.written(number))).isEqualTo(number);
        }
    }
}
