package io.github.rectify.reply;

import io.github.rectify.wecom.CallbackCipher;
import io.github.rectify.wecom.CallbackRefused;
import io.github.rectify.wecom.Received;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the platform calls (wecom.md 1). Verified and decrypted, then written down, then an empty 200; everything else happens
 * later. Refusals: 400 malformed, 403 wrong signature or receiver or an old timestamp, 413 over 1 MB.
 */
@RestController
@RequestMapping("/wecom/callback")
class CallbackController {

    private static final Logger log = LoggerFactory.getLogger(CallbackController.class);
    private static final int LARGEST = 1024 * 1024;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final CallbackCipher cipher;
    private final Inbox inbox;
    private final Clock clock;

    CallbackController(CallbackCipher cipher, Inbox inbox, Clock clock) {
        this.cipher = cipher;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    String verify(@RequestParam("msg_signature") String signature, @RequestParam String timestamp,
            @RequestParam String nonce, @RequestParam String echostr) {
        // a plus sign that was not escaped on its way arrives as a blank
        return cipher.verifyUrl(signature, timestamp, nonce, echostr.replace(' ', '+'));
    }

    @PostMapping
    ResponseEntity<Void> receive(@RequestParam("msg_signature") String signature, @RequestParam String timestamp,
            @RequestParam String nonce, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Received received = cipher.decrypt(signature, timestamp, nonce, body);
        if (!isFresh(timestamp)) {
            log.warn("a callback refused: its timestamp is not within ten minutes");
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        inbox.add(received.message(), received.xml());
        return ResponseEntity.ok().build();
    }

    private boolean isFresh(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant()).abs();
        return apart.compareTo(FRESH) <= 0;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CallbackRefused refused) {
        log.warn("a callback refused: {}", refused.reason());
        HttpStatus status = refused.reason() == CallbackRefused.Reason.MALFORMED ? HttpStatus.BAD_REQUEST
                : HttpStatus.FORBIDDEN;
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, refused.reason().name()));
    }
}
