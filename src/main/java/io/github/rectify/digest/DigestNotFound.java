package io.github.rectify.digest;

/** There is no digest of this number. */
public class DigestNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DigestNotFound(DigestId id) {
        super("no digest " + id.value());
    }
}
