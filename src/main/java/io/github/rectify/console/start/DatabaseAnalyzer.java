package io.github.rectify.console.start;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line that the database cannot be used, instead of where in the driver that was found out. */
class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new FailureAnalysis("The database cannot be used: " + words,
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that the server runs.",
                cause);
    }
}
