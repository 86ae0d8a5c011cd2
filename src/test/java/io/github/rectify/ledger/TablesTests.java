package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Demo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.table.AssignmentsReader;
import io.github.rectify.ledger.table.PeopleReader;
import io.github.rectify.ledger.table.RowRemark;
import io.github.rectify.ledger.table.Rows;
import io.github.rectify.ledger.table.Table;
import io.github.rectify.people.PersonDraft;
import io.github.rectify.people.Role;
import io.github.rectify.people.UserId;
import io.github.rectify.ledger.notice.Notices;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTests {

    private static final String PEOPLE = "wecom_userid,name,title,department,leader_userid,roles\n";
    private static final String ASSIGNMENTS = "problem_no,department,assignee_userid,leader_userid\n";

    @Test
    void readsTheDemoPeople() {
        Rows<PersonDraft> rows = people(Demo.text("people-demo.csv"));
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.good()).hasSize(14);
        assertThat(rows.good().get(0).content()).isEqualTo(new PersonDraft(new UserId("guwenqing"), "顾文清", "党组书记、局长",
                "局领导", null, Set.of(Role.LEADER, Role.CHIEF)));
        assertThat(rows.good().get(5).content().leader()).isEqualTo(new UserId("yezhiqiu"));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', value = {
        "lin yue,林悦,,文化科,,OFFICIAL        | wecom_userid | “lin yue”不是有效的企业微信账号",
        ",林悦,,文化科,,OFFICIAL               | wecom_userid | 没有填写企业微信账号",
        "linyue,,,文化科,,OFFICIAL             | name         | 没有填写姓名",
        "linyue,林悦,,文化科,,BOSS             | roles        | 不认识角色“BOSS”",
        "linyue,林悦,,文化科,,                 | roles        | 没有填写角色",
        "linyue,林悦,,文化科,！,OFFICIAL       | leader_userid | “!”不是有效的企业微信账号",
        "linyue,林悦,,文化科,LinYue,OFFICIAL   | leader_userid | “linyue”的领导写成了本人"})
    void reportsABadRowByRowAndColumn(String row, String column, String message) {
        Rows<PersonDraft> rows = people(PEOPLE + "tangyi,唐怡,,文旅产业科,,OFFICIAL\n\n" + row + "\n");
        assertThat(rows.good()).hasSize(1);
        RowProblem problem = Said.wording().rows(rows.problems()).get(0);
        assertThat(problem.row()).isEqualTo(4);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.message()).startsWith(message);
    }

    @Test
    void takesTheFirstOfTwoRowsForOnePerson() {
        Rows<PersonDraft> rows = people(PEOPLE + "tangyi,唐怡,,,,OFFICIAL\nTangYi,唐怡怡,,,,OFFICIAL\n");
        assertThat(rows.good()).hasSize(1);
        assertThat(Said.wording().rows(rows.problems()))
                .containsExactly(new RowProblem(3, "wecom_userid", "账号“TangYi”与第 2 行重复（不区分大小写），只接收了前一行。请删去其中一行。"));
    }

    @Test
    void countsARowOfSeveralLinesAsOne() {
        Rows<PersonDraft> rows = people(PEOPLE + "tangyi,唐怡,\"科长\n兼主任\",,,OFFICIAL\nx y,江波,,,,OFFICIAL\n");
        assertThat(rows.problems()).extracting(RowRemark::row).containsExactly(3);
    }

    @Test
    void namesTheColumnThatIsMissing() {
        Rows<PersonDraft> rows = people("wecom_userid,name,title,department,leader_userid\ntangyi,唐怡,,,\n");
        assertThat(rows.good()).isEmpty();
        assertThat(Said.wording().rows(rows.problems())).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(1);
            assertThat(problem.column()).isEqualTo("roles");
            assertThat(problem.message()).contains("缺少“roles”列");
        });
    }

    @Test
    void readsTheDemoAssignments() {
        Rows<AssignmentsReader.Named> rows = assignments(Demo.text("assignments-demo.csv"));
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.good()).hasSize(25);
        assertThat(rows.good().get(15)).isEqualTo(new Rows.Numbered<>(17,
                new AssignmentsReader.Named("16", null, "财务室", "jiangbo", "yezhiqiu")));
    }

    @Test
    void reportsBadAssignments() {
        Rows<AssignmentsReader.Named> rows = assignments(ASSIGNMENTS + "1,财务室,jiangbo,yezhiqiu\n１,财务室,jiangbo,yezhiqiu\n"
                + ",财务室,jiangbo,yezhiqiu\n3,财务室,,yezhiqiu\n4,财务室,江波,yezhiqiu\n5,财务室\n");
        assertThat(rows.good()).hasSize(1);
        assertThat(rows.problems()).extracting(problem -> problem.row() + " " + problem.column())
                .containsExactly("3 problem_no", "4 problem_no", "5 assignee_userid", "6 assignee_userid",
                        "7 assignee_userid");
    }

    @Test
    void refusesBrokenQuoting() {
        assertThatThrownBy(() -> Table.read("a,b\n\"x,1\n2,3\n")).isInstanceOf(FileRefused.class)
                .extracting("key").isEqualTo("ledger.refused.csv");
    }

    @Test
    void refusesMoreRowsThanItReads() {
        assertThatThrownBy(() -> Table.read("a\n" + "1\n".repeat(Table.LONGEST))).isInstanceOf(FileRefused.class)
                .extracting("args").isEqualTo(List.of("50000"));
    }

    private static Rows<PersonDraft> people(String csv) {
        return new PeopleReader(Notices.WORDS).read(Table.read(csv));
    }

    private static Rows<AssignmentsReader.Named> assignments(String csv) {
        return new AssignmentsReader(Notices.WORDS).read(Table.read(csv));
    }
}
