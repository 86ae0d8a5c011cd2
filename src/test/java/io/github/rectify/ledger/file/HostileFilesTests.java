package io.github.rectify.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.rectify.ledger.notice.Demo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file that must not come in, with the reason it is told. */
class HostileFilesTests {

    private static final String DEMO = Demo.text("notice-demo.txt");
    private static final byte[] DOCX = DemoDocx.typed(DEMO);
    private static final byte[] PDF = DemoPdf.notice(DEMO);
    private static final byte[] XLSX = Hostile.workbook("学习不及时", 3);
    private static final byte[] XLS = Hostile.oldWorkbook("学习不及时", 3);
    private static final String XXE = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>";
    private static final String P = "<w:p><w:r><w:t>正文</w:t></w:r></w:p>";

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource
    void refuses(String remark, String filename, byte[] content, String reason) {
        assertTimeoutPreemptively(Duration.ofSeconds(15), () ->
                assertThatThrownBy(() -> Sources.of(filename, content)).isInstanceOf(FileRefused.class)
                        .extracting("key").isEqualTo("ledger.refused." + reason));
    }

    static Stream<Arguments> refuses() {
        return Stream.of(types(), packages(), locked(), broken(), pdfs(), pages()).flatMap(all -> all);
    }

    private static Stream<Arguments> types() {
        return Stream.of(
                arguments("an old Word document", "a.doc", Hostile.ole(new byte[0], "WordDocument"), "save-as-docx"),
                arguments("the same called docx", "a.docx", Hostile.ole(new byte[0], "WordDocument"), "save-as-docx"),
                arguments("a rich text", "a.doc", latin("{\\rtf1\\ansi a}"), "save-as-docx"),
                arguments("a workbook before Excel 97", "a.xls", Hostile.ole(new byte[0], "Book"), "save-as-xlsx"),
                arguments("slides of old", "a.ppt", Hostile.ole(new byte[0], "PowerPoint Document"), "type"),
                arguments("an open document", "a.odt", Packages.zip(Map.of("mimetype", latin("application/vnd.oasis"))), "save-as-docx"),
                arguments("a fixed layout", "a.ofd", Packages.zip(Map.of("OFD.xml", latin("<a/>"))), "save-as-pdf"),
                arguments("a photo", "a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}, "image"),
                arguments("a photo called pdf", "a.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1}, "image"),
                arguments("an archive", "a.zip", Packages.zip(Map.of("a.docx", DOCX)), "archive"),
                arguments("an archive in an archive", "a.zip", Packages.zip(Map.of("a.zip", Hostile.zipBomb(40))), "archive"),
                arguments("a rar", "a.rar", latin("Rar!\u001a\u0007"), "archive"),
                arguments("a program", "a.txt", latin("MZ\u0090\u0000"), "type"),
                arguments("slides", "a.pptx", new Packages().part("ppt/p.xml",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "<a/>").bytes(), "type"),
                arguments("a text called docx", "a.docx", utf8("整改情况"), "name-differs"),
                arguments("a text called xlsx", "a.xlsx", utf8("序号,问题"), "name-differs"),
                arguments("a page called xls", "a.xls", utf8("<html><table><tr><td>序号"), "save-as-xlsx"),
                arguments("a workbook in one XML file", "a.xml", utf8("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><W/>"),
                        "save-as-xlsx"),
                arguments("a web archive", "a.mht", latin("MIME-Version: 1.0\nContent-Type: multipart/related"), "save-as-html"),
                arguments("a script", "a.js", utf8("alert(1)"), "type"),
                arguments("nothing", "a.docx", new byte[0], "empty"),
                arguments("a document of nothing", "a.docx", Packages.document("").bytes(), "empty"),
                arguments("bytes", "a.txt", new byte[] {1, 0, 2, 0}, "not-text"),
                arguments("too many bytes", "a.txt", new byte[Sources.LARGEST_BYTES + 1], "too-large"));
    }

    private static Stream<Arguments> packages() {
        String macro = "application/vnd.ms-word.document.macroEnabled.main+xml";
        return Stream.of(
                arguments("a text of 300 MB", "a.docx", Hostile.zipBomb(300), "bomb"),
                arguments("6000 entries", "a.docx", Hostile.manyEntries(), "bomb"),
                arguments("two entries in one place", "a.docx", Hostile.overlapping(), "bomb"),
                arguments("macros by type", "a.docx", new Packages().part("word/document.xml", macro, "<a/>").bytes(), "macros"),
                arguments("macros by name", "a.docx", Packages.paragraphs("a").entry("word/vbaProject.bin", new byte[9]).bytes(), "macros"),
                arguments("macros in a workbook", "a.xlsx", Packages.workbook("").entry("xl/vbaProject.bin", new byte[9]).bytes(), "macros"),
                arguments("a macro sheet", "a.xlsx", Packages.workbook("").entry("xl/macrosheets/a.xml", latin("<a/>")).bytes(), "macros"),
                arguments("macros in an old workbook", "a.xls", Hostile.ole(XLS, "_VBA_PROJECT_CUR", "VBA", "dir"), "macros"),
                arguments("an entity of outside", "a.docx", Packages.paragraphs("a").word("word/styles.xml", "styles", XXE + "<a>&b;</a>")
                        .bytes(), "doctype"),
                arguments("the same in a part nobody asks for", "a.docx", Packages.paragraphs("a").entry("x/y.bin", utf8(XXE + "<a/>"))
                        .bytes(), "doctype"),
                arguments("the same in a sheet", "a.xlsx", Packages.workbook("").entry("xl/x.xml", utf8(XXE + "<a/>")).bytes(), "doctype"),
                arguments("elements a million deep", "a.docx", Packages.document("<a>".repeat(1_000_000)).bytes(), "too-complex"),
                arguments("elements a thousand deep", "a.docx", Packages.document("<a>".repeat(1_000)).bytes(), "too-complex"),
                arguments("the same in a sheet", "a.xlsx", Packages.workbook("<a>".repeat(1_000)).bytes(), "too-complex"),
                arguments("an endless attribute", "a.docx", Packages.document("<a b=\"" + noise(6_000_000) + "\"/>").bytes(), "too-complex"),
                arguments("an endless comment", "a.xlsx", Packages.workbook("<!--" + noise(6_000_000) + "-->").bytes(), "too-complex"),
                arguments("a name that climbs", "a.docx", Packages.paragraphs("a").entry("../../a.xml", latin("<a/>")).bytes(), "broken"),
                arguments("two main parts", "a.docx", Packages.paragraphs("a").word("word/b.xml", "document.main", "<a/>").bytes(), "broken"),
                arguments("another encoding", "a.docx", Packages.paragraphs("a").entry("word/a.xml",
                        "<a/>".getBytes(StandardCharsets.UTF_16)).bytes(), "broken"));
    }

    private static Stream<Arguments> locked() {
        return Stream.of(
                arguments("a locked document", "a.docx", Hostile.encryptedDocument(DOCX), "encrypted"),
                arguments("a locked workbook", "a.xlsx", Hostile.encryptedDocument(XLSX), "encrypted"),
                arguments("a locked old workbook", "a.xls", Hostile.encryptedOldWorkbook(), "encrypted"),
                arguments("a locked pdf", "a.pdf", Hostile.lockedPdf(PDF, "user"), "encrypted"),
                arguments("a pdf that must not be copied", "a.pdf", Hostile.lockedPdf(PDF, ""), "encrypted"));
    }

    private static Stream<Arguments> broken() {
        return Stream.of(
                arguments("half a document", "a.docx", Hostile.cut(DOCX, 0.5), "broken"),
                arguments("a document without its end", "a.docx", Hostile.cut(DOCX, 0.99), "broken"),
                arguments("half a workbook", "a.xlsx", Hostile.cut(XLSX, 0.5), "broken"),
                arguments("half an old workbook", "a.xls", Hostile.cut(XLS, 0.4), "broken"),
                arguments("the first bytes of a pdf", "a.pdf", Hostile.cut(PDF, 0.02), "broken"),
                arguments("XML that does not end", "a.docx", Packages.document("<w:p><w:r>").bytes(), "broken"));
    }

    private static Stream<Arguments> pdfs() {
        String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>";
        String one = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        String root = "<< /Type /Catalog /Pages 2 0 R >>";
        byte[] blanks = Hostile.blanks(60);
        return Stream.of(
                arguments("pictures of pages", "a.pdf", Hostile.pdf(root, one, page, Hostile.stream("", latin("q Q"), 0)), "scanned"),
                arguments("a stream of 60 MB", "a.pdf", Hostile.pdf(root, one, page, Hostile.stream("/Filter /FlateDecode", blanks, 1)),
                        "bomb"),
                arguments("packed twice", "a.pdf", Hostile.pdf(root, one, page,
                        Hostile.stream("/Filter [/FlateDecode /Fl#61teDecode]", blanks, 2)), "bomb"),
                arguments("a filter told elsewhere", "a.pdf", Hostile.pdf(root, one, page, Hostile.stream("/Filter 5 0 R", blanks, 1),
                        "/FlateDecode"), "bomb"),
                arguments("a text that calls itself a picture", "a.pdf", Hostile.pdf(root, one, page,
                        Hostile.stream("/Subtype /Image /Filter /FlateDecode", blanks, 1)), "too-complex"),
                arguments("pages that hold themselves", "a.pdf", Hostile.pdf(root, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99 >>"),
                        "broken"),
                arguments("600 pages", "a.pdf", Hostile.pdf(root, "<< /Type /Pages /Kids [" + "3 0 R ".repeat(600) + "] /Count 600 >>", page,
                        Hostile.stream("", latin("q Q"), 0)), "too-many-pages"),
                arguments("arrays a million deep", "a.pdf", Hostile.pdf(root, "[".repeat(1_000_000)), "broken"));
    }

    private static Stream<Arguments> pages() {
        return Stream.of(
                arguments("elements 100,000 deep", "a.html", utf8("<html><body>" + "<div>".repeat(100_000) + "整改"), "too-complex"),
                arguments("a million elements", "a.html", utf8("<html><body>" + "<br>".repeat(1_000_000) + "整改"), "too-complex"),
                arguments("a page of nothing", "a.html", utf8("<html><body><script>1</script></body></html>"), "empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesWhatIsMarkedSecret(String remark, String filename, byte[] content) {
        assertThatThrownBy(() -> Sources.of(filename, content)).isInstanceOf(FileRefused.class)
                .extracting("key", "args").containsExactly("ledger.refused.secret", java.util.List.of("机密"));
    }

    static Stream<Arguments> refusesWhatIsMarkedSecret() {
        String mark = "<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密★1年</w:t></w:r></w:p>";
        String word = "xmlns:w=\"" + Packages.WORD + "\"";
        return Stream.of(
                arguments("file name", "【机密】台账.docx", DOCX),
                arguments("docx, first lines", "a.docx", Packages.document(mark + P).bytes()),
                arguments("docx, head of the page", "a.docx", Packages.paragraphs("正文").word("word/header1.xml", "header",
                        "<w:hdr " + word + ">" + mark + "</w:hdr>").bytes()),
                arguments("docx, foot of the page", "a.docx", Packages.paragraphs("正文").word("word/footer1.xml", "footer",
                        "<w:ftr " + word + ">" + mark.replace("★1年", "") + "</w:ftr>").bytes()),
                arguments("docx, text box", "a.docx", Packages.document("<w:p><w:r><w:pict><w:txbxContent>" + mark
                        + "</w:txbxContent></w:pict></w:r></w:p>" + P).bytes()),
                arguments("pdf, first line", "a.pdf", DemoPdf.write("机密★1年\n" + DEMO, "", true)),
                arguments("pdf, running head", "a.pdf", DemoPdf.write(DEMO, "机密", true)),
                arguments("html, first line", "a.html", utf8("<html><body><p>机密★1年</p><p>正文。</p>")),
                arguments("html, in a part that is dropped", "a.html", utf8("<html><body><footer>机密★1年</footer>" + DEMO)),
                arguments("txt", "a.txt", utf8("机密\n" + DEMO)),
                arguments("csv", "a.csv", utf8("机密,,\n序号,问题,措施")),
                arguments("xlsx, a cell of the first rows", "a.xlsx", Hostile.workbook("机密", 2)),
                arguments("xlsx, a starred cell far below", "a.xlsx", Hostile.workbook("机密★3年", 900)),
                arguments("xlsx, a cell with its text beside it", "a.xlsx",
                        Packages.workbook("<sheetData><row><c t=\"inlineStr\"><is><t>机密</t></is></c></row></sheetData>").bytes()),
                arguments("xlsx, head of the sheet", "a.xlsx", Packages.workbook(
                        "<sheetData/><headerFooter><oddHeader>&amp;C&amp;\"黑体\"&amp;16机密★1年&amp;R第 &amp;P 页</oddHeader></headerFooter>").bytes()),
                arguments("xls, a cell of the first rows", "a.xls", Hostile.oldWorkbook("机密", 2)),
                arguments("xls, a starred cell far below", "a.xls", Hostile.oldWorkbook("机密★3年", 900)));
    }

    @Test
    void leavesTheWordInACellFarBelowAlone() {
        assertThat(Sources.of("a.xlsx", Hostile.workbook("机密", 900))).isInstanceOf(Source.Sheets.class);
        assertThat(Sources.of("a.xls", Hostile.oldWorkbook("机密", 900))).isInstanceOf(Source.Sheets.class);
    }

    @Test
    void doesNotFollowWhatPointsOutside() {
        String rel = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" "
                + "Target=\"http://127.0.0.1:1/a.dotm\" TargetMode=\"External\"/></Relationships>";
        byte[] content = Packages.paragraphs("正文").entry("word/_rels/settings.xml.rels", utf8(rel))
                .entry("word/embeddings/a.bin", Hostile.ole(new byte[0], "Ole")).entry("word/embeddings/b.docx", Hostile.zipBomb(30)).bytes();
        assertThat(Sources.of("a.docx", content)).isEqualTo(new Source.Prose("正文\n"));
    }

    @Test
    void doesNotBelieveASheetAboutItsSize() {
        byte[] content = Packages.workbook("<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c>"
                + "</row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>").bytes();
        assertThat(Sources.of("a.xlsx", content)).isInstanceOf(Source.Sheets.class);
    }

    @Test
    void readsAPdfWithAScriptAndRunsNothing() {
        byte[] content = Hostile.pdf("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
                        + "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
                Hostile.stream("", latin("BT /F1 12 Tf 50 700 Td (the text that is read) Tj ET"), 0));
        assertThat(Sources.of("a.pdf", content)).isEqualTo(new Source.Prose("the text that is read\n"));
    }

    @Test
    void refusesBombsInLittleMemory(@TempDir Path folder) throws Exception {
        Path zip = Files.write(folder.resolve("a.docx"), Hostile.zipBomb(1_000));
        Path sheet = Files.write(folder.resolve("a.xlsx"), Packages.workbook("<a b=\"" + noise(9_000_000) + "\"/>").bytes());
        Path pdf = Files.write(folder.resolve("a.pdf"), Hostile.pdf("<< >>", Hostile.stream("/Filter /FlateDecode", Hostile.blanks(200), 1)));
        Process small = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx48m", "-cp",
                System.getProperty("java.class.path"), Small.class.getName(), zip.toString(), sheet.toString(), pdf.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.lines()).containsExactly("ledger.refused.bomb", "ledger.refused.too-complex", "ledger.refused.bomb");
    }

    /** Reads files in a process of its own, and prints why they were refused. */
    static final class Small {

        public static void main(String[] files) throws Exception {
            for (String file : files) {
                try {
                    Sources.of(file, Files.readAllBytes(Path.of(file)));
                } catch (FileRefused refused) {
                    System.out.println(refused.key());
                }
            }
        }
    }

    /** Letters that do not pack well. */
    private static String noise(int length) {
        java.util.Random random = new java.util.Random(7);
        return random.ints(length, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
