package io.github.rectifysandbox.app;

import io.github.rectifysandbox.platform.Fault;
import io.github.rectifysandbox.platform.WeComSimulator;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What the platform does besides chats: it goes wrong on demand, and signs members in to pages. */
@RestController
@RequestMapping("/sandbox")
class OperatorController extends SandboxController {

    private final WeComSimulator platform;
    private final URI publicUrl;

    OperatorController(WeComSimulator platform, Words words, @Value("${rectify.public-url}") URI publicUrl) {
        super(words);
        this.platform = platform;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/faults")
    List<Fault> faults() {
        return platform.faults().pending();
    }

    /**
     * {@code {path, errcode | status | empty | dropAnswer, delayMs, acts, times, contentType, size}}; a lost, late or resized answer
     * comes after acting.
     */
    @PostMapping("/faults")
    List<Fault> fault(HttpServletRequest request) {
        Body body = new Body(request, words);
        boolean late = body.flag("dropAnswer") || body.number("delayMs") != null || body.number("size") != null;
        try {
            platform.faults().add(new Fault(body.text("path"), body.number("errcode"), body.number("status"), body.flag("empty"),
                    body.flag("dropAnswer"), late || body.flag("acts"),
                    Duration.ofMillis(Objects.requireNonNullElse(body.number("delayMs"), 0)),
                    Objects.requireNonNullElse(body.number("times"), 1), body.textOrNull("contentType"),
                    Objects.requireNonNullElse(body.number("size"), 0)));
        } catch (IllegalArgumentException e) {
            throw new SandboxProblem(HttpStatus.BAD_REQUEST, "fault");
        }
        return faults();
    }

    @DeleteMapping("/faults")
    List<Fault> noFaults() {
        platform.faults().clear();
        return faults();
    }

    /** Where a page of ours sends somebody to learn who they are; without a user id they are asked. */
    @GetMapping("/oauth/authorize")
    ResponseEntity<Void> authorize(@RequestParam("redirect_uri") URI redirect, @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String userId) {
        if (!isOurs(redirect)) {
            throw new SandboxProblem(HttpStatus.BAD_REQUEST, "redirect", redirect);
        }
        URI to = userId == null
                ? UriComponentsBuilder.fromPath("/sandbox/authorize.html").queryParam("redirect_uri", "{redirect}")
                        .queryParam("state", "{state}").encode().buildAndExpand(redirect.toString(), state).toUri()
                : UriComponentsBuilder.fromUri(redirect).queryParam("code", "{code}").queryParam("state", "{state}").encode()
                        .buildAndExpand(platform.signInCode(userId), state).toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(to).build();
    }

    private boolean isOurs(URI redirect) {
        return Objects.equals(redirect.getScheme(), publicUrl.getScheme()) && Objects.equals(redirect.getHost(), publicUrl.getHost())
                && redirect.getPort() == publicUrl.getPort();
    }
}
