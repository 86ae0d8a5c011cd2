package io.github.rectifysandbox.platform;

/** A member cannot do what they were asked to do on their phone. */
public final class ActRefused extends RuntimeException {

    private final Why why;
    private final String member;

    ActRefused(Why why, String member, String detail) {
        super(detail);
        this.why = why;
        this.member = member;
    }

    ActRefused(Why why, String detail) {
        this(why, "", detail);
    }

    /** Whose phone it is, where that matters. */
    public String member() {
        return member;
    }

    public Why why() {
        return why;
    }

    /** What stands in the way. */
    public enum Why { UNKNOWN_MEMBER, UNKNOWN_CARD, CARD_REPLACED, UNKNOWN_KEY, BAD_CHOICE, NOTHING_SAID }
}
