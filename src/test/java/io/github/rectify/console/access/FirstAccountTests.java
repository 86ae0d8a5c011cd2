package io.github.rectify.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rectify.console.StandingClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class FirstAccountTests {

    private final Table table = new Table();
    private final StandingClock time = new StandingClock("2023-03-13T09:00");
    private final Accounts accounts = new Accounts(table, PasswordEncoderFactories.createDelegatingPasswordEncoder(),
            new ProvenPasswords(time), time);

    private void starts(@Nullable String username, @Nullable String password) {
        new FirstAccount(accounts, new AdminProperties(username, password)).afterPropertiesSet();
    }

    @Test
    void opensTheAccountAtTheFirstStart() {
        starts("admin", "rectify-sandbox");

        assertThat(accounts.verify("admin", "rectify-sandbox")).contains("admin");
        assertThat(accounts.verify("admin", "rectify-sandbo")).isEmpty();
        assertThat(accounts.verify("admin", null)).isEmpty();
        assertThat(table.rows.get("admin").passwordHash()).startsWith("{bcrypt}");
    }

    @Test
    void needsNothingOnceThereIsAnAccount() {
        starts("admin", "rectify-sandbox");

        assertThatCode(() -> starts(null, null)).doesNotThrowAnyException();
        starts("other", "another password");
        assertThat(table.rows).containsOnlyKeys("admin");
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # username | password      | what is said
            -          | secret-secret | RECTIFY_ADMIN_USERNAME is not set, and there is no account yet
            '  '       | secret-secret | RECTIFY_ADMIN_USERNAME is not set, and there is no account yet
            admin      | -             | RECTIFY_ADMIN_PASSWORD is not set, and there is no account yet
            admin      | secret        | RECTIFY_ADMIN_PASSWORD must have at least 8 characters and at most 72 bytes
            ad:min     | secret-secret | RECTIFY_ADMIN_USERNAME must be at most 64 characters without a colon
            """)
    void stopsTheStartWithOneLineThatNamesTheVariable(String username, String password, String said) {
        FirstAccountMissing stopped = catchThrowableOfType(FirstAccountMissing.class, () -> starts(username, password));

        assertThat(stopped).hasMessage(said);
        assertThat(new FirstAccountMissingAnalyzer().analyze(stopped).getDescription()).contains(said).doesNotContain("secret-");
        assertThat(table.rows).isEmpty();
    }

    @Test
    void printsNoPassword() {
        assertThat(new AdminProperties("admin", "rectify-sandbox").toString()).doesNotContain("rectify-sandbox");
        starts("admin", "rectify-sandbox");
        assertThat(table.rows.get("admin").toString()).isEqualTo("admin");
    }

    /** The table, in memory. */
    private static final class Table implements AccountMapper {

        private final Map<String, AccountRow> rows = new HashMap<>();

        @Override
        public Optional<AccountRow> byUsername(String username) {
            return Optional.ofNullable(rows.get(username));
        }

        @Override
        public int count() {
            return rows.size();
        }

        @Override
        public void insert(String username, String passwordHash, Instant at) {
            rows.put(username, new AccountRow(username, passwordHash, true));
        }

        @Override
        public int rehash(String username, String from, String to) {
            return 0;
        }
    }
}
