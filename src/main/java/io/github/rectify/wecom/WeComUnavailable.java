package io.github.rectify.wecom;

/**
 * The platform could not be asked, or refused to answer for a reason that is not about the person asked for. It holds
 * neither cause nor address, for those would carry tokens.
 */
public final class WeComUnavailable extends RuntimeException {

    private final int errcode;

    WeComUnavailable(String call, int errcode, String reason) {
        super(call + ": " + reason);
        this.errcode = errcode;
    }

    /** The platform's code, or 0 if it did not answer. */
    public int errcode() {
        return errcode;
    }
}
