package io.github.rectifysandbox.app;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why the sandbox does not start at the moment asked for. */
final class SandboxNowAnalyzer extends AbstractFailureAnalyzer<SandboxNowRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SandboxNowRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
