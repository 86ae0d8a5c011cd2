package io.github.rectifysandbox.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JDBC URL of Connector/J without its database: what stands before the name, and the properties after it. */
record ServerUrl(String prefix, String suffix) {

    private static final Pattern URL = Pattern.compile("(jdbc:mysql:[^/]*//[^/]+/)[^?]*(\\?.*)?");

    static ServerUrl local(int port) {
        // the embedded server has a certificate of its own making, which only costs time on the loopback
        return new ServerUrl("jdbc:mysql://127.0.0.1:" + port + "/",
                "?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&characterEncoding=UTF-8");
    }

    static ServerUrl parse(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            throw new IllegalStateException(
                    "SPRING_DATASOURCE_URL must look like jdbc:mysql://host:3306/rectify, with or without ?properties");
        }
        return new ServerUrl(parts.group(1), parts.group(2) == null ? "" : parts.group(2));
    }

    String database(String name) {
        return prefix + name + suffix;
    }
}
