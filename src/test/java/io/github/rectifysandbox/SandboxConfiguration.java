package io.github.rectifysandbox;

import io.github.rectifysandbox.app.SandboxBeans;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Given as a source beside the application's own, it makes the application a sandbox. */
@Configuration(proxyBeanMethods = false)
@Import(SandboxBeans.class)
public class SandboxConfiguration {
}
