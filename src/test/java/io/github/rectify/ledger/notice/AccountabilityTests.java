package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is held to account, and who is only named. */
class AccountabilityTests {

    private final Accountability accountability = new Accountability(Notices.WORDS);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "subject of a self-criticism                | 原党组书记、局长方启明就此作出书面对照检查              | 方启明",
        "criticised by others, among others         | 分管领导秦晓阳、叶知秋在专题民主生活会上接受批评帮助      | 秦晓阳 叶知秋",
        "object                                     | 对原体育科科长邵建平批评教育                            | 邵建平",
        "a name that holds a word of the sentence   | 原分管领导陆向东作出书面对照检查                        | 陆向东",
        "a name of two characters before a passive  | 林悦被批评教育                                          | 林悦",
        "two clauses, two ways                      | 对杜明哲批评教育,分管领导许晓岚接受批评帮助              | 杜明哲 许晓岚",
        "joined by and                              | 局长方启明和原分管领导陆向东作出书面检查                | 方启明 陆向东",
        "ordered                                    | 责令校长宋海涛作出检查                                  | 宋海涛",
        "handed over, done by somebody              | 副主任罗永清由纪委调查处理                              | 罗永清",
        "under investigation in the next clause     | 就罗永清违规问题与纪检监察组会商,现已立案调查            | 罗永清",
        "the object, not the doer                   | 由党组书记顾文清对邵建平批评教育                        | 邵建平",
        "the one reported to is not held to account | 科长唐怡向局长顾文清作出书面检查                        | 唐怡",
        "given a penalty                            | 给予江波党内警告处分                                    | 江波",
        "summoned                                   | 约谈分管领导何志远                                      | 何志远",
        "a list by commas                           | 对唐怡,江波批评教育                                     | 唐怡 江波",
        "a double surname                           | 对科长欧阳明批评教育                                    | 欧阳明",
        "told of, then ordered                      | 对原分管副乡长陶世忠责令检查                            | 陶世忠",
        "ordered, then told of as both              | 责令教师于春阳、敖国栋退还补课费,二人作出书面检查        | 于春阳 敖国栋",
        "a name that ends like the word for and     | 对其中学院党委书记闵修和、党委书记阚大年谈话提醒        | 闵修和 阚大年",
        "and others                                 | 对唐怡等3人提醒谈话                                     | 唐怡"})
    void namesWhoIsHeldToAccount(String remark, String measure, String names) {
        assertThat(names(measure)).containsExactly(names.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "gave a lecture                        | 请分管领导叶知秋给工会干部讲课",
        "led a study                           | 由分管副局长秦晓阳带领学习法规",
        "talked to others                      | 局长顾文清开展提醒谈话12人次",
        "nobody by name                        | 对打卡不实的2名干部作了提醒谈话",
        "nobody by name, counted               | 对有迟到早退等情形的19人逐一批评教育",
        "a thing that begins like a name       | 方案由纪委研究后立案",
        "an office, no person                  | 局党组主要负责人作出书面检查",
        "took part                             | 副局长何志远参加民主生活会"})
    void leavesOutWhoIsOnlyNamed(String remark, String measure) {
        assertThat(names(measure)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "对打卡不实的2名干部作了提醒谈话 | 2",
        "对19人逐一批评教育             | 19",
        "批评教育6人                    | 6",
        "召开批评教育会                 | 0"})
    void countsThoseWithoutAName(String measure, int count) {
        assertThat(sanctions(measure)).last().extracting(Sanction::count).isEqualTo(count);
    }

    private List<String> names(String measure) {
        return sanctions(measure).stream().flatMap(sanction -> sanction.names().stream()).toList();
    }

    private List<Sanction> sanctions(String measure) {
        return accountability.in(List.of(Notices.WORDS.text(measure)));
    }
}
