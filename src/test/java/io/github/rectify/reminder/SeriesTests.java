package io.github.rectify.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTests {

    private final Series overdue = new Series(List.of(1, 2, 4, 8, 16), 10);

    @ParameterizedTest
    @CsvSource({"0, , 1", "1, 1, 2", "3, 2, 4", "15, 8, 16", "16, 16, 26", "25, 16, 26", "26, 26, 36", "105, 96, 106"})
    void findsTheNeighboursOfADay(int day, Integer latest, Integer next) {
        assertThat(overdue.latestUpTo(day)).isEqualTo(latest == null ? OptionalInt.empty() : OptionalInt.of(latest));
        assertThat(overdue.nextAfter(day)).hasValue(next);
    }

    @Test
    void endsAfterItsLastDayIfNothingFollows() {
        Series chief = new Series(List.of(5, 15), 0);
        assertThat(chief.latestUpTo(100)).hasValue(15);
        assertThat(chief.nextAfter(15)).isEmpty();
    }

    @Test
    void refusesDaysThatDoNotGrow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of(2, 2), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of(0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of(), 1));
    }

    @Property
    void theNextDayIsItsOwnLatest(@ForAll @IntRange(max = 5000) int day) {
        int next = overdue.nextAfter(day).orElseThrow();
        assertThat(next).isGreaterThan(day);
        assertThat(overdue.latestUpTo(next)).hasValue(next);
        assertThat(overdue.latestUpTo(next - 1).orElse(0)).isLessThanOrEqualTo(day);
    }
}
