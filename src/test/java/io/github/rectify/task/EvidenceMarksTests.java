package io.github.rectify.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class EvidenceMarksTests {

    private static final String REPORT = "\n关于第5项问题整改情况的报告\n一、开展保密工作检查。\n二、修订制度三项。\n";

    private final EvidenceMarks marks = new EvidenceMarks(messages());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/task");
        source.setDefaultEncoding("UTF-8");
        return source;
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密材料.docx", "绝密.docx", "秘密★1年.pdf", "【机密】台账.xlsx", "会议纪要（机密★3年）.jpg", "通知（秘密）.jpg",
        "整改报告-机密.docx", "机密级会议纪要.doc", "【机密】保密制度.docx", "秘密_1年.txt"})
    void findsAMarkInAName(String name) {
        assertThat(marks.inName(name)).as(name).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"保守国家秘密学习照片.jpg", "保密工作台账.xlsx", "商业秘密保护制度.docx", "秘密文件管理制度.docx", "机密文件柜整改后.jpg",
        "涉密人员培训.docx", "工作秘密.docx", "整改报告.docx"})
    void leavesTheWordInANameAlone(String name) {
        assertThat(marks.inName(name)).as(name).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"秘密★1年", "机密", "绝密★长期", "机 密", "　秘密 ★ 10年", "密级：机密", "密级:秘密★5年", "000012 机密★1年", "【机密】",
        "(秘密)", "机密级", "机密,,,", "秘密★1年 特急", "编号,001,机密"})
    void findsAMarkAtTheHead(String line) {
        assertThat(marks.inLines(line + REPORT)).as(line).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"严格遵守保密规定", "泄露国家秘密的，依法处理", "秘密文件管理不规范", "机密文件柜未上锁", "关于“机密”字样的说明", "工作秘密",
        "不涉密", "非密", "商业秘密★保护", "加强商业秘密保护", "密级：内部"})
    void leavesTheWordInASentenceAlone(String line) {
        assertThat(marks.inLines(line + REPORT)).as(line).isEmpty();
    }

    @Test
    void findsOnlyAStarredMarkOnALaterPage() {
        String pages = REPORT + "第一页\n".repeat(40);
        assertThat(marks.inLines(pages + "机密★3年\n")).contains("机密");
        assertThat(marks.inLines(pages + "机密\n")).isEmpty();
    }
}
