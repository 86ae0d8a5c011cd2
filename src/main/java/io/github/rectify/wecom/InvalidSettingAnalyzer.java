package io.github.rectify.wecom;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/**
 * Says in one line which WeCom setting stops the start. It comes before Spring Boot's own analyzer, which would print the
 * value of a setting it cannot read, and that may be a secret.
 */
class InvalidSettingAnalyzer extends AbstractFailureAnalyzer<BindException> implements Ordered {

    private static final String ROOM = "rectify.wecom";
    private static final String ACTION =
            "Set it in the environment (product settings are listed in the README) and start again.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        InvalidSetting invalid = findCause(cause, InvalidSetting.class);
        if (invalid != null) {
            return new FailureAnalysis("The WeCom connection is not set up: " + invalid.getMessage(), ACTION, invalid);
        }
        String property = cause.getName().toString();
        if (!property.startsWith(ROOM + ".")) {
            return null;
        }
        return new FailureAnalysis("The WeCom connection is not set up: " + InvalidSetting.environmentName(property)
                + " cannot be read as " + cause.getTarget().getType(), ACTION, cause);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
