package io.github.rectifysandbox.app;

/** The moment the environment asks for cannot be begun at. */
final class SandboxNowRefused extends RuntimeException {

    private final String action;

    SandboxNowRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
