package io.github.rectifysandbox.app;

import io.github.rectifysandbox.SandboxConfiguration;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * The sandbox's settings. They stand right after the environment: what the environment or the command line names wins, what an
 * installation's {@code config/} says loses. Only applications that are sandboxes get them.
 */
public final class SandboxDefaults implements EnvironmentPostProcessor {

    static final String DATA_DIR = "RECTIFY_SANDBOX_DATA_DIR";
    private static final String NAME = "sandboxDefaults";
    private static final String PORT = "server.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!application.getAllSources().contains(SandboxConfiguration.class)) {
            return;
        }
        MutablePropertySources sources = environment.getPropertySources();
        Map<String, Object> defaults = defaults();
        defaults.put("rectify.evidence.dir", evidence(environment.getProperty(DATA_DIR)).toString());
        if (given(sources, "spring.datasource.url") == null) {
            defaults.putAll(database(environment.getProperty(DATA_DIR)));
        }
        if ("0".equals(given(sources, PORT))) {
            // the platform's address must be known before the server runs
            sources.addFirst(new MapPropertySource("sandboxPort", Map.of(PORT, freePort())));
        }
        sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new MapPropertySource(NAME, defaults));
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put(PORT, "8080");
        defaults.put("server.address", "127.0.0.1");
        // "on loopback only" is judged by the connection itself, never by what a header says
        defaults.put("server.forward-headers-strategy", "none");
        defaults.put("server.shutdown", "immediate");
        defaults.put("rectify.wecom.base-url", "http://127.0.0.1:${server.port}");
        defaults.put("rectify.wecom.corp-id", "wwsandbox");
        defaults.put("rectify.wecom.agent-id", "1000002");
        defaults.put("rectify.wecom.secret", "sandbox-secret-of-no-worth");
        defaults.put("rectify.wecom.token", "sandboxToken");
        defaults.put("rectify.wecom.aes-key", "SandboxAesKeyThatGuardsNothingButDemoWorlds");
        defaults.put("rectify.wecom.authorize-url", "${rectify.public-url}/sandbox/oauth/authorize");
        defaults.put("rectify.public-url", "http://localhost:${server.port}");
        defaults.put("rectify.admin.username", "admin");
        defaults.put("rectify.admin.password", "rectify-sandbox");
        defaults.put("rectify.outbox.spread", "PT4M");
        // the clock's driver does both
        defaults.put("rectify.schedule.loops-enabled", "false");
        defaults.put("spring.quartz.auto-startup", "false");
        return defaults;
    }

    /** Beside the database, or as short-lived as it. */
    private static Path evidence(@Nullable String dataDir) {
        return dataDir != null && !dataDir.isBlank() ? Path.of(dataDir).resolve("evidence")
                : shortLived();
    }

    private static Path shortLived() {
        try {
            Path folder = Files.createTempDirectory("rectify-evidence-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            // nobody wants it, and the machine sweeps its temporary folder by itself
        }
    }

    private static Map<String, Object> database(@Nullable String dataDir) {
        boolean kept = dataDir != null && !dataDir.isBlank();
        EmbeddedMariaDb server = kept ? EmbeddedMariaDb.at(Path.of(dataDir)) : EmbeddedMariaDb.shared();
        return Map.of("spring.datasource.url", kept ? server.database("rectify") : server.freshDatabase(),
                "spring.datasource.username", server.username(), "spring.datasource.password", server.password());
    }

    /** What the sources from the first to the environment say. */
    private static @Nullable String given(MutablePropertySources sources, String name) {
        for (PropertySource<?> source : sources) {
            ConfigurationPropertySource properties =
                    ConfigurationPropertySources.isAttachedConfigurationPropertySource(source) ? null
                            : ConfigurationPropertySource.from(source);
            ConfigurationProperty value =
                    properties == null ? null : properties.getConfigurationProperty(ConfigurationPropertyName.of(name));
            if (value != null && !value.getValue().toString().isBlank()) {
                return value.getValue().toString();
            }
            if (source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                break;
            }
        }
        return null;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
