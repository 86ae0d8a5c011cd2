package io.github.rectify.reply;

import io.github.rectify.wecom.CallbackCipher;
import io.github.rectify.wecom.CallbackRefused;
import io.github.rectify.wecom.Received;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the platform calls (wecom.md 1). Verified and decrypted, then written down, then an empty 200; everything else happens
 * later. Refusals: 400 malformed, 403 wrong signature or receiver or an old timestamp, 413 over 1 MB.
 */
@RestController
@RequestMapping("/wecom/callback")
class CallbackController {

    private static final Logger log = LoggerFactory.getLogger(CallbackController.class);
    private static final String SIGNATURE = "msg_signature";
    private static final String TIMESTAMP = "timestamp";
    private static final String NONCE = "nonce";
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
    ResponseEntity<String> verify(HttpServletRequest request) {
        Map<String, String> query = query(request);
        String echo = cipher.verifyUrl(query.get(SIGNATURE), query.get(TIMESTAMP), query.get(NONCE), query.get("echostr"));
        return isFresh(query.get(TIMESTAMP)) ? ResponseEntity.ok(echo)
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    @PostMapping
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Map<String, String> query = query(request);
        Received received = cipher.decrypt(query.get(SIGNATURE), query.get(TIMESTAMP), query.get(NONCE), body);
        if (!isFresh(query.get(TIMESTAMP))) {
            log.warn("a callback refused: its timestamp is not within ten minutes");
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        inbox.add(received.message(), received.xml());
        return ResponseEntity.ok().build();
    }

    /**
     * The parameters of the address alone: asking the container for them would make it read a body that calls itself a form.
     * A plus sign stays one, for an echostr may hold it bare.
     */
    private static Map<String, String> query(HttpServletRequest request) {
        Map<String, String> found = new HashMap<>();
        for (String pair : Objects.requireNonNullElse(request.getQueryString(), "").split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                found.putIfAbsent(pair.substring(0, at), decoded(pair.substring(at + 1)));
            }
        }
        return found;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }

    private boolean isFresh(@Nullable String timestamp) {
        if (timestamp == null || !timestamp.matches("[0-9]{1,12}")) {
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
