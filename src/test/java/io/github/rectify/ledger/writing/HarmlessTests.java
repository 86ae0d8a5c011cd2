package io.github.rectify.ledger.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers wrote becomes neither a formula nor a path. */
class HarmlessTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠A1", "=cmd|' /C calc'!A0"})
    void putsAnApostropheBeforeWhatLooksLikeAFormula(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "正在整改", "1=1", " 空格", "2023-03-17", "(一)", "'=1"})
    void leavesOtherWordsAsTheyAre(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void keepsNamesInsideTheFolder() {
        assertThat(List.of("../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "C:\\Windows\\x.jpg", "..", ".", "", " . ", "a/../b",
                "\u202Egpj.exe", "con.txt", "NUL", "a\u0000b\nc.pdf", "照片?*.jpg").stream().map(SafeNames::safe).toList())
                .containsExactly("passwd", "boot.ini", "passwd", "x.jpg", "file", "file", "file", "file", "b", "gpj.exe", "_con.txt", "_NUL",
                        "abc.pdf", "照片__.jpg");
        assertThat(SafeNames.safe("长".repeat(300) + ".pdf")).hasSize(100).endsWith("长.pdf");
    }

    @Test
    void givesNoNameTwice() {
        SafeNames names = new SafeNames();
        assertThat(List.of(names.next("a.jpg"), names.next("A.JPG"), names.next("x/a.jpg"), names.next("a (2).jpg"), names.next("无尾"),
                names.next("无尾"))).doesNotHaveDuplicates().startsWith("a.jpg", "A (2).JPG", "a (3).jpg").endsWith("无尾", "无尾 (2)");
    }
}
