package io.github.rectifysandbox.platform;

import java.util.Map;

/** A call of the platform's interface: {@code path} is what follows {@code /cgi-bin/}. */
public record Call(String method, String path, Map<String, String> query, byte[] body) {

    public static Call get(String path, Map<String, String> query) {
        return new Call("GET", path, query, new byte[0]);
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }
}
