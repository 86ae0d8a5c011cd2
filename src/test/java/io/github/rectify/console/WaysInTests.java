package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in, how, and where they are led. */
class WaysInTests {

    private ConsoleHouse house;

    @BeforeEach
    void open() {
        house = ConsoleHouse.shared();
    }

    @ParameterizedTest(name = "{0} on {1}: {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # who      | path                     | status | leads to
            nobody     | /                        | 302    | /login
            nobody     | /tasks                   | 302    | /login
            nobody     | /tasks/1                 | 302    | /login
            nobody     | /messages                | 302    | /login
            nobody     | /schedules               | 302    | /login
            nobody     | /intake                  | 302    | /login
            nobody     | /no-such-page            | 302    | /login
            nobody     | /login                   | 200    | -
            nobody     | /h5/tasks                | 302    | /h5/login?to=%2Fh5%2Ftasks
            nobody     | /h5/tasks/7              | 302    | /h5/login?to=%2Fh5%2Ftasks%2F7
            nobody     | /api/tasks               | 401    | -
            nobody     | /api/no-such-call        | 401    | -
            nobody     | /v3/api-docs             | 401    | -
            nobody     | /swagger-ui.html         | 302    | /login
            nobody     | /swagger-ui/index.html   | 302    | /login
            nobody     | /actuator/health         | 200    | -
            nobody     | /actuator/prometheus     | 401    | -
            nobody     | /actuator/env            | 401    | -
            jiang      | /                        | 302    | /h5/tasks
            jiang      | /tasks                   | 200    | -
            jiang      | /messages                | 200    | -
            jiang      | /h5/tasks                | 200    | -
            jiang      | /schedules               | 403    | -
            jiang      | /intake                  | 403    | -
            jiang      | /api/tasks               | 200    | -
            jiang      | /api/messages            | 200    | -
            jiang      | /api/schedules           | 403    | -
            jiang      | /api/no-such-call        | 404    | -
            jiang      | /v3/api-docs             | 200    | -
            jiang      | /actuator/prometheus     | 403    | -
            gu         | /schedules               | 403    | -
            gu         | /api/schedules           | 403    | -
            du         | /                        | 200    | -
            du         | /schedules               | 403    | -
            du         | /intake                  | 403    | -
            account    | /                        | 200    | -
            account    | /tasks                   | 200    | -
            account    | /messages                | 200    | -
            account    | /schedules               | 200    | -
            account    | /intake                  | 200    | -
            account    | /h5/tasks                | 302    | /tasks
            account    | /login                   | 302    | /
            account    | /api/schedules           | 200    | -
            account    | /actuator/prometheus     | 200    | -
            account    | /actuator/env            | 403    | -
            account    | /swagger-ui/index.html   | 404    | -
            account    | /no-such-page            | 404    | -
            account    | /tasks/999999            | 404    | -
            account    | /tasks/seven             | 400    | -
            """)
    void leadsEachToWhatIsTheirs(String who, String path, int status, String leadsTo) {
        Answer answer = as(who).get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.leadsTo()).isEqualTo(leadsTo);
    }

    private Browser as(String who) {
        return switch (who) {
            case "nobody" -> house.browser();
            case "account" -> house.admin();
            default -> house.browser().person(who);
        };
    }

    @Test
    void leadsToTheWishedPageAfterSigningIn() {
        Browser browser = house.browser();
        browser.get("/messages?state=FAILED");

        assertThat(browser.signIn(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD).leadsTo()).isEqualTo("/messages?state=FAILED");
    }

    @Test
    void givesTheSessionANewNameAtSigningIn() {
        Browser browser = house.browser();
        browser.get("/login");
        String before = browser.sessionId();

        browser.account(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD);

        assertThat(browser.sessionId()).isNotEqualTo(before);
    }

    @Test
    void endsTheSessionAtSigningOut() {
        Browser admin = house.admin();

        assertThat(admin.formOn("/", "/logout", Map.of()).leadsTo()).isEqualTo("/login?out");
        assertThat(admin.get("/tasks").leadsTo()).isEqualTo("/login");
    }

    @Test
    void makesWhoeverGuessesPasswordsWait() {
        Browser browser = house.browser();
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn("guessed", "wrong").leadsTo()).isEqualTo("/login?error");
            house.time().passes(Duration.ofMinutes(1));
        }

        Answer sixth = browser.signIn("guessed", "wrong");

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.header("Retry-After")).isEqualTo("300");
        assertThat(sixth.body()).contains("请 5 分钟后再试");
        assertThat(browser.get("/api/tasks", Browser.basic("guessed", "wrong")).status()).isEqualTo(429);
        house.time().passes(Duration.ofMinutes(5));
        assertThat(browser.signIn("guessed", "wrong").leadsTo()).isEqualTo("/login?error");
        assertThat(house.browser().signIn(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD).leadsTo()).isEqualTo("/");
    }

    @Test
    void signsOutAnAccountThatIsClosed() {
        Browser admin = house.admin();
        house.jdbc().update("UPDATE account SET enabled = FALSE");

        assertThat(admin.get("/tasks").leadsTo()).isEqualTo("/login");
        assertThat(admin.get("/api/tasks", Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD)).status()).isEqualTo(401);
    }

    @Test
    void signsOutAPersonWhoHasLeft() {
        Browser jiang = house.browser().person("jiang");
        house.hasLeft("jiang");

        assertThat(jiang.get("/h5/tasks").leadsTo()).isEqualTo("/h5/login?to=%2Fh5%2Ftasks");
        assertThat(jiang.get("/api/tasks").status()).isEqualTo(401);
    }

    @Test
    void leadsAPersonToThePlatformWithAStateOfOurs() {
        String location = house.browser().get("/h5/login?to=/h5/tasks/7").header("Location");

        assertThat(location).matches("https://platform\\.example/authorize\\?"
                + "redirect_uri=https%3A%2F%2Frectify\\.example%2Fh5%2Flogin%2Freturn&state=[0-9a-f]{32}");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"/h5/tasks/7, /h5/tasks/7", "/h5/digests/3, /h5/digests/3", "https://evil.example/h5/tasks, /h5/tasks",
            "//evil.example/h5/tasks, /h5/tasks", "/tasks, /h5/tasks", "/h5/../tasks, /h5/tasks", "'', /h5/tasks"})
    void leadsBackToPagesForThePhoneAlone(String wish, String leadsTo) {
        assertThat(house.browser().platformSignIn("jiang", wish).leadsTo()).isEqualTo(leadsTo);
    }

    @Test
    void takesAStateBackOnceAndOnlyFromTheSameBrowser() {
        Browser browser = house.browser();
        String state = browser.get("/h5/login").header("Location").replaceFirst(".*&state=", "");
        String comeBack = "/h5/login/return?code=jiang&state=" + state;

        assertThat(house.browser().get(comeBack).status()).isEqualTo(400);
        assertThat(browser.get(comeBack).status()).isEqualTo(302);
        assertThat(browser.get(comeBack).status()).isEqualTo(400);
    }

    @Test
    void forgetsAStateAfterTenMinutes() {
        Browser browser = house.browser();
        String state = browser.get("/h5/login").header("Location").replaceFirst(".*&state=", "");
        house.time().passes(Duration.ofMinutes(10));

        assertThat(browser.get("/h5/login/return?code=jiang&state=" + state).status()).isEqualTo(400);
    }

    @Test
    void tellsWhoIsNotOnTheListWhyTheyAreNotLetIn() {
        house.hasLeft("lin");

        assertThat(house.browser().platformSignIn("stranger", "/h5/tasks")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("企业微信账号“stranger”不在人员名册中");
        });
        assertThat(house.browser().platformSignIn("lin", "/h5/tasks").body()).contains("已离岗");
        assertThat(house.browser().platformSignIn("outsider", "/h5/tasks").body()).contains("没有认出您的身份");
    }

    @Test
    void keepsNothingOfTheSessionThatWasThereBefore() {
        Browser browser = house.admin();
        String before = browser.sessionId();

        browser.person("jiang");

        assertThat(browser.sessionId()).isNotEqualTo(before);
        assertThat(browser.get("/schedules").status()).isEqualTo(403);
    }

    @Test
    void writesEverySignInDown() {
        house.admin();
        house.browser().person("jiang");

        assertThat(house.audit()).containsExactly("admin SIGN_IN console", "jiang SIGN_IN person");
    }

    @ParameterizedTest
    @CsvSource({"/login", "/tasks", "/no-such-page", "/api/tasks", "/h5/tasks", "/actuator/health", "/wecom/callback"})
    void sendsTheHeadersThatKeepAPageToItself(String path) {
        Answer answer = house.admin().get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'",
                "script-src 'self'").doesNotContain("unsafe");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void letsStyleAndScriptBeKeptUnderTheNameOfTheirContent() {
        Browser browser = house.browser();
        String page = browser.get("/login").body();
        String style = page.replaceFirst("(?s).*href=\"(/assets/console-[0-9a-f]+\\.css)\".*", "$1");
        String tabler = page.replaceFirst("(?s).*href=\"(/webjars/tabler__core/[^\"]+\\.css)\".*", "$1");

        for (String path : new String[] {style, tabler}) {
            assertThat(browser.get(path, "Accept", "text/css")).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("Cache-Control")).contains("max-age=31536000");
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            });
        }
    }

    @Test
    void sendsTheWholePageToTheSignInWhenAPartIsAskedFor() {
        Answer answer = house.browser().get("/tasks?q=x", "HX-Request", "true");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void showsHealthDetailsToAccountsAlone() {
        assertThat(house.browser().get("/actuator/health").body()).doesNotContain("components");
        assertThat(house.browser().person("du").get("/actuator/health").body()).doesNotContain("components");
        assertThat(house.admin().get("/actuator/health").body()).contains("components");
    }

    @Test
    void neverShowsAStackTrace() {
        assertThat(house.admin().get("/tasks/seven").body()).contains("请求有误").doesNotContain("Exception", "at io.github");
    }

    @Test
    void tellsWhoseSessionIsOverThatNothingWasTaken() {
        Answer answer = house.browser().form("/tasks/5/report", "stale", Map.of("kind", "REPORT_DONE"),
                "Cookie", "JSESSIONID=0123456789ABCDEF");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("登录已过期，刚才提交的内容没有保存", "href=\"/tasks/5\">重新登录", "/assets/console-")
                .doesNotContain("jsessionid");
        assertThat(house.browser().form("/h5/tasks/5/report", "stale", Map.of()).body())
                .contains("登录已过期", "href=\"/h5/tasks/5\">重新登录", "/assets/h5-");
        assertThat(house.browser().form("/schedules/self-check/run", "", Map.of()).body()).contains("href=\"/login\">重新登录");
        assertThat(house.browser().form("/login", "stale", Map.of()).leadsTo()).isEqualTo("/login?ended");
        assertThat(house.browser().get("/login?ended").body()).contains("登录已过期").doesNotContain("jsessionid");
    }

    @Test
    void leadsAPartOfAPageWhoseSessionIsOverToTheSignIn() {
        assertThat(house.browser().form("/tasks/5/report", "stale", Map.of(), "HX-Request", "true").header("HX-Redirect"))
                .isEqualTo("/login?ended");
        assertThat(house.browser().get("/tasks", "HX-Request", "true", "Cookie", "JSESSIONID=0123456789ABCDEF")
                .header("HX-Redirect")).isEqualTo("/login?ended");
    }
}
