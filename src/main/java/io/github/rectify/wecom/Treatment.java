package io.github.rectify.wecom;

/** What a refusal means for the one who asked. The words are the platform's side only: how long to wait is the caller's. */
public enum Treatment {

    /** Busy, or two at once: the same request may be made again after a short, growing wait. */
    AGAIN,

    /** Too much was asked: nothing more for a while, by nobody. */
    PAUSE_CHANNEL,

    /** The application itself is refused (secret, address, rights): every request would be, until a person mends it. */
    STOP_CHANNEL,

    /** This person cannot be reached through the application: unknown, gone, or out of its visible range. */
    PERSON_UNREACHABLE,

    /**
     * The platform already knows this card's task_id. If an earlier attempt ended unknown, that one arrived; on a first
     * attempt it is a defect.
     */
    PROBABLY_DELIVERED,

    /** The request itself is wrong, or the code is one we do not know: the same request will be refused again. */
    DEFECT
}
