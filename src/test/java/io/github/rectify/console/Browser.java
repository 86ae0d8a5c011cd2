package io.github.rectify.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.Collectors;

/** Somebody at a browser, or a program: keeps cookies, follows no redirect by itself. */
final class Browser {

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    Browser(String base) {
        this.base = base;
    }

    /** Signs an account in by the form. */
    Browser account(String username, String password) {
        Answer answer = signIn(username, password);
        if (answer.status() != 302 || answer.leadsTo().contains("error")) {
            throw new AssertionError("not signed in: " + answer.status() + " " + answer.leadsTo());
        }
        return this;
    }

    Answer signIn(String username, String password) {
        return form("/login", get("/login").token(), Map.of("username", username, "password", password));
    }

    /** Signs a person in by the platform, as opening a card does. */
    Browser person(String userId) {
        Answer answer = platformSignIn(userId, "/h5/tasks");
        if (answer.status() != 302 || !"/h5/tasks".equals(answer.leadsTo())) {
            throw new AssertionError("not signed in: " + answer.status() + " " + answer.body());
        }
        return this;
    }

    Answer platformSignIn(String code, String wish) {
        String state = get("/h5/login?to=" + encoded(wish)).header("Location").replaceFirst(".*&state=", "");
        return get("/h5/login/return?code=" + encoded(code) + "&state=" + state);
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form with the token of the page it stands on. */
    Answer form(String path, String token, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + (token.isEmpty() ? "" : "&_csrf=" + encoded(token)))));
    }

    /** Sends a form of a page, with the token that page carries. */
    Answer formOn(String page, String path, Map<String, String> fields) {
        return form(path, get(page).token(), fields);
    }

    Answer post(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Any body of any type. */
    Answer body(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer send(String method, String path, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    Answer put(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer upload(String path, Map<String, String> fields, String filename, byte[] content, String... headers) {
        String boundary = "----boundary";
        StringBuilder parts = new StringBuilder();
        fields.forEach((name, value) -> parts.append("--").append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value)
                .append("\r\n"));
        parts.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(filename).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] head = parts.toString().getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(head, head.length + content.length + tail.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return send(request(path, headers).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A file of that many megabytes, made while it is sent; {@code announced}: whether its length is told before. */
    Answer uploadMuch(String path, int megabytes, boolean announced, String... headers) {
        String boundary = "----boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] megabyte = new byte[1024 * 1024];
        long length = head.length + (long) megabytes * megabyte.length + tail.length;
        Iterable<byte[]> pieces = () -> Stream.of(Stream.of(head), Stream.generate(() -> megabyte).limit(megabytes), Stream.of(tail))
                .flatMap(all -> all).iterator();
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofByteArrays(pieces);
        return send(request(path, headers).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(announced ? HttpRequest.BodyPublishers.fromPublisher(body, length) : body));
    }

    /** The bytes at an address, with what is said about them. */
    HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return client.send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    boolean hasSession() {
        return cookies.getCookieStore().getCookies().stream().anyMatch(cookie -> cookie.getName().equals("JSESSIONID"));
    }

    String sessionId() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst().orElseThrow().getValue();
    }

    static String[] basic(String username, String password) {
        return new String[] {"Authorization", "Basic " + Base64.getEncoder()
                .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8))};
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (Arrays.stream(headers).noneMatch("Accept"::equals)) {
            request.header("Accept", path.startsWith("/api") ? "application/json" : "text/html,*/*;q=0.8");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
