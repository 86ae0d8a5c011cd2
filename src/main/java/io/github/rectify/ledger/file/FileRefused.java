package io.github.rectify.ledger.file;

import java.util.List;

/**
 * A file is not taken, and nothing of it is kept. {@code key} names the sentence in the message bundle that says why and what to do,
 * {@code args} fill it; the content of the file stands in neither, except for the marking or the names that were the reason.
 */
public class FileRefused extends RuntimeException {

    private final String key;
    private final List<String> args;

    public FileRefused(String reason, Object... args) {
        super("file refused: " + reason);
        this.key = "ledger.refused." + reason;
        this.args = List.of(args).stream().map(String::valueOf).toList();
    }

    /** The key of the sentence, as {@code ledger.refused.empty}. */
    public String key() {
        return key;
    }

    public List<String> args() {
        return args;
    }
}
