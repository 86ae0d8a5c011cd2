package io.github.rectify.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /**
     * Printed by LibreOffice in a font whose letters claim more height than the lines stand apart: 宋体 of 12 and 10.5 points set as
     * tightly as Word sets it, the same at one and a half lines, and the style a new document begins with.
     */
    @ParameterizedTest
    @ValueSource(strings = {"song-12", "song-10.5", "song-12-wide", "plain-after"})
    void keepsLinesApartThatStandClose(String name) {
        String text = new String(resource("notice.txt"), StandardCharsets.UTF_8);
        assertThat(read(resource(name + ".pdf"))).isEqualTo(text.replaceAll("\\n+", "\n"));
    }

    /** The lines are one distance, the paragraphs another: a full last line does not take the next paragraph with it. */
    @Test
    void partsParagraphsSetApartBySpace() {
        String text = "甲".repeat(56) + "\n" + "乙".repeat(70) + "\n" + "丙".repeat(84) + "\n" + "丁".repeat(60);
        assertThat(read(DemoPdf.spaced(text, 1.6f))).isEqualTo(text + "\n");
    }

    private static byte[] resource(String name) {
        try (InputStream in = PdfTextTests.class.getResourceAsStream("/ledger/office/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(byte[] pdf) {
        return ((Source.Prose) Sources.of("a.pdf", pdf)).text();
    }
}
