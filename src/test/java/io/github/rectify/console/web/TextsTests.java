package io.github.rectify.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TextsTests {

    private final Texts texts = texts();

    private static Texts texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/console");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Texts(source);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # written                     | read
            QUIET_HOURS                   | 免打扰时段
            DEFECT: 44004 empty content   | 平台不接受这条消息（44004 empty content）
            NOBODY_KNOWS_THIS             | NOBODY_KNOWS_THIS
            NOBODY_KNOWS: this            | NOBODY_KNOWS: this
            Connection refused            | Connection refused
            a.b: {0} '                    | a.b: {0} '
            -                             | ''
            ''                            | ''
            """)
    void hasWordsForACodeAndHidesNone(String written, String read) {
        assertThat(texts.coded("console.reason", written)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # written                     | read
            looked=3 messages=2           | 查看任务 3 · 排入消息 2
            looked=3 unheard=2            | 查看任务 3 · unheard 2
            NOT_A_WORKDAY                 | 非工作日
            IllegalStateException: a=b    | IllegalStateException: a=b
            -                             | ''
            """)
    void readsWhatARunSaysOfItself(String written, String read) {
        assertThat(texts.detail(written)).isEqualTo(read);
    }
}
