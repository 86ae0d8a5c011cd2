package io.github.rectify.ledger.file;

import io.github.rectify.ledger.notice.Notices;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTests {

    private static final String NOTICE = "\n关于巡察整改情况的通报\n1.关于“拖沓”的问题\n整改情况:限时办结。\n";

    private final SecrecyMark mark = new SecrecyMark(Notices.WORDS);

    @ParameterizedTest
    @ValueSource(strings = {"秘密★1年", "机密", "绝密★长期", "机 密", "　秘密 ★ 10年", "密级：机密", "密级:秘密★5年", "000012 机密★1年",
        "【机密】", "(秘密)", "机密级", "机密,,,", "秘密★1年 特急"})
    void findsAMarkAtTheHead(String line) {
        assertThat(mark.in("通报.txt", line + NOTICE)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"严格遵守保密规定", "泄露国家秘密的，依法处理", "秘密文件管理不规范", "机密文件柜未上锁", "关于“机密”字样的说明",
        "工作秘密", "不涉密", "非密", "商业秘密★保护"})
    void leavesTheWordInASentenceAlone(String line) {
        assertThat(mark.in("通报.txt", line + NOTICE)).isNull();
    }

    @Test
    void findsAStarredMarkOnALaterPage() {
        assertThat(mark.in("通报.txt", NOTICE + "第一页\n".repeat(40) + "机密★3年\n" + NOTICE)).isEqualTo("机密");
        assertThat(mark.in("通报.txt", NOTICE + "第一页\n".repeat(40) + "机密\n" + NOTICE)).isNull();
    }

    @Test
    void findsAMarkInTheFileName() {
        assertThat(mark.in("【机密】台账.txt", NOTICE)).isEqualTo("机密");
        assertThat(mark.in("秘密★1年.txt", NOTICE)).isEqualTo("秘密");
        assertThat(mark.in("保守国家秘密学习.txt", NOTICE)).isNull();
    }
}
