package io.github.rectify.console;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(HttpResponse<String> response) {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Where it leads, without the server's address. */
    @Nullable String leadsTo() {
        String location = header("Location");
        return location == null ? null : location.replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
    }

    JsonNode json() {
        return JSON.readTree(body());
    }

    String sentence() {
        return json().path("detail").asString("");
    }

    String token() {
        Matcher found = TOKEN.matcher(body());
        if (!found.find()) {
            throw new AssertionError("no form on this page: " + body());
        }
        return found.group(1);
    }
}
