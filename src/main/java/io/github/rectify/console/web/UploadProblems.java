package io.github.rectify.console.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * An upload that cannot be read fails before it is known whose it is, and would fail again on the way to the error page: so it is
 * answered on the spot.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
class UploadProblems {

    private final ErrorPages pages;

    UploadProblems(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        request.setAttribute(ErrorPages.SENTENCE, "console.problem.MaxUploadSizeExceededException");
        return pages.answer(request, asked(request), HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler(MultipartException.class)
    Object unreadable(HttpServletRequest request) {
        return pages.answer(request, asked(request), HttpStatus.BAD_REQUEST);
    }

    /** The path that was asked for, even on the way to the error page. */
    private static String asked(HttpServletRequest request) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return first == null ? request.getRequestURI() : first.toString();
    }
}
