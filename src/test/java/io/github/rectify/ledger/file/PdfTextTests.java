package io.github.rectify.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The paragraphs of a pdf as they were before they were printed. */
class PdfTextTests {

    private static final String LONG = "一是召开专题会议,逐条研究整改措施,把责任落实到科室和个人;二是建立台账,每周调度一次,对进展缓慢的及时提醒,确保按期完成";

    @Test
    void joinsLinesAndPagesToParagraphs() {
        String text = IntStream.rangeClosed(1, 60).mapToObj(i -> "(" + i + ")关于“第" + i + "个问题”问题的整改\n整改情况:" + LONG.repeat(1 + i % 4) + "。")
                .collect(Collectors.joining("\n"));
        assertThat(read(DemoPdf.write(text, "某某局文件", true))).isEqualTo(text + "\n");
        assertThat(read(DemoPdf.write(text, "", false))).isEqualTo(text + "\n");
    }

    @Test
    void keepsAFigureThatStandsAlone() {
        String text = "反馈问题数\n25\n" + LONG + "。";
        assertThat(read(DemoPdf.write(text, "", true))).isEqualTo(text + "\n");
    }

    @Test
    void readsTwoHundredPages() {
        String text = IntStream.rangeClosed(1, 700).mapToObj(i -> i + "." + LONG.repeat(3) + "。").collect(Collectors.joining("\n"));
        byte[] pdf = DemoPdf.write(text, "某某局文件", true);
        assertThat(read(pdf)).isEqualTo(text + "\n");
    }

    private static String read(byte[] pdf) {
        return ((Source.Prose) Sources.of("a.pdf", pdf)).text();
    }
}
