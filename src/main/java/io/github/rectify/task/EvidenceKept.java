package io.github.rectify.task;

/** How keeping a photo or file ended. */
public sealed interface EvidenceKept {

    /** It is kept, tied to no task yet; the same again if its origin was seen before. */
    record Stored(Evidence evidence) implements EvidenceKept {
    }

    /** It is not. {@code sentence} says so to its sender: what, why, and what would do. */
    record Refused(Why why, String sentence) implements EvidenceKept {
    }

    /** Why it was not kept. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        /** A program, or an archive with one in it. */
        EXECUTABLE,
        /** A script or a page: text that a computer obeys. */
        SCRIPT,
        /** An office document that brings a program along. */
        MACRO,
        /** Its name, or the text inside, is marked as a state secret. */
        MARKED,
        /** None of the types that are taken, or damaged. */
        UNKNOWN,
        /** A picture that nobody can open. */
        DAMAGED,
        /** The store is full. */
        FULL
    }
}
