package io.github.rectify.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What short sayings mean, and what only looks like one. */
class SayingsTests {

    private final Sayings sayings = new Sayings();

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', value = {
        "行，我接|true||the plain yes", "我来接，16号|true|16|the number behind it", "接收6|true|6|the number right behind it",
        "6号我接手|true|6|the number before it", "好的，6号任务我接收了|true|6|with fillers", "６号我接|true|6|full-width",
        "6号我不接|false|6|the plain no", "不接收|false||the bare no", "接不了|false||cannot"})
    void anOfferIsAnswered(String text, boolean accepts, String code, String remark) {
        assertThat(sayings.offer(text, false)).contains(new Sayings.Offer(accepts, code == null ? Set.of() : Set.of(code), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"我接到通知了", "好的", "收到", "6号我接吗？", "我接，但5号要延期", "谁接6号", "6号接近完成", "同意", "不同意", "5号已完成", ""})
    void otherWordsAreNoAnswerToAnOffer(String text) {
        assertThat(sayings.offer(text, false)).isEmpty();
    }

    @Test
    void aNoMayGiveItsReason() {
        assertThat(sayings.offer("6号我不接，手上还有3个项目", false)).contains(new Sayings.Offer(false, Set.of("6"), "手上还有3个项目"));
    }

    @Test
    void aYesByItselfAnswersAnOfferWhereNothingElseWaits() {
        assertThat(sayings.offer("同意", true)).map(Sayings.Offer::accepts).contains(true);
        assertThat(sayings.offer("不同意，忙不过来", true)).map(Sayings.Offer::accepts).contains(false);
        assertThat(sayings.offer("好的", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"撤销代办", "取消代办", "不用代办了，我回来了", "我不请假了", "取消请假", "委托作废"})
    void aDelegationIsEnded(String text) {
        assertThat(sayings.endsDelegation(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"撤销", "20号到24号我的任务请张三代办", "我回来了", "代办取消了吗", "20号到24号我请假，不用安排代办",
        "撤销16，我请假3天"})
    void otherWordsEndNoDelegation(String text) {
        assertThat(sayings.endsDelegation(text)).isFalse();
    }

    @Test
    void anExtensionIsGivenUp() {
        assertThat(sayings.endsExtension("不延了")).contains(Set.of());
        assertThat(sayings.endsExtension("6号不用延期了")).contains(Set.of("6"));
        assertThat(sayings.endsExtension("6号延期不要了")).contains(Set.of("6"));
        assertThat(sayings.endsExtension("18不延期了，按期完成")).contains(Set.of("18"));
        assertThat(sayings.endsExtension("按期完成")).isEmpty();
        assertThat(sayings.endsExtension("能不能不延期？")).isEqualTo(Optional.empty());
        assertThat(sayings.endsExtension("不延期，已经完成了")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"谢谢", "辛苦了", "好的，谢谢！", "谢谢您，辛苦了"})
    void thanksAreThanks(String text) {
        assertThat(sayings.thanks(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"谢谢，5号已完成", "好的", "麻烦您把5号延期", ""})
    void moreThanThanksIsForTheReader(String text) {
        assertThat(sayings.thanks(text)).isFalse();
    }

    @Test
    void aQuestionMarkAsks() {
        assertThat(sayings.isAllAsking("？")).isTrue();
        assertThat(sayings.isAllAsking("??")).isTrue();
        assertThat(sayings.isAllAsking("5？")).isFalse();
        assertThat(sayings.isAllAsking(" ")).isFalse();
    }

    @Test
    void whatIsTakenBackByNumberIsKnown() {
        assertThat(sayings.takenBack("撤销16")).containsExactly("16");
        assertThat(sayings.takenBack("撤回5号、6号")).containsExactly("5", "6");
        assertThat(sayings.takenBack("不对 是6")).isEmpty();
        assertThat(sayings.takenBack("撤销，6号已完成")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"18号报错了，撤销|18", "昨天16号批错了，撤回|16", "5和6刚才发错了|5,6", "16报错了|16"})
    void whatIsCalledRecordedByMistakeIsKnown(String text, String codes) {
        assertThat(sayings.takenBack(text)).containsExactlyInAnyOrder(codes.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"刚才报错了，是16", "3月16号报错了", "16号已完成", "不对 是6"})
    void whatIsRightInsteadIsNoMistake(String text) {
        assertThat(sayings.takenBack(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = '|', value = {
        "不对，说错了，是16号||16||another task", "不是34，是37||37||one instead of the other", "43号，不是42号||43||the other way round",
        "写错，4月25|||4月25|another day", "写错了，应该是5月15号|||5月15号|with fillers", "5号改成5月20号|5||5月20号|of a named task",
        "改到11点|||11点|a bare change"})
    void whatIsRightInsteadIsKnown(String text, String of, String code, String moment, String remark) {
        assertThat(sayings.correction(text)).hasValueSatisfying(found -> {
            assertThat(found.of()).isEqualTo(of);
            assertThat(found.code()).isEqualTo(code);
            assertThat(moment == null || moment.equals(found.moment())).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"16号已完成", "不对吗", "不是我的", "制度改好了", "16号", "是16号"})
    void otherWordsCorrectNothing(String text) {
        assertThat(sayings.correction(text)).isEmpty();
    }
}
