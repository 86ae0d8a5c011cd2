package io.github.rectify.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What tests of this room say in one word. */
final class Notices {

    static final Words WORDS = Words.load();

    private static final NoticeReader READER = new NoticeReader(WORDS);
    private static final Checks CHECKS = new Checks(WORDS);

    private Notices() {
    }

    static Notice read(String text) {
        return READER.read(text);
    }

    /** The problems of a notice. */
    static List<Draft.Problem> problems(String text) {
        return read(text).draft().problems();
    }

    /** Its findings, in the words of the real bundle. */
    static List<Draft.Finding> findings(String text) {
        return wording().findings(CHECKS.of(read(text)));
    }

    /** Findings as “CODE no”. */
    static List<String> codes(String text) {
        return findings(text).stream().map(finding -> finding.code() + " " + finding.no()).toList();
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
