package io.github.rectifysandbox.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the platform answers.
 *
 * @param after how long it takes, in real time
 * @param lost whether the answer gets lost on its way: the caller sees the connection break
 */
public record Answer(int status, String contentType, byte[] body, @Nullable String fileName, Duration after, boolean lost) {

    static Answer json(String json) {
        return new Answer(200, "application/json; charset=UTF-8", json.getBytes(StandardCharsets.UTF_8), null, Duration.ZERO,
                false);
    }

    static Answer file(String contentType, byte[] body, String name) {
        return new Answer(200, contentType, body, name, Duration.ZERO, false);
    }

    static Answer html(int status) {
        String page = "<html><head><title>" + status + "</title></head><body><center><h1>" + status
                + "</h1></center><hr><center>gateway</center></body></html>";
        return new Answer(status, "text/html", page.getBytes(StandardCharsets.UTF_8), null, Duration.ZERO, false);
    }

    static Answer empty() {
        return new Answer(200, "application/json; charset=UTF-8", new byte[0], null, Duration.ZERO, false);
    }

    Answer labelled(@Nullable String label) {
        return label == null ? this : new Answer(status, label, body, fileName, after, lost);
    }

    Answer sized(int size) {
        return size == 0 ? this : new Answer(status, contentType, Arrays.copyOf(body, size), fileName, after, lost);
    }

    Answer late(Duration after) {
        return new Answer(status, contentType, body, fileName, after, lost);
    }

    Answer lost(boolean lost) {
        return new Answer(status, contentType, body, fileName, after, lost);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
