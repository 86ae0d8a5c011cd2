package io.github.rectify.ledger.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.words.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of people in a text for everybody. */
class MaskTests {

    private static final Words WORDS = Words.load();

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            对张晓明批评教育            | 对张某某批评教育              | a known name
            张晓明、林悦两名同志        | 张某某、林某两名同志          | a short name
            由欧阳晓明牵头              | 由欧阳某某牵头                | a double surname
            局长顾文清、副局长何志远授课 | 局长顾某某、副局长何某某授课  | names behind posts
            对原办公室主任杜明哲批评教育 | 对原办公室主任杜某某批评教育  | one by post
            精神文明建设领导小组        | 精神文明建设领导小组          | words that are no names
            干部管理不严、人员编制不清  | 干部管理不严、人员编制不清    | words behind words like posts
            手机13812345678             | 手机138****5678               | a mobile phone
            电话０５７１－８８１２３４５６ | 电话０５７１－****３４５６  | wide figures
            (0571)88123456              | (0571)****3456                | an area code in brackets
            电话:88123456               | 电话:****3456                 | a number without area code
            138 1234 5678               | 138 **** 5678                 | a spaced one
            身份证330102199001011234    | 身份证330***********1234      | an identity number
            2021-2023年投入722.05万元   | 2021-2023年投入722.05万元     | years and money
            资金13812345678.50元        | 资金13812345678.50元          | a large sum
            """)
    void masks(String text, String masked, String what) {
        assertThat(new Mask(WORDS, Said.phrases(), List.of("张晓明", "林悦", "欧阳晓明"), List.of(text)).of(text)).isEqualTo(masked);
    }
}
