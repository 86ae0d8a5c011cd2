package io.github.rectify.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a cell, and what is read of it. The ledger is of 30 April 2024. */
class CellWordsTests {

    private static final Words WORDS = Words.load();
    private static final LocalDate AS_OF = LocalDate.of(2024, 4, 30);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2023.4.20              | 2023-04-20 | DATE
            2023-04-20             | 2023-04-20 | DATE
            2023/4/20前            | 2023-04-20 | DATE
            2023年4月20日          | 2023-04-20 | DATE
            ２０２３年４月２０日   | 2023-04-20 | DATE
            二〇二三年四月二十日   | 2023-04-20 | DATE
            23.4.20                | 2023-04-20 | DATE
            20230420               | 2023-04-20 | DATE
            45036                  | 2023-04-20 | DATE
            2024年5月              | 2024-05-31 | DATE
            2024.5                 | 2024-05-31 | DATE
            2026年底前             | 2026-12-31 | DATE
            2026底                 | 2026-12-31 | DATE
            2026年                 | 2026-12-31 | DATE
            2025年内               | 2025-12-31 | DATE
            年底前                 | 2024-12-31 | DATE
            今年年底前             | 2024-12-31 | DATE
            明年6月底前            | 2025-06-30 | DATE
            6月底                  | 2024-06-30 | DATE
            六月底前               | 2024-06-30 | DATE
            6月上旬                | 2024-06-10 | DATE
            6月中旬                | 2024-06-15 | DATE
            6月下旬                | 2024-06-30 | DATE
            6月30日前              | 2024-06-30 | DATE
            6.30                   | 2024-06-30 | DATE
            2024年第三季度         | 2024-09-30 | DATE
            二季度末               | 2024-06-30 | DATE
            2024年上半年           | 2024-06-30 | DATE
            2024年3月1日至6月30日  | 2024-06-30 | DATE
            2023年11月至2月底      | 2024-02-29 | DATE
            2024年5月31日，立行立改 | 2024-05-31 | DATE
            3个月内                | -          | RELATIVE
            反馈后2个月内          | -          | RELATIVE
            一年内                 | -          | RELATIVE
            15个工作日内           | -          | RELATIVE
            15个工作日             | -          | RELATIVE
            半年                   | -          | RELATIVE
            26年                   | -          | UNREADABLE
            从即日起               | -          | IMMEDIATE
            即日起至5月底          | 2024-05-31 | DATE
            立行立改               | -          | IMMEDIATE
            立即整改               | -          | IMMEDIATE
            即知即改               | -          | IMMEDIATE
            长期坚持               | -          | LONG_TERM
            立行立改,长期坚持      | -          | LONG_TERM
            每年12月底前           | -          | LONG_TERM
            “2025年底前，并长期坚持” | 2025-12-31 | LONG_TERM
            /                      | -          | NONE
            待定                   | -          | UNREADABLE
            2023年2月30日          | -          | UNREADABLE
            2023年13月1日          | -          | UNREADABLE
            尽快                   | -          | UNREADABLE
            """)
    void readsADeadline(String cell, LocalDate date, Due.Kind kind) {
        Due due = new Deadlines(WORDS).read(Cell.text(cell), AS_OF, false);
        assertThat(due.date()).isEqualTo(date);
        assertThat(due.kind()).isEqualTo(kind);
        assertThat(due.text()).isEqualTo(cell);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            已完成                 | COMPLETED
            完成                   | COMPLETED
            整改到位               | COMPLETED
            已销号                 | COMPLETED
            已办结。               | COMPLETED
            该项任务已于2024年3月1日完成 | COMPLETED
            100%                   | COMPLETED
            √                      | COMPLETED
            是                     | COMPLETED
            按期完成               | COMPLETED
            未完成                 | IN_PROGRESS
            基本完成               | IN_PROGRESS
            阶段性完成             | IN_PROGRESS
            已完成80%              | IN_PROGRESS
            部分完成               | IN_PROGRESS
            没有完成               | IN_PROGRESS
            未整改                 | IN_PROGRESS
            不能按期完成           | IN_PROGRESS
            正在整改               | IN_PROGRESS
            持续推进               | IN_PROGRESS
            申请销号               | IN_PROGRESS
            待验收                 | IN_PROGRESS
            经批准延期             | IN_PROGRESS
            退回                   | IN_PROGRESS
            计划于6月完成          | IN_PROGRESS
            否                     | IN_PROGRESS
            长期坚持               | LONG_TERM
            已完成并长期坚持       | LONG_TERM
            立行立改并长期坚持     | LONG_TERM
            已完成方案起草         | UNKNOWN
            修订制度三项           | UNKNOWN
            /                      | UNKNOWN
            0.8                    | IN_PROGRESS
            1                      | COMPLETED
            1.0                    | COMPLETED
            改完了                 | COMPLETED
            没改完                 | IN_PROGRESS
            没动                   | IN_PROGRESS
            快改完了               | UNKNOWN
            改完一半               | UNKNOWN
            1.召开会议             | UNKNOWN
            1/2                    | UNKNOWN
            已完成3/5              | UNKNOWN
            已完成2                | UNKNOWN
            已完成？               | UNKNOWN
            6月底前完成            | UNKNOWN
            是□否☑                | UNKNOWN
            ○                     | UNKNOWN
            """)
    void readsWhereTheWorkStands(String cell, Standing standing) {
        assertThat(new StandingWords(WORDS).read(cell)).isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            总工程师 赵宁          | 赵宁/总工程师
            谷梁雨、言如玉         | 谷梁雨/ 言如玉/
            局长张三、李四         | 张三/局长 李四/
            张三（办公室主任）     | 张三/办公室主任
            张三\\n李四\\n王五     | 张三/ 李四/ 王五/
            党组成员、副局长许晓岚 | 许晓岚/副局长
            张  三                 | 张三/
            张三 李四              | 张三/ 李四/
            张三和李四             | 张三/ 李四/
            顾文清局长             | 顾文清/局长
            体育科邵建平           | 邵建平/体育科
            办公室（杜明、方瑾）   | 杜明/办公室 方瑾/办公室
            责任人：张三           | 张三/
            张三 13800000000       | 张三/
            阿依古丽·买买提        | 阿依古丽·买买提/
            欧阳修、司马光         | 欧阳修/ 司马光/
            社会救助专干\\n刘小娥  | 刘小娥/社会救助专干
            张三同志               | 张三/
            全体村“两委”成员       | -
            办公室                 | -
            各科室负责人           | -
            文化科科长             | -
            党支部书记             | -
            武装部长               | -
            高级工程师             | -
            市水利局财务处         | -
            """)
    void takesThePersonsOutOfACell(String cell, String expected) {
        String found = new PersonCells(WORDS, List.of()).read(cell.replace("\\n", "\n")).persons().stream()
                .map(person -> person.name() + "/" + person.around()).collect(Collectors.joining(" "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1.制定办法\\n2.开展检查                 | 制定办法#开展检查
            一是制定办法；二是开展检查。            | 制定办法#开展检查
            （1）制定办法。（2）开展检查。          | 制定办法#开展检查
            ①制定办法②开展检查                     | 制定办法#开展检查
            制定办法，\\n并开展检查                 | 制定办法，并开展检查
            制定办法\\n开展检查                     | 制定办法#开展检查
            2.开展检查\\n3.通报                    | 开展检查#通报
            （2）开展检查                           | 开展检查
            ⑴制定办法⑵开展检查                     | 制定办法#开展检查
            1.制定办法 2.开展检查                   | 制定办法#开展检查
            1.2025年底前制定办法\\n2.开展检查      | 2025年底前制定办法#开展检查
            2.5万元予以追缴                         | 2.5万元予以追缴
            见附件 1、2                             | 见附件 1、2
            对1.5万元进行追缴                       | 对1.5万元进行追缴
            到2024年完成3项：1.甲；3.丙             | 到2024年完成3项：1.甲；3.丙
            """)
    void splitsMeasures(String cell, String expected) {
        assertThat(String.join("#", new MeasureCells(WORDS).read(cell.replace("\\n", "\n")))).isEqualTo(expected);
    }
}
