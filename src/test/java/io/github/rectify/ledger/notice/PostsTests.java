package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsTests {

    private final Posts posts = new Posts(Notices.WORDS);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "对原体育科科长邵建平批评教育                | 邵建平 | 原体育科科长",
        "党组书记、局长顾文清作出书面检查            | 顾文清 | 党组书记、局长",
        "对物业公司原总经理江波诫勉谈话              | 江波   | 物业公司原总经理",
        "对校长宋海涛、办公室主任杜明哲批评教育      | 杜明哲 | 办公室主任",
        "分管领导秦晓阳、叶知秋接受批评帮助          | 叶知秋 | -",
        "林悦被批评教育                              | 林悦   | -",
        "会后，江波作出检查；文化科副科长江波被约谈  | 江波   | 文化科副科长"})
    void readsThePostInFrontOfAName(String measure, String name, String post) {
        assertThat(posts.of(List.of(name), List.of(Notices.WORDS.text(measure))))
                .containsExactly(new Draft.Accountable(name, post == null ? "" : post));
    }
}
