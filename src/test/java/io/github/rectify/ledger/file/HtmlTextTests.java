package io.github.rectify.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Of a saved page, the article with its title and date, and nothing of the site. */
class HtmlTextTests {

    private static final String ONE = "按照区委统一部署，巡察组向局党组反馈了意见，现将整改情况予以公布。";
    private static final String TWO = "一是召开专题会议，逐条研究整改措施；二是建立台账，每周调度一次，确保按期完成。";
    private static final String THREE = "下一步，局党组将持续抓好整改落实，巩固成果，欢迎干部群众监督。";

    @Test
    void keepsTitleDateAndTextAndDropsTheSite() {
        assertThat(read("""
                <html><head><title>关于巡察整改进展情况的通报-某区政府</title></head><body>
                <div><h1>某区人民政府</h1><ul><li><a href=1>首页</a></li><li><a href=2>政务公开</a></li></ul></div>
                <div>当前位置：<a href=1>首页</a> &gt; <a href=2>公示</a> &gt; 正文</div>
                <div class=q><div><h2>关于巡察整改进展情况的通报</h2><p>发布日期：2024-03-05&nbsp;&nbsp;来源：区文旅体局</p><p>分享到：</p></div>
                <div><p>%s</p><p>%s</p><p>%s</p><p>中共某局党组</p><p>2024年3月5日</p></div></div>
                <div><p><a href=3>打印</a> <a href=4>关闭</a></p></div>
                <div><h3>相关链接</h3><ul><li><a href=5>关于巡察整改情况的公告</a> 2022-01-01</li></ul></div>
                <div>版权所有：某区人民政府 主办</div></body></html>""".formatted(ONE, TWO, THREE))).isEqualTo(String.join("\n",
                "关于巡察整改进展情况的通报", "发布日期：2024-03-05 来源：区文旅体局", ONE, TWO, THREE, "中共某局党组", "2024年3月5日", ""));
    }

    @Test
    void putsATitleBrokenOverLinesTogether() {
        assertThat(read("<html><head><title>中共某局党组关于巡察整改情况的通报</title></head><body><p>中共某局党组</p><p>关于巡察整改情况的通报</p><div><p>" + ONE
                + "</p><p>" + TWO + "</p></div>")).startsWith("中共某局党组关于巡察整改情况的通报\n" + ONE);
        assertThat(read("<html><body><h1>中共某局党组<br>关于巡察整改情况的通报</h1><div><p>" + ONE + "</p><p>" + TWO + "</p></div>"))
                .startsWith("中共某局党组关于巡察整改情况的通报\n" + ONE);
    }

    @Test
    void takesTheTitleOfThePageWhereTheTextHasNone() {
        assertThat(read("<html><head><title>中共某局党组关于巡察整改情况的通报_某区政府网</title></head><body><div><p>" + ONE + "</p><p>" + TWO
                + "</p></div>")).startsWith("中共某局党组关于巡察整改情况的通报\n" + ONE);
    }

    @Test
    void keepsAnArticleThatStandsWhereMenusStandElsewhere() {
        assertThat(read("<html><body><aside><p>" + ONE + "</p><p>" + TWO + "</p></aside><nav><a href=1>首页</a></nav>")).isEqualTo(ONE + "\n" + TWO + "\n");
    }

    @Test
    void readsTablesByRowAndLayoutByLine() {
        assertThat(read("<html><body><table><tr><td>序号</td><td>问题</td></tr><tr><td>1</td><td>学习不及时</td></tr>"
                + "<tr><td>日期：</td><td>2024-03-05</td></tr></table><p>" + ONE + "</p><p>" + TWO + "</p>"))
                .isEqualTo("序号\t问题\n1\t学习不及时\n日期：\n2024-03-05\n" + ONE + "\n" + TWO + "\n");
    }

    @Test
    void numbersCountedListsAsABrowserDoes() {
        assertThat(read("<html><body><p>" + ONE + "</p><ol start=3><li>" + TWO + "</li><li>" + THREE + "</li></ol>"))
                .isEqualTo(ONE + "\n3." + TWO + "\n4." + THREE + "\n");
    }

    @Test
    void decodesWhatTheBytesAreWhateverThePageSays() {
        String page = "<html><head><meta charset=\"%s\"></head><body><p>" + ONE + "</p><p>" + TWO + "</p></body></html>";
        for (String[] pair : new String[][] {{"gb2312", "GB18030"}, {"utf-8", "UTF-8"}, {"gb2312", "UTF-8"}, {"utf-8", "GB18030"}, {"", "UTF-16"},
            {"no-such", "UTF-8"}}) {
            assertThat(((Source.Prose) Sources.of("a.html", page.formatted(pair[0]).getBytes(Charset.forName(pair[1])))).text())
                    .as(pair[0] + " in " + pair[1]).isEqualTo(ONE + "\n" + TWO + "\n");
        }
    }

    private static String read(String html) {
        return ((Source.Prose) Sources.of("a.html", html.getBytes(Charset.forName("UTF-8")))).text();
    }
}
