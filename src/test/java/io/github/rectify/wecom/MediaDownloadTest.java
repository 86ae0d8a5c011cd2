package io.github.rectify.wecom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Fetching what a member sent, against the wire. */
class MediaDownloadTest {

    private static final String SECRET = "sEcReT+0123/456=";
    private static final String TOKEN = "tOkEn_aaaa-1111";
    private static final String MEDIA = "/cgi-bin/media/get";
    private static final String GETTOKEN = "/cgi-bin/gettoken";
    private static final byte[] PHOTO = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5};

    @RegisterExtension
    static final WireMockExtension platform = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort()).build();

    @TempDir
    private Path folder;
    private Path target;
    private WxJavaClient client;

    @BeforeEach
    void connect() {
        target = folder.resolve("arrived");
        client = client(Duration.ofSeconds(10));
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).willReturn(token(TOKEN)));
    }

    @AfterEach
    void disconnect() throws Exception {
        client.close();
    }

    @Test
    void fetchesAPhotoIntoTheTarget() {
        answers(photo().withHeader("Content-Disposition", "attachment; filename=\"M-1.jpg\""));

        assertThat(client.download("M-1+/=", target, 8)).isEqualTo(new Download.Fetched(8, "M-1.jpg"));
        assertThat(target).hasBinaryContent(PHOTO);
        platform.verify(getRequestedFor(urlPathEqualTo(MEDIA)).withQueryParam("media_id", equalTo("M-1+/="))
                .withQueryParam("access_token", equalTo(TOKEN)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            attachment; filename*=utf-8''%E6%B8%85%E5%8D%95.pdf               | 清单.pdf    | encoded
            attachment; filename="x.pdf"; filename*=UTF-8''%E6%B8%85.pdf      | 清.pdf      | both: the encoded one counts
            attachment; filename=plain.pdf                                    | plain.pdf   | without quotes
            attachment                                                        | -           | none
            attachment; filename=""                                           | -           | an empty one
            attachment; filename*=utf-8''%ZZ                                  | -           | a broken one
            """)
    void readsTheNameOfTheFile(String header, String name, String remark) {
        answers(photo().withHeader("Content-Disposition", header));

        assertThat(client.download("M", target, 8)).isEqualTo(new Download.Fetched(8, name));
    }

    @Test
    void readsANameSentAsBareBytes() {
        String onTheWire = new String("attachment; filename=\"整改清单.pdf\"".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);

        assertThat(MediaFetch.fileName(onTheWire)).isEqualTo("整改清单.pdf");
    }

    @Test
    void needsNoNameToKnowAFile() {
        answers(aResponse().withBody(PHOTO));

        assertThat(client.download("M", target, 8)).isEqualTo(new Download.Fetched(8, null));
        assertThat(target).hasBinaryContent(PHOTO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=UTF-8", "text/plain", "application/octet-stream", "image/jpeg"})
    void knowsAnExpiredMediaIdWhateverTheAnswerCallsItself(String contentType) {
        answers(aResponse().withHeader("Content-Type", contentType).withBody("{\"errcode\":40007,\"errmsg\":\"invalid media_id\"}"));

        assertThat(client.download("old", target, 1000)).isEqualTo(new Download.Expired());
        assertThat(target).doesNotExist();
    }

    @Test
    void knowsAnErrorThatCarriesANameButIsJson() {
        answers(okJson("{\"errcode\":40007,\"errmsg\":\"gone\"}").withHeader("Content-Disposition", "attachment"));

        assertThat(client.download("old", target, 1000)).isEqualTo(new Download.Expired());
    }

    @Test
    void takesAFileThatOnlyLooksLikeAnError() {
        String log = "{\"errcode\":40007,\"errmsg\":\"from somebody's log\"}";
        answers(aResponse().withHeader("Content-Type", "text/plain")
                .withHeader("Content-Disposition", "attachment; filename=\"log.txt\"").withBody(log));

        assertThat(client.download("M", target, 1000)).isEqualTo(new Download.Fetched(log.length(), "log.txt"));
        assertThat(target).hasContent(log);
    }

    @Test
    void readsNoMoreThanWanted() {
        answers(photo().withHeader("Content-Disposition", "attachment"));

        assertThat(client.download("M", target, 7)).isEqualTo(new Download.TooLarge(7));
        assertThat(target).doesNotExist();
    }

    @Test
    void countsWhatIsNotAnnounced() {
        answers(aResponse().withBody(new byte[100_000]).withHeader("Content-Disposition", "attachment")
                .withChunkedDribbleDelay(4, 40));

        assertThat(client.download("M", target, 60_000)).isEqualTo(new Download.TooLarge(60_000));
        assertThat(target).doesNotExist();
    }

    @Test
    void renewsARefusedTokenOnce() {
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).inScenario("t").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(token("old")).willSetStateTo("renewed"));
        platform.stubFor(get(urlPathEqualTo(GETTOKEN)).inScenario("t").whenScenarioStateIs("renewed").willReturn(token("new")));
        platform.stubFor(get(urlPathEqualTo(MEDIA)).withQueryParam("access_token", equalTo("old")).willReturn(
                aResponse().withHeader("Content-Type", "text/plain").withBody("{\"errcode\":42001,\"errmsg\":\"expired\"}")));
        platform.stubFor(get(urlPathEqualTo(MEDIA)).withQueryParam("access_token", equalTo("new")).willReturn(photo()));

        assertThat(client.download("M", target, 8)).isInstanceOf(Download.Fetched.class);
        platform.verify(2, getRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void saysThatItCanBeTriedAgain(String remark, ResponseDefinitionBuilder answer, String reason) {
        answers(answer);

        assertThatExceptionOfType(WeComUnavailable.class).isThrownBy(() -> client.download("M", target, 1000))
                .withMessage("media/get: " + reason);
        assertThat(target).doesNotExist();
    }

    static Stream<Arguments> saysThatItCanBeTriedAgain() {
        return Stream.of(
                Arguments.of("busy", okJson("{\"errcode\":-1,\"errmsg\":\"system busy\"}"), "-1 system busy"),
                Arguments.of("too often", okJson("{\"errcode\":45009,\"errmsg\":\"freq\"}"), "45009 freq"),
                Arguments.of("a gateway", aResponse().withStatus(502).withBody("<html>"), "answered HTTP 502"),
                Arguments.of("a page that says OK", aResponse().withHeader("Content-Type", "text/html").withBody("<html>"),
                        "the answer is not the platform's"),
                Arguments.of("JSON of somebody else", okJson("{\"status\":\"ok\"}"), "the answer is not the platform's"),
                Arguments.of("an OK without a file", okJson("{\"errcode\":0,\"errmsg\":\"ok\"}"),
                        "the answer is not the platform's"),
                Arguments.of("nothing", aResponse(), "the answer is not the platform's"),
                Arguments.of("an empty file", aResponse().withHeader("Content-Disposition", "attachment"),
                        "the answer is not the platform's"),
                Arguments.of("a redirect", aResponse().withStatus(302).withHeader("Location", "/login"), "answered HTTP 302"),
                Arguments.of("a hang-up", aResponse().withFault(Fault.EMPTY_RESPONSE),
                        "connection broke (NoHttpResponseException)"),
                Arguments.of("half a file", photo().withHeader("Content-Length", "500")
                        .withHeader("Content-Disposition", "attachment").withHeader("Connection", "close"),
                        "connection broke (ConnectionClosedException)"));
    }

    @Test
    void doesNotWaitForeverForAFile() throws Exception {
        answers(photo().withFixedDelay(1500));
        try (WxJavaClient impatient = client(Duration.ofMillis(300))) {
            assertThatExceptionOfType(WeComUnavailable.class).isThrownBy(() -> impatient.download("M", target, 1000))
                    .withMessage("media/get: no answer in time");
        }
    }

    @Test
    void endsAFileThatDripsForever() throws Exception {
        answers(aResponse().withBody(new byte[100]).withHeader("Content-Disposition", "attachment")
                .withChunkedDribbleDelay(20, 2000));
        MediaFetch hurried = new MediaFetch(HttpClients.createDefault(), target, 1000,
                Duration.ofMillis(200));

        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() ->
                hurried.execute(platform.baseUrl() + MEDIA + "?access_token=t", "media_id=M", null));
    }

    @Test
    void tellsTroubleOfTheDiskFromTroubleOfThePlatform() {
        answers(photo());

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() ->
                client.download("M", folder.resolve("missing").resolve("arrived"), 1000));
    }

    @Test
    void neverSaysASecret() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level was = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        try {
            StringWriter said = new StringWriter();
            saysThatItCanBeTriedAgain().map(row -> (ResponseDefinitionBuilder) row.get()[1]).forEach(answer -> told(answer, said));
            told(okJson("{\"errcode\":48002,\"errmsg\":\"bad " + TOKEN + " " + SECRET + " access_token=" + TOKEN + "\"}"), said);
            log.list.forEach(event -> said.append(event.getFormattedMessage()));
            assertThat(said.toString()).contains("48002").doesNotContain(TOKEN, SECRET);
        } finally {
            root.detachAppender(log);
            root.setLevel(was);
        }
    }

    private void told(ResponseDefinitionBuilder answer, StringWriter said) {
        answers(answer);
        try {
            client.download("M", target, 1000);
        } catch (WeComUnavailable unavailable) {
            unavailable.printStackTrace(new PrintWriter(said));
        }
    }

    private static ResponseDefinitionBuilder photo() {
        return aResponse().withHeader("Content-Type", "image/jpeg").withBody(PHOTO);
    }

    private static ResponseDefinitionBuilder token(String token) {
        return okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"" + token + "\",\"expires_in\":7200}");
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        platform.stubFor(get(urlPathEqualTo(MEDIA)).willReturn(answer));
    }

    private static WxJavaClient client(Duration readTimeout) {
        return new WxJavaClient(new WeComProperties(platform.baseUrl(), "wwcorp", 1000002, Secret.of(SECRET),
                Secret.of("cbToken7"), Secret.of("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"),
                "https://open.weixin.qq.com/connect/oauth2/authorize", Duration.ofSeconds(2), readTimeout),
                Clock.fixed(Instant.parse("2023-03-13T00:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }
}
