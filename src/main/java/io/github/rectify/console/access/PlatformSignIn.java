package io.github.rectify.console.access;

import io.github.rectify.console.PersonSessions;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.wecom.WeComClient;
import io.github.rectify.wecom.WeComUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signs people in by the platform:
 * <ol>
 * <li>{@code /h5/login} keeps a random state in the session and leads to the platform's page;
 * <li>that leads back to {@code /h5/login/return} with the state and a code, good once;
 * <li>the platform tells whose code it is; the person of that user id is signed in and led to the page they wished.
 * </ol>
 */
@Controller
class PlatformSignIn {

    private static final Logger log = LoggerFactory.getLogger(PlatformSignIn.class);

    private static final int STATE_BYTES = 16;

    private final WeComClient wecom;
    private final People people;
    private final PersonSessions sessions;
    private final PublicAddress address;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PlatformSignIn(WeComClient wecom, People people, PersonSessions sessions, PublicAddress address, Clock clock) {
        this.wecom = wecom;
        this.people = people;
        this.sessions = sessions;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/h5/login")
    String begin(@RequestParam @Nullable String to, HttpServletRequest request) {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        String state = HexFormat.of().formatHex(bytes);
        PendingSignIns.in(request.getSession()).begin(state, ReturnPath.of(to), clock.instant());
        URI comeBack = address.of(request, "/h5/login/return");
        return "redirect:" + wecom.authorizeUri(comeBack, state);
    }

    @GetMapping("/h5/login/return")
    String end(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String state,
            HttpServletRequest request, HttpServletResponse response) {
        ReturnPath to = Optional.ofNullable(request.getSession(false))
                .flatMap(session -> PendingSignIns.in(session).end(state, clock.instant()))
                .orElseThrow(() -> new Refusal(HttpStatus.BAD_REQUEST, "SIGN_IN_LOST"));
        String userId = userId(code);
        Person person = people.byUserId(userId).filter(Person::active)
                .orElseThrow(() -> new Refusal(HttpStatus.FORBIDDEN, "NOT_ON_THE_LIST", userId));
        sessions.signIn(person, request, response);
        return "redirect:" + to.path();
    }

    private String userId(String code) {
        if (code.isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "SIGN_IN_LOST");
        }
        try {
            return wecom.userIdForCode(code).orElseThrow(() -> new Refusal(HttpStatus.FORBIDDEN, "NO_MEMBER"));
        } catch (WeComUnavailable unavailable) {
            log.warn("sign-in by the platform failed: {}", unavailable.getMessage());
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "PLATFORM_AWAY");
        }
    }
}
