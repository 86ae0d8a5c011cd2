package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused on its way in, as it comes over the wire: a client would mend the address first. */
class ServerErrorTests {

    private final ConsoleHouse house = ConsoleHouse.shared();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/api/schedules/%00, application/problem+json", "/api/schedules%2fdeadline-scan, application/problem+json",
        "/%ff, text/html", "/tasks/{, text/html", "/webjars/..%2f, text/html"})
    void answersAnAddressThatIsNoneInOurWordsAndWithOurHeaders(String path, String type) {
        String answer = sent(path, "127.0.0.1");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("请求有误", "请求的内容无法识别").doesNotContain("Bad Request</h1>", "Apache");
        assertThat(answer).containsIgnoringCase("Content-Type: " + type).containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("frame-ancestors 'none'").containsIgnoringCase("Referrer-Policy: same-origin")
                .containsIgnoringCase("Cache-Control: no-store");
    }

    @Test
    void leadsToNoHostThatARequestNames() {
        assertThat(sent("/h5/tasks", "evil.example")).startsWith("HTTP/1.1 302").contains("Location: /h5/login?to=")
                .doesNotContain("evil.example");
    }

    @Test
    void namesWhatWasAskedForInAProblem() {
        assertThat(house.browser().get("/api/evidence/1", Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD)).json()
                .path("instance").asString()).isEqualTo("/api/evidence/1");
    }

    private String sent(String path, String host) {
        try (Socket socket = new Socket("127.0.0.1", house.port())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\n"
                    + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
