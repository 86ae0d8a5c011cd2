package io.github.rectify.console.access;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Opens the first administrator's account at a start that finds none; without their name and password it stops the start. */
@Component
class FirstAccount implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_USERNAME = 64;
    /** What the hash takes into account. */
    private static final int MOST_PASSWORD_BYTES = 72;

    private final Accounts accounts;
    private final AdminProperties properties;

    FirstAccount(Accounts accounts, AdminProperties properties) {
        this.accounts = accounts;
        this.properties = properties;
    }

    @Override
    public void afterPropertiesSet() {
        if (accounts.none()) {
            String username = needed("RECTIFY_ADMIN_USERNAME", properties.username());
            String password = needed("RECTIFY_ADMIN_PASSWORD", properties.password());
            check(username, password);
            accounts.open(username, password);
            log.info("opened the first administrator's account {}", username);
        }
    }

    private static String needed(String variable, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new FirstAccountMissing(variable, "is not set, and there is no account yet");
        }
        return value.strip();
    }

    private static void check(String username, String password) {
        if (username.length() > LONGEST_USERNAME || username.contains(":")) {
            throw new FirstAccountMissing("RECTIFY_ADMIN_USERNAME", "must be at most " + LONGEST_USERNAME
                    + " characters without a colon");
        }
        if (password.length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
            throw new FirstAccountMissing("RECTIFY_ADMIN_PASSWORD", "must have at least " + SHORTEST_PASSWORD
                    + " characters and at most " + MOST_PASSWORD_BYTES + " bytes");
        }
    }
}
