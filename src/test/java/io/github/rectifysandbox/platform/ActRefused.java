package io.github.rectifysandbox.platform;

/** A member cannot do what they were asked to do on their phone. */
public final class ActRefused extends RuntimeException {

    private final Why why;

    ActRefused(Why why, String detail) {
        super(detail);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What stands in the way. */
    public enum Why { UNKNOWN_MEMBER, UNKNOWN_CARD, CARD_REPLACED, UNKNOWN_KEY, BAD_CHOICE, NOTHING_SAID }
}
