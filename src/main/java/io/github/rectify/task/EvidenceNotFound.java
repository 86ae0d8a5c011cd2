package io.github.rectify.task;

/** There is no photo or file of this number, or its bytes are gone from the store. */
public class EvidenceNotFound extends RuntimeException {

    private final EvidenceId id;

    EvidenceNotFound(EvidenceId id) {
        super("no evidence " + id.value());
        this.id = id;
    }

    public EvidenceId id() {
        return id;
    }
}
