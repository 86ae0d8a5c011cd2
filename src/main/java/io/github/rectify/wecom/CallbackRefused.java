package io.github.rectify.wecom;

/** A callback that is not taken. It says which rule it broke, and nothing of what it held. */
public final class CallbackRefused extends RuntimeException {

    private final Reason reason;

    CallbackRefused(Reason reason, String what) {
        // anybody can send these: no stack trace, no cause
        super(reason + ": " + what, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it is not taken. */
    public enum Reason {
        /** Neither XML nor the JSON envelope, with a DOCTYPE, or with a broken cipher or padding. */
        MALFORMED,
        /** Not signed with our token. */
        WRONG_SIGNATURE,
        /** Meant for somebody else. */
        WRONG_RECEIVER
    }
}
