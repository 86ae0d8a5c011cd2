package io.github.rectify.ledger.writing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the real bundle. */
final class Said {

    private Said() {
    }

    static Phrases phrases() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/ledger");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return (key, args) -> messages.getMessage("ledger.writing." + key, Arrays.stream(args).map(String::valueOf).toArray(),
                Locale.SIMPLIFIED_CHINESE);
    }
}
