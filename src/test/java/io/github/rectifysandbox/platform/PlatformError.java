package io.github.rectifysandbox.platform;

/** The platform says no, by one of its codes. */
final class PlatformError extends RuntimeException {

    private final int errcode;

    PlatformError(int errcode, String errmsg) {
        super(errmsg, null, false, false);
        this.errcode = errcode;
    }

    /** A parameter is wrong; the hint says which. */
    static PlatformError parameter(String hint) {
        return new PlatformError(40058, "invalid Request Parameter, hint: " + hint);
    }

    int errcode() {
        return errcode;
    }
}
