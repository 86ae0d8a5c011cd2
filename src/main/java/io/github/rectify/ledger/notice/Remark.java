package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.notice.Draft.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding before it is put into words: {@code key} names the sentence, {@code args} fill it. */
public record Remark(String code, Severity severity, @Nullable String no, String key, List<String> args) {

    public static Remark error(String code, @Nullable String no, String key, Object... args) {
        return new Remark(code, Severity.ERROR, no, key, strings(args));
    }

    public static Remark warning(String code, @Nullable String no, String key, Object... args) {
        return new Remark(code, Severity.WARNING, no, key, strings(args));
    }

    public static Remark info(String code, @Nullable String no, String key, Object... args) {
        return new Remark(code, Severity.INFO, no, key, strings(args));
    }

    private static List<String> strings(Object... args) {
        return List.of(args).stream().map(String::valueOf).toList();
    }
}
