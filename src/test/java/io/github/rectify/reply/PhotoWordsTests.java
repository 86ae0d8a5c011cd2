package io.github.rectify.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoWordsTests {

    private final PhotoWords words = new PhotoWords();

    /** Text, tasks, tasks denied, how many of the latest (0: not said), whether it speaks of photos. */
    @ParameterizedTest
    @CsvSource({
        "都是16号的, 16, '', 0, false",
        "是6号的, 6, '', 0, false",
        "5号的, 5, '', 0, false",
        "是6号, 6, '', 0, false",
        "６号的。, 6, '', 0, false",
        "是六号的, 6, '', 0, false",
        "都是十六号的, 16, '', 0, false",
        "二十三号的, 23, '', 0, false",
        "6和16都是, 6 16, '', 0, false",
        "6号、16号都是, 6 16, '', 0, false",
        "不是6号的是16号的, 16, 6, 0, false",
        "移到16号, 16, '', 0, false",
        "这是5号的照片, 5, '', 0, true",
        "刚才的照片是5号的, 5, '', 0, true",
        "照片发错了，应该是5号的, 5, '', 0, true",
        "把照片放到16号, 16, '', 0, true",
        "6号的整改后照片, 6, '', 0, true",
        "三张都是16号的, 16, '', 3, true",
        "刚才两张是6号的, 6, '', 2, true",
        "刚那张是6号的, 6, '', 1, true",
        "'不对，刚那张是6号的', 6, '', 1, true",
        "这张是#6的, 6, '', 1, true",
    })
    void hearsWhereItBelongs(String text, String codes, String notAt, int latest, boolean named) {
        PhotoWords.Place place = words.placing(text).orElseThrow(() -> new AssertionError(text));

        assertThat(String.join(" ", place.codes())).isEqualTo(codes);
        assertThat(String.join(" ", place.notAt())).isEqualTo(notAt);
        assertThat(place.latest()).isEqualTo(latest);
        assertThat(place.named()).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16号已完成", "6号完成一半", "照片是6号的吗", "这是6号的照片？", "刚才的照片不对", "6", "6号", "16 6", "都是", "申请延期到16号",
        "改到16号", "6号的照片还没拍", "不是6号的", "照片明天发，是6号的", "6号的材料已经交了", "退回6号 照片不清楚", "3月16号的", "是张三的"})
    void leavesAllElseAlone(String text) {
        assertThat(words.placing(text)).as(text).isEmpty();
    }

    @Test
    void aDescriptionIsNoReportAndAReportNoDescription() {
        assertThat(words.isCaption("这是退休支部的会议记录照片")).isTrue();
        assertThat(words.isCaption("文物巡查的现场照")).isTrue();
        assertThat(words.isCaption("正在准备材料")).isFalse();
        assertThat(words.isCaption("还在补照片")).isFalse();
        assertThat(words.isCaption("已完成")).isFalse();
    }

    @Test
    void aPhotoIsAnnouncedForOneTask() {
        assertThat(words.announced("51号再补一张照片")).contains("51");
        assertThat(words.announced("56号已完成，照片如下")).contains("56");
        assertThat(words.announced("5号和6号的照片")).isEmpty();
        assertThat(words.announced("51号的照片收到了吗")).isEmpty();
        assertThat(words.announced("51号已完成")).isEmpty();
    }
}
