package io.github.rectify.ledger.file;

import io.github.rectify.ledger.notice.Demo;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;

/** The demo notice in every format, for tests of other rooms: by file name. */
public final class DemoFiles {

    private DemoFiles() {
    }

    public static Map<String, byte[]> notice() {
        String text = Demo.text("notice-demo.txt");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("通报.html", DemoHtml.paragraphs(text, "gb2312").getBytes(Charset.forName("GB18030")));
        files.put("通报.docx", DemoDocx.typed(text));
        files.put("通报（自动编号）.docx", DemoDocx.numbered(text));
        files.put("通报.pdf", DemoPdf.notice(text));
        files.put("改过名.doc", DemoHtml.divisions(text, "utf-8").getBytes(Charset.forName("UTF-8")));
        return files;
    }

    public static byte[] workbook() {
        return Hostile.workbook("wecom_userid", 1);
    }
}
