package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names may mean the same unit or round. */
class NamesakesTests {

    private final Namesakes namesakes = new Namesakes();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "云溪区文旅体局,       江州市云溪区文化和旅游体育局, true",
        "中共江州市云溪区水利局党组, 江州市云溪区水利局,     true",
        "双击 轮,             双击轮,                   true",
        "2022年第3轮巡察,     2022年第三轮巡察,           true",
        "2022年第三轮巡查,     2022年第三轮巡察,           true",
        "第二轮,              2022年区委第二轮,           true",
        "2022年第二轮巡察,     2022年第三轮巡察,           false",
        "2023年第三轮巡察,     2022年第三轮巡察,           false",
        "第一中学,            第二中学,                  false",
        "水利局,              教育局,                   false",
        "水利局,              水利局,                   false",
    })
    void tellsWhatMayBeMeant(String name, String known, boolean near) {
        assertThat(namesakes.of(name, List.of(known)).equals(List.of(known))).isEqualTo(near);
    }
}
