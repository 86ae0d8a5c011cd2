package io.github.rectify.ledger.file;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a notice as web pages of government sites look when they are saved, in several builds. */
final class DemoHtml {

    private static final String BEFORE = """
            <!DOCTYPE html>
            <html><head><meta charset="%s"><title>%s_云溪区人民政府网</title>
            <style>.x{color:red}</style><script>var a='关于“假问题”问题的整改<p>(99)关于“脚本里”问题的整改</p>';</script></head><body>
            <div class="k1"><a href="/">首页</a><a href="/1">政务公开</a><a href="/2">巡察整改</a><a href="/3">互动交流</a></div>
            <ul class="k2"><li><a href="/n1">关于“旧问题”问题的整改情况的通报</a></li><li><a href="/n2">另一份关于巡察整改情况的公告</a></li></ul>
            <div class="k3">您所在的位置：<a href="/">首页</a> &gt; <a href="/2">巡察整改</a> &gt; 正文</div>
            """;
    private static final String AFTER = """
            <div class="k8"><a href="javascript:print()">打印本页</a> <a href="javascript:close()">关闭窗口</a></div>
            <div class="k9"><p>上一篇：<a href="/p">中共江州市云溪区某某局党组关于巡察整改情况的通报</a></p><p>相关链接</p>
            <ul><li><a href="/q">(26)关于“别处的问题”问题的整改</a> 2024-01-01</li></ul></div>
            <div class="k10"><p>版权所有：云溪区人民政府&nbsp;&nbsp;备案号：江ICP备00000000号</p><p>网站标识码：0000000000</p></div>
            <script src="count.js"></script></body></html>
            """;

    private DemoHtml() {
    }

    /** Paragraphs in a division, as editors of sites write them. */
    static String paragraphs(String notice, String charset) {
        return page(notice, charset, "<div id='c'>" + lines(notice).stream()
                .map(line -> "<p style=\"text-indent:2em\"><span>&nbsp;&nbsp;&nbsp;&nbsp;" + escaped(line) + "</span></p>\n")
                .collect(Collectors.joining()) + "</div>");
    }

    /** One cell of a table that lays out the whole page, lines ended by breaks. */
    static String breaksInATable(String notice, String charset) {
        return page(notice, charset, "<table><tr><td width=10></td><td><table><tr><td>" + lines(notice).stream()
                .map(line -> "　　" + escaped(line) + "<br>\n").collect(Collectors.joining("<br>")) + "</td></tr></table></td></tr></table>");
    }

    /** Each line a division of its own, with the letters cut into pieces. */
    static String divisions(String notice, String charset) {
        return page(notice, charset, "<form id=f><div><div>" + lines(notice).stream()
                .map(line -> "<div><font>" + escaped(line.substring(0, line.length() / 2)) + "</font><b></b><span\n>"
                        + escaped(line.substring(line.length() / 2)) + "</span></div>").collect(Collectors.joining("\n"))
                + "</div></div></form>");
    }

    private static String page(String notice, String charset, String article) {
        String title = lines(notice).stream().filter(line -> line.endsWith("的通报")).findFirst().orElse(lines(notice).get(0)).replaceFirst("^• ", "");
        return BEFORE.formatted(charset, title) + article + AFTER;
    }

    private static List<String> lines(String notice) {
        return notice.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("“", "&ldquo;");
    }
}
