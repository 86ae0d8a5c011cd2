package io.github.rectify.wecom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class WeComClientTest {

    private static final String SECRET = "sEcReT+0123/456=";
    private static final String TOKEN = "tOkEn_aaaa-1111";
    private static final String SEND = "/cgi-bin/message/send";
    private static final String UPDATE = "/cgi-bin/message/update_template_card";
    private static final String GETTOKEN = "/cgi-bin/gettoken";
    private static final String BODY = "{\"touser\":\"zhangsan\",\"text\":{\"content\":\"整改😀\"}}";
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final ResponseDefinitionBuilder SILENCE = okJson("{\"errcode\":0}").withFixedDelay(1500);

    @RegisterExtension
    static final WireMockExtension platform = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort().containerThreads(40)).build();

    private Instant now = Instant.parse("2023-03-13T00:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneId.of("Asia/Shanghai"));
    private WxJavaClient client;

    @BeforeEach
    void connect() {
        client = client(platform.baseUrl());
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(token(TOKEN, 7200)));
    }

    @AfterEach
    void disconnect() throws Exception {
        client.close();
    }

    // ---- sending

    @Test
    void sendsTheBytesAsGiven() {
        sendAnswers(okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"M1\",\"response_code\":\"R1\"}"));

        assertThat(client.send(BODY)).isEqualTo(new SendResult.Accepted("M1", "R1", Set.of()));
        platform.verify(postRequestedFor(urlPathEqualTo(SEND)).withQueryParam("access_token", equalTo(TOKEN))
                .withHeader("Content-Type", equalTo("application/json; charset=UTF-8"))
                .withRequestBody(binaryEqualTo(BODY.getBytes(StandardCharsets.UTF_8))));
        platform.verify(getRequestedFor(urlPathEqualTo(GETTOKEN)).withQueryParam("corpid", equalTo("wwcorp"))
                .withQueryParam("corpsecret", equalTo(SECRET)));
    }

    @Test
    void updatesACard() {
        platform.stubFor(post(urlPathEqualTo(UPDATE)).willReturn(
                okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"invaliduser\":[\"ZhangSan\"]}")));

        assertThat(client.updateCard(BODY)).isEqualTo(new SendResult.Accepted(null, null, Set.of("zhangsan")));
    }

    @Test
    void saysWhomAMessageDoesNotReach() {
        sendAnswers(okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"M1\",\"invaliduser\":\"ZhangSan|lisi\","
                + "\"unlicenseduser\":\"wangwu\"}"));

        assertThat(client.send(BODY)).isEqualTo(
                new SendResult.Accepted("M1", null, Set.of("zhangsan", "lisi", "wangwu")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"-1, AGAIN", "45009, PAUSE_CHANNEL", "45033, AGAIN", "81013, PERSON_UNREACHABLE", "60020, STOP_CHANNEL",
            "42014, PROBABLY_DELIVERED", "40033, DEFECT", "123456, DEFECT"})
    void saysWhyItWasRefusedAndAsksOnce(int code, Treatment treatment) {
        sendAnswers(error(code, "platform words"));

        assertThat(client.send(BODY)).isInstanceOfSatisfying(SendResult.Refused.class, refused -> {
            assertThat(refused.errcode()).isEqualTo(code);
            assertThat(refused.errmsg()).isEqualTo("platform words");
            assertThat(refused.treatment()).isEqualTo(treatment);
        });
        platform.verify(1, postRequestedFor(urlPathEqualTo(SEND)));
    }

    // ---- the token

    @Test
    void fetchesOneTokenForAllThreads() throws Exception {
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(token(TOKEN, 7200).withFixedDelay(100)));
        sendAnswers(okJson("{\"errcode\":0,\"msgid\":\"M\"}"));

        assertThat(together(8, () -> client.send(BODY))).allMatch(SendResult.Accepted.class::isInstance);
        platform.verify(1, getRequestedFor(urlPathEqualTo(GETTOKEN)));
        platform.verify(8, postRequestedFor(urlPathEqualTo(SEND)));
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40014, 42001})
    void renewsARefusedTokenOnce(int code) {
        platform.stubFor(tokens().whenScenarioStateIs(Scenario.STARTED).willReturn(token("old", 7200)).willSetStateTo("renewed"));
        platform.stubFor(tokens().whenScenarioStateIs("renewed").willReturn(token("new", 7200)));
        platform.stubFor(post(urlPathEqualTo(SEND)).withQueryParam("access_token", equalTo("old")).willReturn(error(code, "no")));
        platform.stubFor(post(urlPathEqualTo(SEND)).withQueryParam("access_token", equalTo("new"))
                .willReturn(okJson("{\"errcode\":0,\"msgid\":\"M2\"}")));

        assertThat(client.send(BODY)).isEqualTo(new SendResult.Accepted("M2", null, Set.of()));
        assertThat(client.send(BODY)).isEqualTo(new SendResult.Accepted("M2", null, Set.of()));
        platform.verify(2, getRequestedFor(urlPathEqualTo(GETTOKEN)));
        platform.verify(3, postRequestedFor(urlPathEqualTo(SEND)));
    }

    @Test
    void stopsAtTheSecondRefusalOfAToken() {
        sendAnswers(error(40001, "invalid credential"));

        assertThat(client.send(BODY)).isEqualTo(
                new SendResult.Refused(40001, "invalid credential", Treatment.STOP_CHANNEL, null));
        platform.verify(2, postRequestedFor(urlPathEqualTo(SEND)));
        platform.verify(2, getRequestedFor(urlPathEqualTo(GETTOKEN)));
    }

    @Test
    void aWrongSecretStopsTheChannelWithoutSending() {
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(error(40001, "invalid secret " + SECRET)));

        assertThat(client.send(BODY)).isEqualTo(
                new SendResult.Refused(40001, "invalid secret ***", Treatment.STOP_CHANNEL, null));
        platform.verify(1, getRequestedFor(urlPathEqualTo(GETTOKEN)));
        platform.verify(0, postRequestedFor(urlPathEqualTo(SEND)));
    }

    @Test
    void renewsATokenRefusedToManyOnce() throws Exception {
        platform.stubFor(tokens().whenScenarioStateIs(Scenario.STARTED).willReturn(token("old", 7200)).willSetStateTo("renewed"));
        platform.stubFor(tokens().whenScenarioStateIs("renewed").willReturn(token("new", 7200)));
        platform.stubFor(post(urlPathEqualTo(SEND)).withQueryParam("access_token", equalTo("old"))
                .willReturn(error(42001, "expired").withFixedDelay(50)));
        platform.stubFor(post(urlPathEqualTo(SEND)).withQueryParam("access_token", equalTo("new"))
                .willReturn(okJson("{\"errcode\":0,\"msgid\":\"M\"}")));

        assertThat(together(8, () -> client.send(BODY))).allMatch(SendResult.Accepted.class::isInstance);
        platform.verify(2, getRequestedFor(urlPathEqualTo(GETTOKEN)));
    }

    @Test
    void judgesTheAgeOfATokenByTheGivenClock() {
        sendAnswers(okJson("{\"errcode\":0,\"msgid\":\"M\"}"));

        client.send(BODY);
        now = now.plusSeconds(6999);
        client.send(BODY);
        platform.verify(1, getRequestedFor(urlPathEqualTo(GETTOKEN)));
        now = now.plusSeconds(1);
        client.send(BODY);
        platform.verify(2, getRequestedFor(urlPathEqualTo(GETTOKEN)));
    }

    @Test
    void usesAShortLivedTokenForHalfItsLife() {
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(token(TOKEN, 60)));
        sendAnswers(okJson("{\"errcode\":0,\"msgid\":\"M\"}"));

        client.send(BODY);
        now = now.plusSeconds(29);
        client.send(BODY);
        platform.verify(1, getRequestedFor(urlPathEqualTo(GETTOKEN)));
    }

    // ---- no readable answer

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doesNotKnowWhatBecameOfIt(String remark, ResponseDefinitionBuilder answer, String reason) {
        sendAnswers(answer);

        assertThat(client.send(BODY)).isEqualTo(new SendResult.Unknown(reason));
        platform.verify(1, postRequestedFor(urlPathEqualTo(SEND)));
    }

    static Stream<Arguments> doesNotKnowWhatBecameOfIt() {
        return Stream.of(
                Arguments.of("a gateway's error page", html(502), "answered HTTP 502"),
                Arguments.of("a page of a gateway that says OK", html(200), "the answer cannot be read"),
                Arguments.of("a redirect to a sign-in page", aResponse().withStatus(302).withHeader("Location", "/login"),
                        "answered HTTP 302"),
                Arguments.of("an address nobody serves", html(404), "answered HTTP 404"),
                Arguments.of("nothing", aResponse().withStatus(200), "the answer is empty"),
                Arguments.of("JSON of somebody else", okJson("{\"status\":\"ok\"}"), "the answer is not the platform's"),
                Arguments.of("a list", okJson("[1]"), "the answer cannot be read"),
                Arguments.of("half an answer", okJson("{\"errcode\":0,"), "the answer cannot be read"),
                Arguments.of("XML", aResponse().withBody("<xml><errcode>0</errcode></xml>"), "the answer is not the platform's"),
                Arguments.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "connection broke (SocketException)"),
                Arguments.of("a hang-up", aResponse().withFault(Fault.EMPTY_RESPONSE), "connection broke (NoHttpResponseException)"),
                Arguments.of("rubbish", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                        "connection broke (ClientProtocolException)"));
    }

    @Test
    void doesNotWaitForeverForAnAnswer() throws Exception {
        sendAnswers(SILENCE);
        try (WxJavaClient impatient = client(platform.baseUrl(), Duration.ofSeconds(1))) {
            assertThat(impatient.send(BODY)).isEqualTo(new SendResult.Unknown("no answer in time"));
        }
    }

    @Test
    void doesNotWaitForeverForAToken() throws Exception {
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(SILENCE));
        try (WxJavaClient impatient = client(platform.baseUrl(), Duration.ofMillis(200))) {
            assertThat(impatient.send(BODY)).isEqualTo(
                    new SendResult.NotSent("no token could be had: no answer in time"));
        }
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws Exception {
        int port;
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (WxJavaClient nowhere = client("http://127.0.0.1:" + port)) {
            assertThat(nowhere.send(BODY)).isEqualTo(
                    new SendResult.NotSent("no token could be had: no connection (HttpHostConnectException)"));
        }
    }

    @Test
    void knowsThatNothingWasSentWhenThePlatformGoesAway() throws Exception {
        var other = new com.github.tomakehurst.wiremock.WireMockServer(WireMockConfiguration.options().dynamicPort());
        other.start();
        other.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(token(TOKEN, 7200).withHeader("Connection", "close")));
        other.stubFor(post(urlPathEqualTo(SEND)).willReturn(okJson("{\"errcode\":0,\"msgid\":\"M\"}").withHeader("Connection", "close")));
        try (WxJavaClient leaving = client(other.baseUrl())) {
            assertThat(leaving.send(BODY)).isInstanceOf(SendResult.Accepted.class);
            other.stop();

            assertThat(leaving.send(BODY)).isEqualTo(new SendResult.NotSent("no connection (HttpHostConnectException)"));
        }
    }

    @Test
    void knowsThatNothingWasSentToAHostNobodyKnows() throws Exception {
        try (WxJavaClient nowhere = client("http://no-such-host.invalid")) {
            assertThat(nowhere.send(BODY)).isInstanceOfSatisfying(SendResult.NotSent.class,
                    notSent -> assertThat(notSent.reason()).contains("UnknownHostException"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doesNotKnowWhatBecameOfIt")
    void knowsThatNothingWasSentWithoutAToken(String remark, ResponseDefinitionBuilder answer, String reason) {
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(answer));

        assertThat(client.send(BODY)).isInstanceOf(SendResult.NotSent.class);
        platform.verify(0, postRequestedFor(urlPathEqualTo(SEND)));
    }

    @Test
    void anAnswerWithoutATokenIsNone() {
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}")));

        assertThat(client.send(BODY)).isInstanceOf(SendResult.NotSent.class);
    }

    // ---- people

    @Test
    void findsAMember() {
        platform.stubFor(get(urlPathEqualTo("/cgi-bin/user/get")).withQueryParam("userid", equalTo("zhang+san@x"))
                .willReturn(okJson("{\"errcode\":0,\"userid\":\"Zhang+San@x\",\"name\":\"张三\",\"position\":\"科长\",\"status\":1,"
                        + "\"department\":[1,22]}")));

        assertThat(client.member("zhang+san@x")).contains(
                new Member("Zhang+San@x", "张三", "科长", Member.Status.ACTIVE, List.of(1L, 22L)));
    }

    @Test
    void findsAMemberOfWhomLittleIsShown() {
        platform.stubFor(get(urlPathEqualTo("/cgi-bin/user/get")).willReturn(okJson("{\"errcode\":0,\"status\":9}")));

        assertThat(client.member("lisi")).contains(new Member("lisi", "", null, Member.Status.UNKNOWN, List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {60111, 46004, 40003, 60011})
    void findsNobody(int code) {
        platform.stubFor(get(urlPathEqualTo("/cgi-bin/user/get")).willReturn(error(code, "no")));

        assertThat(client.member("lisi")).isEmpty();
    }

    @Test
    void saysThatItCouldNotAsk() {
        platform.stubFor(get(urlPathEqualTo("/cgi-bin/user/get")).willReturn(error(60020, "not allowed, from ip: 203.0.113.5")));
        platform.stubFor(get(urlPathEqualTo("/cgi-bin/auth/getuserinfo")).willReturn(html(502)));

        assertThatExceptionOfType(WeComUnavailable.class).isThrownBy(() -> client.member("lisi"))
                .withMessage("user/get: 60020 not allowed, from ip: 203.0.113.5").withNoCause()
                .matches(unavailable -> unavailable.errcode() == 60020);
        assertThatExceptionOfType(WeComUnavailable.class).isThrownBy(() -> client.userIdForCode("c"))
                .withMessage("auth/getuserinfo: answered HTTP 502").matches(unavailable -> unavailable.errcode() == 0);
    }

    @Test
    void signsAMemberIn() {
        platform.stubFor(get(urlPathEqualTo("/cgi-bin/auth/getuserinfo")).withQueryParam("code", equalTo("c&d e"))
                .willReturn(okJson("{\"errcode\":0,\"userid\":\"zhangsan\"}")));

        assertThat(client.userIdForCode("c&d e")).contains("zhangsan");
    }

    @Test
    void signsNobodyElseIn() {
        platform.stubFor(get(urlPathEqualTo("/cgi-bin/auth/getuserinfo")).willReturn(
                okJson("{\"errcode\":0,\"openid\":\"o1\",\"external_userid\":\"e1\"}")));

        assertThat(client.userIdForCode("visitor")).isEmpty();
    }

    @Test
    void signsNobodyInWithASpentCode() {
        platform.stubFor(get(urlPathEqualTo("/cgi-bin/auth/getuserinfo")).willReturn(error(40029, "invalid code")));

        assertThat(client.userIdForCode("spent")).isEmpty();
        assertThat(client.userIdForCode(" ")).isEmpty();
        assertThat(client.userIdForCode("x".repeat(513))).isEmpty();
        platform.verify(1, getRequestedFor(urlPathEqualTo("/cgi-bin/auth/getuserinfo")));
    }

    @Test
    void leadsToTheSignInPage() {
        assertThat(client.authorizeUri(URI.create("https://h.example/h5/back?to=/tasks/1&x=y"), "s1"))
                .isEqualTo(URI.create("https://open.weixin.qq.com/connect/oauth2/authorize?appid=wwcorp"
                        + "&redirect_uri=https%3A%2F%2Fh.example%2Fh5%2Fback%3Fto%3D%2Ftasks%2F1%26x%3Dy&response_type=code"
                        + "&scope=snsapi_base&state=s1&agentid=1000002#wechat_redirect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a&b", "整改"})
    void refusesAStateThePlatformWouldRefuse(String state) {
        assertThatIllegalArgumentException().isThrownBy(() -> client.authorizeUri(URI.create("https://h.example"), state));
    }

    // ---- secrets

    /** Every way to fail, seen by everything that could print it: the result, the exception, and the log. */
    @Test
    void noFailureTellsASecret() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger library = (Logger) LoggerFactory.getLogger("me.chanjar.weixin");
        Level rootWas = root.getLevel();
        Level libraryWas = library.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        library.setLevel(Level.DEBUG);
        try {
            List<String> said = new ArrayList<>();
            everyFailure("bad " + SECRET + " and " + TOKEN).forEach(answer -> said.addAll(failing(SEND, answer)));
            everyFailure("bad " + SECRET).forEach(answer -> said.addAll(failing(GETTOKEN, answer)));
            log.list.forEach(event -> said.add(event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy())));
            assertThat(said).hasSizeGreaterThan(100).allSatisfy(text -> assertThat(text)
                    .doesNotContain(SECRET, "sEcReT", TOKEN, "corpsecret=s", "access_token=t"));
        } finally {
            root.detachAppender(log);
            root.setLevel(rootWas);
            library.setLevel(libraryWas);
        }
    }

    private List<String> failing(String path, ResponseDefinitionBuilder answer) {
        platform.resetAll();
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(token(TOKEN, 7200)));
        platform.stubFor(any(path.equals(SEND) ? anyUrl() : urlPathEqualTo(GETTOKEN)).atPriority(10).willReturn(answer));
        if (path.equals(GETTOKEN)) {
            platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(answer));
        }
        try (WxJavaClient fresh = client(platform.baseUrl(), answer == SILENCE ? Duration.ofMillis(100) : PATIENT)) {
            return List.of(fresh.send(BODY).toString(), fresh.updateCard(BODY).toString(), told(() -> fresh.member("lisi")),
                    told(() -> fresh.userIdForCode("c")), fresh.toString());
        } catch (java.io.IOException closing) {
            throw new AssertionError(closing);
        }
    }

    private static String told(Supplier<?> call) {
        try {
            return call.get().toString();
        } catch (WeComUnavailable unavailable) {
            StringWriter trace = new StringWriter();
            unavailable.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
    }

    private static List<ResponseDefinitionBuilder> everyFailure(String words) {
        String leak = words + " at https://h.example?access_token=" + TOKEN + "&corpsecret=" + SECRET;
        List<ResponseDefinitionBuilder> failures = new ArrayList<>();
        for (int code : new int[] {-1, 40001, 42001, 45009, 81013, 60020, 40013, 41001, 999}) {
            failures.add(error(code, leak));
        }
        failures.add(okJson("{\"errcode\":0,\"errmsg\":\"Warning: wrong json format. " + leak + "\"}"));
        doesNotKnowWhatBecameOfIt().map(row -> (ResponseDefinitionBuilder) row.get()[1]).forEach(failures::add);
        failures.add(SILENCE);
        return failures;
    }

    // ---- words

    private static void sendAnswers(ResponseDefinitionBuilder answer) {
        platform.stubFor(post(urlPathEqualTo(SEND)).willReturn(answer));
    }

    private static ScenarioMappingBuilder tokens() {
        return get(urlPathEqualTo(GETTOKEN)).atPriority(1).inScenario("tokens");
    }

    private static ResponseDefinitionBuilder token(String token, int seconds) {
        return okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"" + token + "\",\"expires_in\":" + seconds + "}");
    }

    private static ResponseDefinitionBuilder error(int code, String errmsg) {
        return okJson("{\"errcode\":" + code + ",\"errmsg\":\"" + errmsg + "\"}");
    }

    private static ResponseDefinitionBuilder html(int status) {
        return aResponse().withStatus(status).withHeader("Content-Type", "text/html").withBody("<html>Bad Gateway</html>");
    }

    private WxJavaClient client(String baseUrl) {
        return client(baseUrl, PATIENT);
    }

    private WxJavaClient client(String baseUrl, Duration readTimeout) {
        return new WxJavaClient(new WeComProperties(baseUrl, "wwcorp", 1000002, Secret.of(SECRET), Secret.of("cbToken7"),
                Secret.of("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"),
                "https://open.weixin.qq.com/connect/oauth2/authorize", Duration.ofSeconds(2), readTimeout), clock);
    }

    private static <T> List<T> together(int threads, Callable<T> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
