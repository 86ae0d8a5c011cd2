package io.github.rectify.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Demo;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo notice gives the same draft and the same remarks in every format. */
class NoticeFormatsTests {

    private static final String DEMO = Demo.text("notice-demo.txt");

    @ParameterizedTest
    @MethodSource
    void givesTheDraftOfTheText(byte[] content) {
        String text = text(content);

        Draft expected = Notices.read(DEMO).draft();
        Draft draft = Notices.read(text).draft();
        assertThat(draft.problems()).containsExactlyElementsOf(expected.problems());
        assertThat(draft).isEqualTo(expected);
        assertThat(Notices.remarks(text)).isEqualTo(Notices.remarks(DEMO));
    }

    static Stream<Named<byte[]>> givesTheDraftOfTheText() {
        return Stream.of(
                Named.of("docx, numbers typed", DemoDocx.typed(DEMO)),
                Named.of("docx, numbers counted", DemoDocx.numbered(DEMO)),
                Named.of("html, paragraphs, utf-8", DemoHtml.paragraphs(DEMO, "utf-8").getBytes(Charset.forName("UTF-8"))),
                Named.of("html, paragraphs, gb2312", DemoHtml.paragraphs(DEMO, "gb2312").getBytes(Charset.forName("GB18030"))),
                Named.of("html, breaks in a table, gbk", DemoHtml.breaksInATable(DEMO, "gbk").getBytes(Charset.forName("GB18030"))),
                Named.of("html, says utf-8 and is gb18030", DemoHtml.divisions(DEMO, "utf-8").getBytes(Charset.forName("GB18030"))),
                Named.of("html, divisions, unmarked", DemoHtml.divisions(DEMO, "").getBytes(Charset.forName("UTF-8"))),
                Named.of("pdf, set in, with head and numbers", DemoPdf.notice(DEMO)),
                Named.of("pdf, not set in", DemoPdf.flush(DEMO)),
                Named.of("pdf, as an office suite writes it from the docx", resource("/ledger/notice-demo-office.pdf")),
                Named.of("txt, gb18030", DEMO.getBytes(Charset.forName("GB18030"))));
    }

    /** The shapes of notices this room is tried on, printed and saved. */
    @ParameterizedTest
    @ValueSource(strings = {"n01", "n02", "n04", "n05", "n06", "n08", "n09", "n11", "n12", "n13", "n14", "n15", "n17", "n18"})
    void givesTheDraftOfOtherNotices(String name) {
        String notice = new String(resource("/io/github/rectify/ledger/notice/" + name + ".txt"), StandardCharsets.UTF_8);
        Draft expected = Notices.read(notice).draft();

        for (byte[] content : List.of(DemoDocx.typed(notice), DemoPdf.notice(notice),
                DemoHtml.paragraphs(notice, "gbk").getBytes(Charset.forName("GB18030")),
                DemoHtml.breaksInATable(notice, "utf-8").getBytes(StandardCharsets.UTF_8))) {
            assertThat(Notices.read(text(content)).draft()).isEqualTo(expected);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = NoticeFormatsTests.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] content) {
        return ((Source.Prose) Sources.of("通报", content)).text();
    }
}
