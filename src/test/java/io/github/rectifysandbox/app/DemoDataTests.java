package io.github.rectifysandbox.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.rectify.ledger.ImportReport;
import io.github.rectify.ledger.LedgerImport;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** That a file brought in twice changes nothing is proved in the room ledger; here, which files each start brings in. */
class DemoDataTests {

    private final LedgerImport ledger = mock();
    private final List<String> loaded = new ArrayList<>();
    private JdbcTemplate jdbc;
    private @Nullable String killedAt;

    @BeforeEach
    void database() {
        EmbeddedMariaDb server = EmbeddedMariaDb.shared();
        jdbc = new JdbcTemplate(new DriverManagerDataSource(server.freshDatabase(), server.username(), server.password()));
        when(ledger.commit(any(), any(), any(), any(), any(), any())).thenAnswer(call -> {
            if (call.getArgument(0).equals(killedAt)) {
                throw new IllegalStateException("killed");
            }
            loaded.add(call.getArgument(0));
            return new ImportReport(1L, 1, 0, 0, List.of());
        });
    }

    @Test
    void loadsTheDemoOnce() {
        start();
        start();

        assertThat(loaded).containsExactly("notice-demo.txt", "people-demo.csv", "assignments-demo.csv");
    }

    @Test
    void loadsAllOfItAfterAStartThatWasKilledInBetween() {
        for (String file : List.of("people-demo.csv", "assignments-demo.csv")) {
            killedAt = file;
            assertThatThrownBy(this::start).hasMessage("killed");
        }
        killedAt = null;
        loaded.clear();

        start();
        start();

        assertThat(loaded).containsExactly("notice-demo.txt", "people-demo.csv", "assignments-demo.csv");
    }

    private void start() {
        new DemoData(ledger, jdbc, new Words()).loadOnce();
    }
}
