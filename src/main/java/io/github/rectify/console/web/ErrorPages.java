package io.github.rectify.console.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was refused or failed on its way: a page for people, a problem detail for programs. Never a stack trace. */
@Controller
public class ErrorPages implements ErrorController {

    /** Request attribute: the key of a sentence that says it better than the status does. */
    public static final String SENTENCE = "rectify.error.sentence";
    /** Request attribute: an {@code Object[]} that goes into the sentence. */
    public static final String ARGUMENTS = "rectify.error.arguments";
    /** Request attribute: where to sign in again, or the page wanted after it. */
    public static final String WAY_IN = "rectify.error.way-in";

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/v3/", "/actuator", "/wecom/", "/cgi-bin/",
            "/sandbox/");

    private final Problems problems;
    private final Texts texts;

    ErrorPages(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatusCode status = status(request);
        return answer(request, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), status);
    }

    /** What to answer to a request for a path: a {@link ModelAndView} or a {@link ResponseEntity}. */
    Object answer(HttpServletRequest request, String path, HttpStatusCode status) {
        ProblemDetail problem = problem(request, status);
        problem.setInstance(instance(path));
        return wantsPage(request, path) ? page(problem, status, path, request.getAttribute(WAY_IN)) : ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatusCode status) {
        Object key = request.getAttribute(SENTENCE);
        if (key == null) {
            return problems.general(status);
        }
        Object arguments = request.getAttribute(ARGUMENTS);
        return problems.withDetail(status, "HTTP_" + status.value(),
                texts.text(key.toString(), arguments instanceof Object[] some ? some : new Object[0]));
    }

    private static ModelAndView page(ProblemDetail problem, HttpStatusCode status, String path, @Nullable Object wayIn) {
        ModelAndView page = new ModelAndView(path.equals("/h5") || path.startsWith("/h5/") ? "h5/error" : "error");
        page.setStatus(status);
        page.addObject("problem", problem);
        page.addObject("wayIn", wayIn);
        return page;
    }

    /** What was asked for, not the way to the error; null where it is no address. */
    private static @Nullable URI instance(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException none) {
            return null;
        }
    }

    static boolean isForPrograms(String path) {
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
    }

    private static boolean wantsPage(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return !isForPrograms(path)
                && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        @Nullable Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer number && HttpStatus.resolve(number) != null ? HttpStatusCode.valueOf(number)
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
