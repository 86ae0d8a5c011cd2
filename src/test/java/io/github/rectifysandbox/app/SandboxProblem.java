package io.github.rectifysandbox.app;

import org.springframework.http.HttpStatus;

/** A call of the sandbox cannot be done; the key names the sentence that says why. */
final class SandboxProblem extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final Object[] args;

    SandboxProblem(HttpStatus status, String key, Object... args) {
        super(key);
        this.status = status;
        this.key = key;
        this.args = args;
    }

    HttpStatus status() {
        return status;
    }

    String sentence(Words words) {
        return words.say("problem." + key, args);
    }
}
