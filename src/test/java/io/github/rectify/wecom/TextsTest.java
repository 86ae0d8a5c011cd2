package io.github.rectify.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Test
    void cutsByCharactersNotByHalves() {
        assertThat(Texts.cut("整改督办", 4)).isEqualTo("整改督办");
        assertThat(Texts.cut("整改督办机", 4)).isEqualTo("整改督…");
        assertThat(Texts.cut("😀😀😀", 2)).isEqualTo("😀…");
        assertThat(Texts.cut("𠮷𠮷", 2)).as("a rare name is two characters, not four").isEqualTo("𠮷𠮷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "整", "😀"})
    void cutsBytesAtEveryBorder(String character) {
        for (int longest = 3; longest < 40; longest++) {
            String cut = Texts.cutBytes(character.repeat(40), longest);

            assertThat(Texts.bytes(cut)).isBetween(longest - 3, longest);
            assertThat(cut).endsWith("…").matches("(" + character + ")*…");
        }
    }

    @Test
    void leavesWhatJustFits() {
        assertThat(Texts.cutBytes("整".repeat(682) + "ab", 2048)).hasSize(684).doesNotContain("…");
        assertThat(Texts.bytes(Texts.cutBytes("整".repeat(683), 2048))).isEqualTo(2046 + 1 - 1).isLessThanOrEqualTo(2048);
    }

    @Test
    void leavesNoHalfLink() {
        assertThat(Texts.cutBytes("看<a href=\"https://h.example/long\">这里</a>吧，还有很多", 30)).isEqualTo("看…");
        assertThat(Texts.cutBytes("看<a href=\"x\">这里</a>吧，还有很多很多很多", 35)).startsWith("看<a href=\"x\">这里</a>");
    }

    @Test
    void takesOutWhatWouldBeEscaped() {
        assertThat(Texts.oneLine(" a\u0000b\u0007c\u2028d\u2029e\u007ff\u0085\uFEFFg\uD800h\uFFFEi ")).isEqualTo("abcdefghi");
        assertThat(Texts.oneLine("a\nb\tc\r\nd")).isEqualTo("a b c d");
        assertThat(Texts.lines("a\r\nb\rc\n")).isEqualTo("a\nb\nc");
    }

    @Test
    void keepsNewAndRareCharacters() {
        assertThat(Texts.oneLine("𬭎\uD83E\uDEE8👨‍👩‍👧")).as("also ones newer than this JDK").isEqualTo("𬭎\uD83E\uDEE8👨‍👩‍👧");
    }
}
