package io.github.rectify.wecom;

import org.jspecify.annotations.Nullable;

/** How fetching a photo or file ended. That nobody could be asked is no ending: {@link WeComUnavailable} says to try again. */
public sealed interface Download {

    /**
     * It stands whole in the target.
     *
     * @param size in bytes, at least 1
     * @param fileName as the platform names it, uncleaned; null if it names none
     */
    record Fetched(long size, @Nullable String fileName) implements Download {
    }

    /** The platform no longer has it, or never had: it keeps media for three days. Only its sender can help. */
    record Expired() implements Download {
    }

    /** It is larger than wanted; at most {@code most} bytes of it were read. */
    record TooLarge(long most) implements Download {
    }
}
