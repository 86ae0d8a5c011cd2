package io.github.rectify.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Demo;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes are, a file is taken or refused with a reason: nothing else comes out. */
class AnyBytesTests {

    private static final String DEMO = Demo.text("notice-demo.txt").lines().limit(60).reduce("", (all, line) -> all + line + "\n");
    private static final List<byte[]> GOOD = List.of(DemoDocx.numbered(DEMO), DemoPdf.notice(DEMO), Hostile.workbook("学习", 3),
            Hostile.oldWorkbook("学习", 3), DemoHtml.divisions(DEMO, "gbk").getBytes(), DEMO.getBytes());
    private static final List<byte[]> BEGINNINGS = List.of(new byte[0], new byte[] {'P', 'K', 3, 4}, "%PDF-1.7\n1 0 obj\n<<".getBytes(),
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, "<html>".getBytes());

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void takesOrRefusesAnyBytes(@ForAll @Size(max = 3000) byte[] bytes, @ForAll("names") String name, @ForAll("begins") byte[] begin) {
        byte[] content = Arrays.copyOf(begin, begin.length + bytes.length);
        System.arraycopy(bytes, 0, content, begin.length, bytes.length);
        takeOrRefuse(name, content);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void takesOrRefusesADamagedFile(@ForAll("good") byte[] good, @ForAll long seed, @ForAll("names") String name) {
        Random random = new Random(seed);
        byte[] content = good.clone();
        int damages = 1 + random.nextInt(20);
        for (int i = 0; i < damages; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0) {
            content = Arrays.copyOf(content, random.nextInt(content.length) + 1);
        }
        takeOrRefuse(name, content);
    }

    private static void takeOrRefuse(String name, byte[] content) {
        try {
            assertThat(Sources.of(name, content)).isNotNull();
        } catch (FileRefused refused) {
            assertThat(refused.key()).startsWith("ledger.refused.").isNotEqualTo("ledger.refused.too-slow");
        }
    }

    @Provide
    Arbitrary<byte[]> good() {
        return Arbitraries.of(GOOD);
    }

    @Provide
    Arbitrary<byte[]> begins() {
        return Arbitraries.of(BEGINNINGS);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a.docx", "a.pdf", "a.html", "a.txt", "a.csv", "a.xlsx", "a.xls", "a", "", ".", "a.doc");
    }
}
