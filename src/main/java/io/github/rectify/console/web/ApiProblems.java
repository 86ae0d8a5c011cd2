package io.github.rectify.console.web;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.people.PersonNotFound;
import io.github.rectify.schedule.BadCron;
import io.github.rectify.schedule.ScheduleChangedMeanwhile;
import io.github.rectify.schedule.ScheduleNotFound;
import io.github.rectify.task.TaskChangedMeanwhile;
import io.github.rectify.task.TaskNotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.http.InvalidMediaTypeException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The one place where what goes wrong in a call becomes a problem detail with a Chinese sentence. What nobody foresaw is logged
 * and told without its words.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final Problems problems;
    private final Texts texts;

    ApiProblems(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).body(problems.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(TaskNotFound missing) {
        return refused(Refusal.notFound("NO_TASK", missing.id().value()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(PersonNotFound missing) {
        return refused(Refusal.notFound("NO_PERSON", missing.id().value()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(ScheduleNotFound missing) {
        return refused(Refusal.notFound("NO_SCHEDULE", missing.key()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(BadCron bad) {
        return ResponseEntity.badRequest().body(problems.withDetail(HttpStatus.BAD_REQUEST, "BAD_CRON",
                texts.text(bad.messageKey(), bad.part())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(FileRefused refused) {
        return ResponseEntity.unprocessableContent().body(problems.withDetail(HttpStatus.UNPROCESSABLE_CONTENT,
                "FILE_REFUSED", texts.text(refused.key(), refused.args().toArray())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lost(TaskChangedMeanwhile lost) {
        return refused(new Refusal(HttpStatus.CONFLICT, "STALE"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lost(ScheduleChangedMeanwhile lost) {
        return refused(new Refusal(HttpStatus.CONFLICT, "STALE_SCHEDULE", lost.key()));
    }

    /** Another call holds what this one needs, such as the round a large ledger is just going into; nothing was changed. */
    @ExceptionHandler({QueryTimeoutException.class, PessimisticLockingFailureException.class})
    ResponseEntity<ProblemDetail> busy(RuntimeException failure) {
        log.warn("a call found the database busy: {}", failure.getClass().getSimpleName());
        return refused(new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "BUSY"));
    }

    /** What the container or the framework cannot even take apart. */
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class, InvalidMediaTypeException.class})
    ResponseEntity<ProblemDetail> unreadable() {
        return ResponseEntity.badRequest().body(problems.general(HttpStatus.BAD_REQUEST));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(RuntimeException failure) {
        log.error("a call failed", failure);
        return ResponseEntity.internalServerError().body(problems.general(HttpStatus.INTERNAL_SERVER_ERROR));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(MissingServletRequestParameterException missing,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest().body(problems.of(
                new Refusal(HttpStatus.BAD_REQUEST, "MISSING_PARAMETER", missing.getParameterName())));
    }

    /** A field that is refused while the body is read says so itself; the reader of JSON wraps it. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return ResponseEntity.status(refusal.status()).body(problems.of(refusal));
            }
        }
        return super.handleHttpMessageNotReadable(unreadable, headers, status, request);
    }

    /** What the framework refuses gets our sentence: by the exception's name if the bundle has one, else by its status. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String own = texts.textOr("", "console.problem." + failure.getClass().getSimpleName());
        ProblemDetail problem = own.isEmpty() ? problems.general(status)
                : problems.withDetail(status, "HTTP_" + status.value(), own);
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }
}
