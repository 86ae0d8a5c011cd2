package io.github.rectify.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that answer a question: a letter is never taken for a number, nor a number for a place. */
class AnswerWordsTests {

    private final AnswerWords words = new AnswerWords();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "A, 0, the letter on the card", "b, 1, small", "Ｂ, 1, full width", "B。, 1, with a stop", "选B, 1, with a verb", "B吧, 1, softened",
        "第二个, 1, its place", "最后一个, 2, the last", "D, -1, no such option", "第四个, -1, no such place", "1, -1, a number is a task",
        "AB, -1, two letters are none", "不是B, -1, denied", "6号, -1, a task"})
    void findsTheOptionMeant(String text, int option, String remark) {
        assertThat(words.option(text, 3).orElse(-1)).as(remark).isEqualTo(option);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "6, 6, bare", "6号, 6, with its word", "第6项, 6, counted", "#16, 16, with a sign", "T16, 16, with a letter", "１６, 16, full width",
        "16号那个, 16, pointed at", "是6号, 6, affirmed", "6和16, 6 16, two", "'6、16', 6 16, listed", "6 16, 6 16, apart",
        "06, 6, with a zero", "6号完成了, , says more", "不是6, , denied", "16万, , an amount", "3月16日, , a day", "第二个, , a place"})
    void findsNumbersWhereNothingElseIsSaid(String text, String numbers, String remark) {
        assertThat(words.numbers(text)).as(remark)
                .isEqualTo(numbers == null ? Optional.empty() : Optional.of(List.of(numbers.split(" "))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"都是, all", "两个都是。, all", "都不是, none", "取消, none", "算了！, none", "是的, yes", "确认, yes", "您好！, greeting",
        "都是他的事, ", "取消订单, ", "不是6号, ", "你好请问, "})
    void tellsBareWordsApart(String text, String kind) {
        String found = words.isAll(text) ? "all" : words.isNone(text) ? "none" : words.isYes(text) ? "yes"
                : words.isGreeting(text) ? "greeting" : null;
        assertThat(found).isEqualTo(kind);
    }
}
