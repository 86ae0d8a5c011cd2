package io.github.rectify.console.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password of an account, from the form and from HTTP Basic alike. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInThrottle throttle;

    AccountAuthentication(Accounts accounts, SignInThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        // the database's comparison pads with blanks, so a name with blanks around it would be a second name for one account
        String username = attempt.getName().strip();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                && details.getRemoteAddress() != null ? details.getRemoteAddress() : "";
        // one guess after the other, so that many at once are counted as well
        synchronized (throttle.turn(username, address)) {
            return verify(username, address, attempt);
        }
    }

    private Authentication verify(String username, String address, Authentication attempt) {
        throttle.wait(username, address).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
        Object password = attempt.getCredentials();
        Optional<String> found = attempt.getName().equals(username)
                ? accounts.verify(username, password == null ? null : password.toString()) : Optional.empty();
        if (found.isEmpty()) {
            throttle.failed(username, address);
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(username, address);
        return new ViewerToken(new AccountViewer(found.get()));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
