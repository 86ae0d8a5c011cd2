package io.github.rectify.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a header by itself, or below another ("group/header"), is taken for. */
class HeaderWordsTests {

    private static final HeaderWords HEADERS = new HeaderWords(Words.load());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            序                     | NUMBER
            反馈意见               | PROBLEM
            查摆出来的问题         | PROBLEM
            问题数                 | EXTRA
            整改举措               | MEASURE
            拟采取的措施           | MEASURE
            已采取措施及成效       | PROGRESS
            完成率                 | PROGRESS
            整改要求               | EXTRA
            落实单位               | DEPARTMENT
            经办科室               | DEPARTMENT
            具体经办               | ASSIGNEE
            落实人                 | ASSIGNEE
            谁负责                 | DEPARTMENT ASSIGNEE
            责任科室及责任人       | DEPARTMENT ASSIGNEE
            谁牵头                 | LEADER
            什么时候改完           | DEADLINE
            改得怎么样/改完了      | STATUS
            责任处室/协同处室      | EXTRA
            整改措施/内容          | MEASURE
            经办人/姓名            | ASSIGNEE
            """)
    void takesAHeaderFor(String header, String roles) {
        assertThat(HEADERS.of(List.of(header.split("/"))).roles().stream().map(Enum::name).collect(Collectors.joining(" "))).isEqualTo(roles);
    }
}
