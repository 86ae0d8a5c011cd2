package io.github.rectify.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class WeComPropertiesTest {

    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    @Test
    void readsTheEnvironment() {
        try (ConfigurableApplicationContext context = start(Map.of("RECTIFY_WECOM_BASE_URL", "http://localhost:9000/"))) {
            WeComProperties properties = context.getBean(WeComProperties.class);

            assertThat(properties.baseUrl()).isEqualTo("http://localhost:9000");
            assertThat(properties.corpId()).isEqualTo("wwsandbox");
            assertThat(properties.agentId()).isEqualTo(1000002);
            assertThat(properties.secret().reveal()).isEqualTo("s3cr3t-value");
            assertThat(properties.aesKey().reveal()).isEqualTo(KEY);
            assertThat(properties.authorizeUrl()).isEqualTo("https://open.weixin.qq.com/connect/oauth2/authorize");
            assertThat(properties.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
            assertThat(properties.readTimeout()).isEqualTo(Duration.ofSeconds(8));
            assertThat(properties.toString()).contains("***").doesNotContain("s3cr3t-value", KEY, "cbToken7");
        }
    }

    @Test
    void speaksToThePublicPlatformUnlessToldOtherwise() {
        try (ConfigurableApplicationContext context = start(Map.of())) {
            assertThat(context.getBean(WeComProperties.class).baseUrl()).isEqualTo("https://qyapi.weixin.qq.com");
        }
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(nullValues = "-", value = {
            "RECTIFY_WECOM_SECRET, -, is not set",
            "RECTIFY_WECOM_SECRET, '  ', is not set",
            "RECTIFY_WECOM_SECRET, a secret, is wrong",
            "RECTIFY_WECOM_CORP_ID, -, is not set",
            "RECTIFY_WECOM_AGENT_ID, -, is not set",
            "RECTIFY_WECOM_AGENT_ID, -5, is wrong",
            "RECTIFY_WECOM_AGENT_ID, wwtypo, cannot be read",
            "RECTIFY_WECOM_TOKEN, -, is not set",
            "RECTIFY_WECOM_TOKEN, abcdefghijklmnopqrstuvwxyz0123456, is wrong",
            "RECTIFY_WECOM_TOKEN, to-ken, is wrong",
            "RECTIFY_WECOM_AES_KEY, -, is not set",
            "RECTIFY_WECOM_AES_KEY, jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2, is wrong",
            "RECTIFY_WECOM_AES_KEY, jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B+C, is wrong",
            "RECTIFY_WECOM_BASE_URL, qyapi.weixin.qq.com, is wrong",
            "RECTIFY_WECOM_BASE_URL, ftp://x, is wrong",
            "RECTIFY_WECOM_READ_TIMEOUT, 0s, is wrong",
            "RECTIFY_WECOM_READ_TIMEOUT, 5m, is wrong",
            "RECTIFY_WECOM_READ_TIMEOUT, soonish, cannot be read"})
    void stopsTheStartWithOneLineThatNamesTheSetting(String name, String value, String said, CapturedOutput output) {
        Map<String, String> changed = new HashMap<>();
        changed.put(name, value);

        assertThatThrownBy(() -> start(changed)).isNotNull();

        assertThat(output.getOut().lines().filter(line -> line.contains(name + " " + said))).as(output.getOut()).hasSize(1);
        if (value != null && !value.isBlank() && value.length() > 5) {
            assertThat(output.getAll()).doesNotContain(value);
        }
    }

    @Test
    void namesEverythingThatIsMissingAtOnce(CapturedOutput output) {
        Map<String, String> nothing = new HashMap<>();
        environment().keySet().forEach(name -> nothing.put(name, null));

        assertThatThrownBy(() -> start(nothing)).isNotNull();

        assertThat(output.getOut().lines().filter(line -> line.contains("RECTIFY_WECOM_SECRET"))).singleElement().asString()
                .contains("RECTIFY_WECOM_CORP_ID is not set", "RECTIFY_WECOM_AGENT_ID is not set",
                        "RECTIFY_WECOM_TOKEN is not set", "RECTIFY_WECOM_AES_KEY is not set");
    }

    private static Map<String, String> environment() {
        return Map.of("RECTIFY_WECOM_CORP_ID", "wwsandbox", "RECTIFY_WECOM_AGENT_ID", "1000002",
                "RECTIFY_WECOM_SECRET", "s3cr3t-value", "RECTIFY_WECOM_TOKEN", "cbToken7", "RECTIFY_WECOM_AES_KEY", KEY);
    }

    /** Starts with the settings alone, and with an environment that holds nothing but them. */
    private static ConfigurableApplicationContext start(Map<String, String> changed) {
        Map<String, Object> variables = new HashMap<>(environment());
        changed.forEach((name, value) -> {
            if (value == null) {
                variables.remove(name);
            } else {
                variables.put(name, value);
            }
        });
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().replace("systemEnvironment",
                new SystemEnvironmentPropertySource("systemEnvironment", variables));
        SpringApplication application = new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE)
                .environment(environment).build();
        return application.run("--spring.main.banner-mode=off", "--spring.config.location=optional:classpath:/none/");
    }

    @EnableConfigurationProperties(WeComProperties.class)
    static class Settings {
    }
}
