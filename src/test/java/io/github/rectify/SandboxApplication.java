package io.github.rectify;

import io.github.rectifysandbox.SandboxConfiguration;
import org.springframework.boot.SpringApplication;

/**
 * The sandbox: the real application on an embedded database, with a simulator in place of the platform and a clock that can
 * be moved. Started by {@code ./mvnw spring-boot:test-run}.
 */
public class SandboxApplication {

    public static void main(String[] args) {
        SpringApplication.from(RectifyApplication::main).with(SandboxConfiguration.class).run(args);
    }
}
