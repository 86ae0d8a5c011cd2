package io.github.rectify.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTests {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            \u200b\u3000||a blank of no width beside a full one
            \u00a0||a blank that does not break
            \u2060\ufeff||joiners alone
            \u3164\u2800||letters drawn as nothing
            \u200d\ufe0f||what only changes a neighbour
            a\u0000b\u202ec\u0007|abc|an end, a turn and a bell inside words
            \u200b 已核实 \u200b|已核实|invisible signs around words
            👨\u200d👩\u200d👧|👨\u200d👩\u200d👧|a picture joined of several
            \ue412\ud83e\udee0|\ue412\ud83e\udee0|signs of the platform, and newer ones than this Java
            张·三　李四|张·三　李四|a full blank between names""")
    void leavesOutWhatIsNotSeen(String written, String seen, String remark) {
        assertThat(Visible.of(written)).isEqualTo(seen == null ? "" : seen);
    }

    @ParameterizedTest
    @CsvSource({"'一\r\n二\r三\t四', '一\n二\n三\t四'"})
    void keepsLinesAndTabs(String written, String seen) {
        assertThat(Visible.of(written)).isEqualTo(seen);
    }
}
