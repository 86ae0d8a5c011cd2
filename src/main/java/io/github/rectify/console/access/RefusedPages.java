package io.github.rectify.console.access;

import io.github.rectify.console.web.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;

/** Leads who is not signed in to their way in, and tells who is what is closed to them. */
class RefusedPages implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String UNLISTED = RefusedPages.class.getName() + ".unlisted";

    /** Denies what no line of the configuration names, and remembers it: for who is signed in, it does not exist. */
    static AuthorizationDecision unlisted(Supplier<? extends Authentication> who, RequestAuthorizationContext asked) {
        asked.getRequest().setAttribute(UNLISTED, true);
        return new AuthorizationDecision(false);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String signIn = signIn(request);
        if (request.getHeader("HX-Request") != null) {
            // a part of a page: the whole page has to go to the sign-in
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(signIn);
    }

    private static String signIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/h5/")) {
            return request.getContextPath() + "/login";
        }
        String query = request.getQueryString();
        String wanted = query == null ? path : path + "?" + query;
        return request.getContextPath() + "/h5/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (request.getAttribute(UNLISTED) != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (denied instanceof CsrfException) {
            request.setAttribute(ErrorPages.SENTENCE, "console.problem.FORGED");
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
