package io.github.rectify.console.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem details (RFC 9457): a title by status, a sentence by code, and the code itself. */
@Component
public class Problems {

    private final Texts texts;
    private final JsonMapper json;

    Problems(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    public ProblemDetail of(Refusal refusal) {
        return problem(refusal.status(), refusal.code(), refusal.arguments());
    }

    public ProblemDetail problem(HttpStatusCode status, String code, @Nullable Object... arguments) {
        return withDetail(status, code, texts.text("console.problem." + code, arguments));
    }

    /** A problem whose sentence another room has written. */
    public ProblemDetail withDetail(HttpStatusCode status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title(status));
        problem.setProperty("code", code);
        return problem;
    }

    /** A problem that has no sentence of its own. */
    public ProblemDetail general(HttpStatusCode status) {
        String fallback = status.is4xxClientError() ? "console.status.4xx.detail" : "console.status.5xx.detail";
        String detail = texts.textOr(texts.text(fallback), "console.status." + status.value() + ".detail");
        return withDetail(status, "HTTP_" + status.value(), detail);
    }

    String title(HttpStatusCode status) {
        String fallback = status.is4xxClientError() ? "console.status.4xx.title" : "console.status.5xx.title";
        return texts.textOr(texts.text(fallback), "console.status." + status.value() + ".title");
    }

    /** Answers outside of a controller. */
    public void write(HttpServletResponse response, HttpStatus status, String code, @Nullable Object... arguments)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(
                json.writeValueAsString(problem(status, code, arguments)).getBytes(StandardCharsets.UTF_8));
    }
}
