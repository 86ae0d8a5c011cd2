package io.github.rectifysandbox.app;

import io.github.rectifysandbox.platform.ActRefused;
import io.github.rectifysandbox.platform.Callback.CallbackNotTaken;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * What the sandbox's controllers have in common: they say as a problem detail, in a sentence, why a call cannot be done. Handlers
 * of a controller's own go before whatever advice the application has.
 */
abstract class SandboxController {

    final Words words;

    SandboxController(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(SandboxProblem problem) {
        return answer(problem.status(), problem.sentence(words));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ActRefused refused) {
        String detail = String.valueOf(refused.getMessage());
        return switch (refused.why()) {
            case UNKNOWN_MEMBER -> answer(HttpStatus.NOT_FOUND, words.say("problem.user", detail));
            case UNKNOWN_CARD -> answer(HttpStatus.NOT_FOUND, words.say("problem.card", detail, refused.member()));
            case CARD_REPLACED -> answer(HttpStatus.CONFLICT, words.say("problem.replaced", detail));
            case UNKNOWN_KEY -> answer(HttpStatus.BAD_REQUEST, words.say("problem.key", detail));
            case BAD_CHOICE -> answer(HttpStatus.BAD_REQUEST, words.say("problem.choice", detail));
            case NOTHING_SAID -> answer(HttpStatus.BAD_REQUEST, words.say("problem.said"));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notTaken(CallbackNotTaken trouble) {
        return answer(HttpStatus.BAD_GATEWAY, words.say("problem.callback", String.valueOf(trouble.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        return answer(HttpStatus.BAD_REQUEST, words.missing(missing.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException missing) {
        return answer(HttpStatus.BAD_REQUEST, words.missing(missing.getRequestPartName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(MultipartException trouble) {
        return answer(HttpStatus.BAD_REQUEST, words.say("problem.picture"));
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(words.say("problem.title"));
        return ResponseEntity.status(status).body(problem);
    }
}
