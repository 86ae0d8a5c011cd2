package io.github.rectifysandbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.RectifyApplication;
import io.github.rectifysandbox.SandboxConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls other programs drive the sandbox by (product.md 5), over HTTP; one sandbox, whose time goes on from test to test. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxContractTests {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static ConfigurableApplicationContext sandbox;
    private static String base;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        sandbox = new SpringApplicationBuilder(RectifyApplication.class, SandboxConfiguration.class).run("--server.port=0",
                "--logging.level.root=WARN", "--spring.main.banner-mode=off");
        base = "http://127.0.0.1:" + sandbox.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    @Order(1)
    void opensOnTheDemosFirstMorning() throws Exception {
        assertThat(get("/sandbox/clock").path("now").asString()).startsWith("2023-03-13T08:00:").endsWith("+08:00");
        assertThat(get("/sandbox/clock").path("nextWorkday").asString()).isEqualTo("2023-03-13T08:45:00+08:00");
        assertThat(get("/sandbox/people")).hasSize(14);
    }

    @Test
    @Order(2)
    void saysWhatFiredOnTheWay() throws Exception {
        JsonNode moved = post("/sandbox/clock", "{\"now\":\"2023-03-13T08:45:00+08:00\"}");
        assertThat(moved.path("now").asString()).isEqualTo("2023-03-13T08:45:00+08:00");
        assertThat(moved.path("fired")).singleElement().satisfies(fired -> {
            assertThat(fired.path("schedule").asString()).isEqualTo("deadline-scan");
            assertThat(fired.path("at").asString()).isEqualTo("2023-03-13T08:35:00+08:00");
            assertThat(fired.path("outcome").asString()).isEqualTo("DONE");
        });
    }

    @Test
    @Order(3)
    void showsWhatAPersonReceivedWithThePlatformsJson() throws Exception {
        JsonNode messages = get("/sandbox/messages?userId=JIANGBO");
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.path("request").path("touser").asString()).isEqualTo("jiangbo");
            assertThat(message.path("card")).isEqualTo(message.path("request").path("template_card"));
            assertThat(message.path("state").asString()).isEqualTo("DELIVERED");
            assertThat(message.path("at").asString()).startsWith("2023-03-13T08:3").endsWith("+08:00");
        });
    }

    @Test
    @Order(4)
    void answersAnActWhenAllItCausedIsDone() throws Exception {
        post("/sandbox/messages", "{\"userId\":\"jiangbo\",\"text\":\"16号任务已完成\"}");
        assertThat(last("jiangbo").path("text").asString()).contains("16号");
        JsonNode decision = last("yezhiqiu");
        assertThat(decision.path("card").path("button_list")).extracting(button -> button.path("text").asString())
                .containsExactly("通过", "退回");
        press("yezhiqiu", decision, 0);
        assertThat(last("jiangbo").path("text").asString()).contains("16号", "通过");
        assertThat(get("/sandbox/messages?userId=yezhiqiu").get(0).path("state").asString()).isEqualTo("REPLACED");
        assertThat(status(press(decision, "yezhiqiu", 0))).as("a card that has changed").isEqualTo(409);
    }

    @Test
    @Order(5)
    void choosesWithOrWithoutTheQuestionsKey() throws Exception {
        JsonNode card = get("/sandbox/messages?userId=jiangbo").get(0);
        String key = card.path("card").path("button_list").get(1).path("key").asString();
        String option = card.path("card").path("button_selection").path("option_list").get(1).path("id").asString();
        String click = "{\"userId\":\"jiangbo\",\"taskId\":\"" + card.path("taskId").asString() + "\",\"key\":\"" + key + "\",\"selected\":";
        assertThat(status(request("/sandbox/clicks", click + "\"no such option\"}"))).isEqualTo(400);
        assertThat(status(request("/sandbox/clicks", click + "{\"task\":\"" + option + "\"}}"))).isEqualTo(200);
    }

    @Test
    @Order(6)
    void sendsAPictureThroughTheCallback() throws Exception {
        int before = get("/sandbox/messages?userId=linyue").size();
        assertThat(status(picture(PNG))).isEqualTo(200);
        assertThat(get("/sandbox/messages?userId=linyue").size()).as("the bot says something about it").isGreaterThan(before);
        assertThat(status(picture("no picture".getBytes()))).isEqualTo(400);
    }

    @Test
    @Order(6)
    void sendsAFileThatTheApplicationCanFetchForThreeDays() throws Exception {
        assertThat(status(sent("整改清单.pdf", "%PDF-1.7 list".getBytes()))).isEqualTo(200);
        JsonNode items = get("/sandbox/view?users=linyue&since=").path("phones").path("linyue");
        JsonNode own = items.valueStream().filter(item -> item.path("fileName").asString("").equals("整改清单.pdf")).findFirst()
                .orElseThrow();
        String token = get("/cgi-bin/gettoken?corpid=wwsandbox&corpsecret=sandbox-secret-of-no-worth").path("access_token")
                .asString();

        HttpResponse<String> file = http.send(HttpRequest.newBuilder(URI.create(base + "/cgi-bin/media/get?access_token=" + token
                + "&media_id=" + own.path("mediaId").asString())).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(file.body()).isEqualTo("%PDF-1.7 list");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%95%B4");
    }

    @Test
    @Order(7)
    void signsAPersonIn() throws Exception {
        HttpResponse<String> answer = http.send(request("/sandbox/login", "{\"userId\":\"linyue\"}"), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpRequest page = HttpRequest.newBuilder(URI.create(base + "/h5/tasks")).header("Cookie", cookie).build();
        assertThat(http.send(page, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{3}")
    @Order(8)
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | /sandbox/clock    | nothing                                              | no JSON
            400 | /sandbox/clock    | {}                                                   | no moment
            400 | /sandbox/clock    | {"now":"tomorrow"}                                   | a moment that is none
            409 | /sandbox/clock    | {"now":"2023-03-13T08:00:00+08:00"}                  | back in time
            404 | /sandbox/messages | {"userId":"nobody","text":"a"}                       | an unknown person
            400 | /sandbox/messages | {"userId":"linyue"}                                  | nothing said
            404 | /sandbox/clicks   | {"userId":"linyue","taskId":"rt-0-0","key":"done"}   | a card never sent
            404 | /sandbox/login    | {"userId":"nobody"}                                  | an unknown person signs in
            400 | /sandbox/faults   | {"path":"message/send","errcode":-1,"times":0}       | a fault that never happens
            """)
    void saysInAProblemDetailWhatIsWrong(int status, String path, String body, String remark) throws Exception {
        HttpResponse<String> answer = http.send(request(path, body), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(remark).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).matches("(?s).*\\p{IsHan}.*");
    }

    @Test
    @Order(9)
    void retriesWhatThePlatformFailsAtAndDeliversOnce() throws Exception {
        int before = get("/sandbox/messages?userId=linyue").size();
        post("/sandbox/faults", "{\"path\":\"message/send\",\"dropAnswer\":true}");
        post("/sandbox/messages", "{\"userId\":\"linyue\",\"text\":\"帮助\"}");
        post("/sandbox/clock", "{\"now\":\"2023-03-13T18:00:00+08:00\"}");
        assertThat(get("/sandbox/messages?userId=linyue")).hasSize(before + 1);
        assertThat(get("/sandbox/faults")).isEmpty();
    }

    @Test
    @Order(10)
    void refusesWhatAForeignPageMakesABrowserDo() throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(base + "/sandbox/clock")).header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("{\"now\":\"2023-03-20T08:00:00+08:00\"}")).build();
        assertThat(status(foreign)).isEqualTo(403);
    }

    @Test
    @Order(11)
    void sendsOnlyToOurOwnPagesToSignIn() throws Exception {
        assertThat(status(HttpRequest.newBuilder(URI.create(base + "/sandbox/oauth/authorize?redirect_uri=http://elsewhere.example/&userId=linyue"))
                .build())).isEqualTo(400);
    }

    private JsonNode last(String userId) throws Exception {
        JsonNode messages = get("/sandbox/messages?userId=" + userId);
        return messages.get(messages.size() - 1);
    }

    private void press(String userId, JsonNode message, int button) throws Exception {
        assertThat(status(press(message, userId, button))).isEqualTo(200);
    }

    private HttpRequest press(JsonNode message, String userId, int button) {
        return request("/sandbox/clicks", "{\"userId\":\"" + userId + "\",\"taskId\":\"" + message.path("taskId").asString()
                + "\",\"key\":\"" + message.path("card").path("button_list").get(button).path("key").asString() + "\"}");
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode post(String path, String body) throws Exception {
        HttpResponse<String> answer = http.send(request(path, body), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private HttpRequest picture(byte[] content) throws IOException {
        return sent("a.png", content);
    }

    private HttpRequest sent(String name, byte[] content) throws IOException {
        String line = "--edge\r\nContent-Disposition: form-data; name=";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write((line + "\"userId\"\r\n\r\nlinyue\r\n" + line + "\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes());
        body.write(content);
        body.write("\r\n--edge--\r\n".getBytes());
        return HttpRequest.newBuilder(URI.create(base + "/sandbox/images")).header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build();
    }

    private int status(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
