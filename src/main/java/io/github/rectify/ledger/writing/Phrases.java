package io.github.rectify.ledger.writing;

/** Says a word or sentence by its key below {@code ledger.writing}, with what goes into it. */
@FunctionalInterface
public interface Phrases {

    String say(String key, Object... args);
}
