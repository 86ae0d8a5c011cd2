package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTests {

    private final Titles titles = new Titles(Notices.WORDS);

    @Test
    void endsAtTheFirstFullStop() {
        assertThat(titles.of("理论学习走过场。局党组没有安排学习")).isEqualTo("理论学习走过场");
    }

    @Test
    void cutsAtThirtySixCharacters() {
        assertThat(titles.of("长".repeat(36))).isEqualTo("长".repeat(36));
        assertThat(titles.of("长".repeat(37))).isEqualTo("长".repeat(35) + "…");
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertThat(titles.of("𠮷".repeat(40))).isEqualTo("𠮷".repeat(35) + "…");
    }
}
