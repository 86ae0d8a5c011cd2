package io.github.rectify.console.start;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Looks for all settings an installation cannot do without, before the first connection is opened, so that whoever installs
 * hears of all of them at once. The rooms check what the values look like.
 */
@Configuration(proxyBeanMethods = false)
class RequiredSettings {

    private static final List<String> REQUIRED = List.of("spring.datasource.url", "rectify.public-url",
            "rectify.wecom.corp-id", "rectify.wecom.agent-id", "rectify.wecom.secret", "rectify.wecom.token",
            "rectify.wecom.aes-key");

    /** Runs before any bean is made. */
    @Bean
    static BeanFactoryPostProcessor requiredSettingsCheck(Environment environment) {
        return beans -> {
            List<String> missing = REQUIRED.stream().filter(name -> !StringUtils.hasText(environment.getProperty(name)))
                    .map(RequiredSettings::environmentName).toList();
            if (!missing.isEmpty()) {
                throw new MissingSettings(missing);
            }
        };
    }

    private static String environmentName(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
