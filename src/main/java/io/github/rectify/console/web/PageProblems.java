package io.github.rectify.console.web;

import io.github.rectify.schedule.ScheduleNotFound;
import io.github.rectify.task.TaskChangedMeanwhile;
import io.github.rectify.task.TaskNotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What goes wrong behind a page leads to the error page with its sentence. */
@ControllerAdvice(annotations = Controller.class)
class PageProblems {

    private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ErrorPages.SENTENCE, "console.problem." + refusal.code());
        request.setAttribute(ErrorPages.ARGUMENTS, refusal.arguments());
        response.sendError(refusal.status().value());
    }

    @ExceptionHandler
    void missing(TaskNotFound missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refused(Refusal.notFound("NO_TASK", missing.id().value()), request, response);
    }

    @ExceptionHandler
    void missing(ScheduleNotFound missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refused(Refusal.notFound("NO_SCHEDULE", missing.key()), request, response);
    }

    @ExceptionHandler(TaskChangedMeanwhile.class)
    void lost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refused(new Refusal(HttpStatus.CONFLICT, "STALE"), request, response);
    }

    /** Another call holds what this one needs; nothing was changed. */
    @ExceptionHandler({QueryTimeoutException.class, PessimisticLockingFailureException.class})
    void busy(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.warn("a page found the database busy: {}", failure.getClass().getSimpleName());
        refused(new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "BUSY"), request, response);
    }
}
