package io.github.rectify.outbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the world finds us: the address cards lead to. */
@Component
class PublicUrl {

    private final String base;

    PublicUrl(@Value("${rectify.public-url}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    String of(String path) {
        return base + path;
    }
}
