package io.github.rectifysandbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.RectifyApplication;
import io.github.rectifysandbox.SandboxConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SandboxDefaultsTests {

    private final Map<String, Object> environment = new HashMap<>(Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:1/none"));
    private final Map<String, Object> installation = new HashMap<>();

    @Test
    void fillsWhatNobodyNamed() {
        ConfigurableEnvironment settings = settingsOf(SandboxConfiguration.class);
        assertThat(settings.getProperty("rectify.wecom.corp-id")).isEqualTo("wwsandbox");
        assertThat(settings.getProperty("rectify.wecom.base-url")).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.getProperty("rectify.wecom.aes-key")).matches("[0-9A-Za-z]{43}");
        assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void givesWayToTheEnvironment() {
        environment.put("RECTIFY_WECOM_BASE_URL", "http://127.0.0.1:9000");
        environment.put("RECTIFY_ADMIN_PASSWORD", "another");
        environment.put("SERVER_PORT", "8123");
        ConfigurableEnvironment settings = settingsOf(SandboxConfiguration.class);
        assertThat(settings.getProperty("rectify.wecom.base-url")).isEqualTo("http://127.0.0.1:9000");
        assertThat(settings.getProperty("rectify.admin.password")).isEqualTo("another");
        assertThat(settings.getProperty("rectify.public-url")).isEqualTo("http://localhost:8123");
    }

    @Test
    void goesBeforeWhatAnInstallationChose() {
        installation.put("rectify.wecom.corp-id", "wwreal");
        assertThat(settingsOf(SandboxConfiguration.class).getProperty("rectify.wecom.corp-id")).isEqualTo("wwsandbox");
    }

    @Test
    void choosesAPortWhereAnyWillDo() {
        environment.put("SERVER_PORT", "0");
        ConfigurableEnvironment settings = settingsOf(SandboxConfiguration.class);
        assertThat(settings.getProperty("server.port", Integer.class)).isPositive();
        assertThat(settings.getProperty("rectify.wecom.base-url")).endsWith(":" + settings.getProperty("server.port"));
    }

    @Test
    void leavesOtherApplicationsAlone() {
        assertThat(settingsOf().getProperty("rectify.wecom.corp-id")).isNull();
    }

    private ConfigurableEnvironment settingsOf(Class<?>... more) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        settings.getPropertySources().addLast(new MapPropertySource("config", installation));
        SpringApplication application = new SpringApplication(RectifyApplication.class);
        application.addPrimarySources(List.of(more));
        new SandboxDefaults().postProcessEnvironment(settings, application);
        return settings;
    }
}
