package io.github.rectify.console.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * An upload that cannot be read fails before it is known whose it is, and would fail again on the way to the error page: so it is
 * answered on the spot.
 */
@ControllerAdvice
class UploadProblems {

    private final ErrorPages pages;

    UploadProblems(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return pages.answer(request, request.getRequestURI(), HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler(MultipartException.class)
    Object unreadable(HttpServletRequest request) {
        return pages.answer(request, request.getRequestURI(), HttpStatus.BAD_REQUEST);
    }
}
