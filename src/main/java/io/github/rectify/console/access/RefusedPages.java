package io.github.rectify.console.access;

import io.github.rectify.console.web.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;

/** Leads who is not signed in to their way in, and tells who is what is closed to them. */
class RefusedPages implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ENDED = "/login?ended";
    private static final Pattern PAGE_OF_A_TASK = Pattern.compile("^(/h5)?/tasks/\\d+");
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
        if (!READING.contains(request.getMethod())) {
            ended(request, response);
            return;
        }
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
        if (!path.equals("/h5") && !path.startsWith("/h5/")) {
            return request.getContextPath() + (request.getHeader("HX-Request") != null && isOver(request) ? ENDED : "/login");
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
        if (denied instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null) {
            ended(request, response);
            return;
        }
        if (denied instanceof CsrfException) {
            request.setAttribute(ErrorPages.SENTENCE, "console.problem.FORGED");
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Something was sent from a page whose session is over: it was not taken, and saying so comes before the sign-in. */
    private static void ended(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + ENDED);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (path.equals("/login") || path.equals("/logout")) {
            response.sendRedirect(request.getContextPath() + (path.equals("/login") ? ENDED : "/login?out"));
            return;
        }
        Matcher task = PAGE_OF_A_TASK.matcher(path);
        request.setAttribute(ErrorPages.SENTENCE, "console.problem.SESSION_ENDED");
        request.setAttribute(ErrorPages.WAY_IN, task.find() ? task.group() : path.startsWith("/h5/") ? "/h5/tasks" : "/login");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** Whether the browser came with a session that is no more. */
    private static boolean isOver(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
