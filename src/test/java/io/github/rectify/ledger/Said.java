package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notices;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Findings and rows in the words of the real bundle. */
final class Said {

    private Said() {
    }

    static List<Draft.Finding> findings(String text) {
        return wording().findings(Notices.remarks(text));
    }

    static Wording wording() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/ledger");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return new Wording(messages);
    }
}
