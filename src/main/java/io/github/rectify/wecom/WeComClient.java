package io.github.rectify.wecom;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The platform's API for one self-built application. Tokens are fetched when needed, once for all threads, and renewed once
 * when the platform refuses one; nothing else is tried again in here, so one call costs at most a few time-outs and the
 * caller decides about every repetition. Safe for many threads.
 */
public interface WeComClient {

    /**
     * Sends a message. The text goes out byte for byte as given (UTF-8): only an identical request is recognized as a
     * repetition by the platform's duplicate check.
     */
    SendResult send(String requestJson);

    /** Changes the face of a card that is out; its response code works once. */
    SendResult updateCard(String requestJson);

    /**
     * Looks a member up.
     *
     * @return empty if the platform knows no such member or does not show them to this application
     * @throws WeComUnavailable if it cannot be asked
     */
    Optional<Member> member(String userId);

    /**
     * Fetches a photo or file that a member sent into {@code target}, which is overwritten, and is gone again unless the whole
     * file stands in it. Never writes more than {@code mostBytes}, and gives up after two minutes.
     *
     * @throws WeComUnavailable if the platform cannot be asked, answers with something else, or breaks off
     * @throws java.io.UncheckedIOException if {@code target} cannot be written
     */
    Download download(String mediaId, Path target, long mostBytes);

    /**
     * The member who just signed in on the platform's page.
     *
     * @return empty if the code is used up, expired or made up, or belongs to somebody outside the corporation
     * @throws WeComUnavailable if the platform cannot be asked
     */
    Optional<String> userIdForCode(String code);

    /**
     * The platform's page that signs a member in and comes back to {@code redirect} with {@code code} and {@code state}.
     *
     * @param state 1 to 128 letters and digits
     * @throws IllegalArgumentException for any other state
     */
    URI authorizeUri(URI redirect, String state);
}
