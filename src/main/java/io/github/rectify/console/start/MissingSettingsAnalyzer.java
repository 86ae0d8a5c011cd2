package io.github.rectify.console.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names in one line what is not set. */
class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSettings cause) {
        return new FailureAnalysis("Not set: " + cause.getMessage(),
                "Set it in the environment or in config/application.yml (see config/application-example.yml) and start again.",
                cause);
    }
}
