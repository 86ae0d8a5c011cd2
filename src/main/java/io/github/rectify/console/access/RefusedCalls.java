package io.github.rectify.console.access;

import io.github.rectify.console.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a program why it is not let in. */
class RefusedCalls implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    RefusedCalls(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttempts many) {
            response.setHeader("Retry-After", String.valueOf(many.seconds()));
            problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_ATTEMPTS", String.valueOf(many.minutes()));
            return;
        }
        // a browser that is asked keeps what is typed and sends it along unasked ever after
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"rectify\", charset=\"UTF-8\"");
        }
        problems.write(response, HttpStatus.UNAUTHORIZED,
                request.getHeader("Authorization") == null ? "SIGN_IN_NEEDED" : "WRONG_PASSWORD");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(response, HttpStatus.FORBIDDEN, denied instanceof CsrfException ? "FORGED" : "NOT_ALLOWED");
    }
}
