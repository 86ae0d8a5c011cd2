package io.github.rectify.console.access;

import io.github.rectify.console.web.ErrorPages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows on the sign-in form: the wished page and a line in the audit, or the form again, or a wait. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final Audit audit;

    SignInOutcome(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws ServletException, IOException {
        audit.record(authentication.getName(), Audit.Action.SIGN_IN, "console", request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        if (failure instanceof TooManyAttempts many) {
            response.setHeader("Retry-After", String.valueOf(many.seconds()));
            request.setAttribute(ErrorPages.SENTENCE, "console.problem.TOO_MANY_ATTEMPTS");
            request.setAttribute(ErrorPages.ARGUMENTS, new Object[] {String.valueOf(many.minutes())});
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        response.sendRedirect(request.getContextPath() + "/login?error");
    }
}
