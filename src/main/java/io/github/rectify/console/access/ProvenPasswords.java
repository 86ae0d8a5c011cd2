package io.github.rectify.console.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes that a password was right, so that a program with HTTP Basic does not pay for the slow hash at each
 * call. Kept is a digest under a key that dies with the process, together with the stored hash it was right for: a changed
 * password counts at once.
 */
@Component
class ProvenPasswords {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();

    ProvenPasswords(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
    }

    boolean knows(String username, CharSequence password, String storedHash) {
        Proof proof = proofs.get(username);
        return proof != null && proof.until().isAfter(clock.instant()) && proof.storedHash().equals(storedHash)
                && MessageDigest.isEqual(proof.digest(), digest(password));
    }

    void remember(String username, CharSequence password, String storedHash) {
        proofs.put(username, new Proof(storedHash, digest(password), clock.instant().plus(LIFE)));
    }

    private byte[] digest(CharSequence password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }

    private record Proof(String storedHash, byte[] digest, Instant until) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
