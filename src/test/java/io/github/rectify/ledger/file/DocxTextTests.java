package io.github.rectify.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Word document shows is what is read of it. */
class DocxTextTests {

    private static final String W = "xmlns:w=\"" + Packages.WORD + "\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "chineseCounting          | 第%1章   | '第一章 ;第二章 ;第十章 ;第二十一章 ;第一百零三章 '",
        "chineseCountingThousand  | （%1）   | （一）;（二）;（十）;（二十一）;（一百零三）",
        "taiwaneseCountingThousand| %1、     | 一、;二、;十、;二十一、;一百零三、",
        "decimal                  | %1.      | 1.;2.;10.;21.;103.",
        "decimalEnclosedCircle    | %1       | '①;②;⑩;21 ;103 '",
        "ideographTraditional     | %1、     | 甲、;乙、;癸、;21、;103、",
        "lowerRoman               | (%1)     | (i);(ii);(x);(xxi);(ciii)",
        "upperLetter              | %1.      | A.;B.;J.;U.;YYYY.",
        "bullet                   | \uF0B7   | ;;;;"})
    void writesNumbersAsTheWordProcessorDoes(String format, String text, String labels) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= 103; i++) {
            body.append(item("1", 0, "x"));
        }
        String read = read(Packages.document(body.toString()).word("word/numbering.xml", "numbering", numbering(level(0, format, text, ""))));
        String[] expected = (labels == null ? ";;;;" : labels).split(";", -1);
        int[] at = {1, 2, 10, 21, 103};
        for (int i = 0; i < at.length; i++) {
            assertThat(read.lines().toList().get(at[i] - 1)).isEqualTo(expected[i] + "x");
        }
    }

    @Test
    void countsLevelsAndStartsThemAnew() throws Exception {
        String levels = level(0, "chineseCounting", "%1、", "") + level(1, "chineseCounting", "（%2）", "") + level(2, "decimal", "%3.", "")
                + level(3, "decimal", "%1.%4", "<w:isLgl/>");
        String body = item("1", 0, "甲") + item("1", 1, "乙") + item("1", 2, "丙") + item("1", 2, "丁") + item("1", 1, "戊") + item("1", 2, "己")
                + item("1", 0, "庚") + item("1", 1, "辛") + item("1", 3, "壬") + item("2", 0, "癸") + item("3", 0, "子") + item("3", 0, "丑");
        String more = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/>"
                + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
        assertThat(read(Packages.document(body).word("word/numbering.xml", "numbering", numbering(levels, more)))).isEqualTo("""
                一、甲
                （一）乙
                1.丙
                2.丁
                （二）戊
                1.己
                二、庚
                （一）辛
                2.1 壬
                三、癸
                一、子
                二、丑
                """);
    }

    @Test
    void numbersByStyle() throws Exception {
        String styles = "<w:styles " + W + "><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"c\"/>"
                + "<w:basedOn w:val=\"a\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"toc 1\"/></w:style></w:styles>";
        String body = styled("t", "目录里的标题") + styled("a", "甲") + styled("b", "乙")
                + "<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>";
        assertThat(read(Packages.document(body).word("word/styles.xml", "styles", styles)
                .word("word/numbering.xml", "numbering", numbering(level(0, "decimal", "%1.", ""))))).isEqualTo("1.甲\n2.乙\n丙\n");
    }

    @Test
    void leavesOutWhatIsNotShown() throws Exception {
        String body = "<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>"
                + "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
                + "<w:r><w:instrText>PAGE</w:instrText><w:footnoteReference/><w:t>尾</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p><w:p><w:r><w:t>后半</w:t></w:r></w:p>"
                + "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict><w:t>外</w:t></w:r></w:p>";
        assertThat(read(Packages.document(body).word("word/footnotes.xml", "footnotes", "<w:footnotes " + W + "><w:p><w:r><w:t>注</w:t></w:r></w:p>"
                + "</w:footnotes>"))).isEqualTo("留增尾\n前半后半\n外\n");
    }

    @Test
    void breaksLinesWhereTheyAreBrokenExceptInATitle() throws Exception {
        String body = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>中共某局党组</w:t><w:br/><w:t>关于整改情况的通报</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>";
        assertThat(read(Packages.document(body))).isEqualTo("中共某局党组关于整改情况的通报\n甲\t乙\n丙\n");
    }

    @Test
    void readsTablesInTheirPlace() throws Exception {
        String row = "<w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p>%s</w:tc></w:tr>";
        String body = "<w:p><w:r><w:t>前</w:t></w:r></w:p><w:tbl>" + row.formatted("1", "学习不及时", "")
                + row.formatted("2", "管理不严", "<w:p><w:r><w:t>整改情况：一是</w:t></w:r></w:p>") + row.formatted("日期：", "2023-05-04", "")
                + "</w:tbl><w:p><w:r><w:t>后</w:t></w:r></w:p>";
        assertThat(read(Packages.document(body))).isEqualTo("前\n1\t学习不及时\n2\n管理不严\n整改情况：一是\n日期：\n2023-05-04\n后\n");
    }

    private static String read(Packages document) {
        return ((Source.Prose) Sources.of("a.docx", document.bytes())).text();
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String item(String list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr><w:r><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    private static String level(int at, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more + "<w:lvlText w:val=\"" + text
                + "\"/></w:lvl>";
    }

    private static String numbering(String levels) {
        return numbering(levels, "");
    }

    private static String numbering(String levels, String more) {
        return "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"0\">" + levels
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>" + more + "</w:numbering>";
    }
}
