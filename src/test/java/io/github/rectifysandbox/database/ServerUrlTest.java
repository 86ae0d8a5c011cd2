package io.github.rectifysandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db:3306/rectify,                     jdbc:mysql://db:3306/other",
        "jdbc:mysql://db/rectify?sslMode=REQUIRED&a=b/c,   jdbc:mysql://db/other?sslMode=REQUIRED&a=b/c",
        "jdbc:mysql://db:3306/,                            jdbc:mysql://db:3306/other",
        "'jdbc:mysql:loadbalance://one:3306,two/rectify?x=y', 'jdbc:mysql:loadbalance://one:3306,two/other?x=y'",
        "jdbc:mysql:replication://one/rectify,             jdbc:mysql:replication://one/other"})
    void putsAnotherDatabaseInItsPlace(String url, String other) {
        assertThat(ServerUrl.parse(url).database("other")).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/rectify", "db:3306/rectify", "jdbc:mysql:"})
    void saysHowItMustLook(String url) {
        assertThatThrownBy(() -> ServerUrl.parse(url)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL").hasMessageContaining("jdbc:mysql://host:3306/rectify");
    }

    @Test
    void pointsToTheLoopback() {
        assertThat(ServerUrl.local(3307).database("other")).startsWith("jdbc:mysql://127.0.0.1:3307/other?");
    }
}
