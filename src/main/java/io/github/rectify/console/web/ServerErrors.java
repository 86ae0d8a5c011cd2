package io.github.rectify.console.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before any page or call is asked, such as an address that is none: in our words and with the headers of
 * our pages, not as the server's own English page.
 */
@Configuration(proxyBeanMethods = false)
class ServerErrors {

    private static final Logger log = LoggerFactory.getLogger(ServerErrors.class);

    /** The last to be put in line is the first to answer. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrorsInOurWords(Problems problems, JsonMapper json) {
        return factory -> factory.addContextCustomizers(context -> context.getParent().getPipeline()
                .addValve(new Report(problems, json)));
    }

    /** Answers instead of the server, where nothing has answered yet. */
    private static final class Report extends ErrorReportValve {

        private final Problems problems;
        private final JsonMapper json;

        Report(Problems problems, JsonMapper json) {
            this.problems = problems;
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int code = response.getStatus();
            if (code < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                write(String.valueOf(request.getRequestURI()), HttpStatusCode.valueOf(code), response);
            } catch (IOException | IllegalStateException gone) {
                log.debug("Nobody heard of a {}: {}", code, gone.getClass().getSimpleName());
            }
        }

        private void write(String path, HttpStatusCode status, Response response) throws IOException {
            ProblemDetail problem = problems.general(status);
            boolean forPrograms = ErrorPages.isForPrograms(path);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(forPrograms ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
            response.getOutputStream().write((forPrograms ? json.writeValueAsString(problem) : page(problem))
                    .getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        }

        private static String page(ProblemDetail problem) {
            String title = HtmlUtils.htmlEscape(String.valueOf(problem.getTitle()));
            return "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>" + title
                    + "</h1><p>" + HtmlUtils.htmlEscape(String.valueOf(problem.getDetail())) + "</p></html>";
        }
    }
}
