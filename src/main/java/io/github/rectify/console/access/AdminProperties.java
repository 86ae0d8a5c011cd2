package io.github.rectify.console.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, needed while there is no account. RECTIFY_ADMIN_USERNAME and RECTIFY_ADMIN_PASSWORD.
 */
@ConfigurationProperties("rectify.admin")
record AdminProperties(@Nullable String username, @Nullable String password) {

    @Override
    public String toString() {
        return "AdminProperties[username=" + username + ", password=***]";
    }
}
