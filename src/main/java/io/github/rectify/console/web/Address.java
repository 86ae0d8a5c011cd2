package io.github.rectify.console.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An address of ours with its parameters; blank ones are left out. */
public final class Address {

    private final StringBuilder text;
    private boolean first = true;

    private Address(String path) {
        this.text = new StringBuilder(path);
    }

    /** In the request's context. */
    public static Address of(String path) {
        String context = ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath();
        return new Address((context == null ? "" : context) + path);
    }

    public Address with(String name, String value) {
        if (!value.isBlank()) {
            text.append(first ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            first = false;
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
