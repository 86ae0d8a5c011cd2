package io.github.rectify.console.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in one line what to set. */
class FirstAccountMissingAnalyzer extends AbstractFailureAnalyzer<FirstAccountMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FirstAccountMissing cause) {
        return new FailureAnalysis("The first administrator's account cannot be opened: " + cause.getMessage() + ".",
                "Set the environment variable " + cause.variable() + " for this start.", cause);
    }
}
