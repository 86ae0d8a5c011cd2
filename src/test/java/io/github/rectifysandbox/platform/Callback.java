package io.github.rectifysandbox.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the application what a member did, as the platform does: encrypted, waiting five seconds for a 200, three times in
 * all with the same text.
 */
public final class Callback {

    private static final Logger log = LoggerFactory.getLogger(Callback.class);
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<URI> address;
    private final PlatformCipher cipher;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    /** The address is asked for at each delivery. */
    public Callback(Supplier<URI> address, PlatformCipher cipher, Clock clock) {
        this.address = address;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Delivers until it is taken.
     *
     * @throws CallbackNotTaken if the application took it none of the three times
     */
    public void deliver(String plainXml) {
        String trouble = "";
        for (int time = 1; time <= TIMES; time++) {
            try {
                int status = deliverOnce(plainXml);
                if (status == 200) {
                    return;
                }
                trouble = "HTTP " + status;
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName();
            }
            log.warn("the callback was not taken, time {} of {}: {}", time, TIMES, trouble);
        }
        throw new CallbackNotTaken(trouble);
    }

    /** Delivers once, whatever comes of it; the same text again is what the platform does when it heard no answer. */
    public int deliverOnce(String plainXml) throws IOException {
        PlatformCipher.Sealed sealed = cipher.seal(plainXml, clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.get() + sealed.query())).timeout(PATIENCE)
                .header("Content-Type", "text/xml; charset=utf-8").POST(HttpRequest.BodyPublishers.ofString(sealed.body())).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The application did not take a callback. */
    public static final class CallbackNotTaken extends RuntimeException {

        CallbackNotTaken(String trouble) {
            super(trouble);
        }
    }
}
