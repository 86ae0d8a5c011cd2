package io.github.rectify.outbox;

import java.util.Set;

/**
 * The author of a message, asked for its words at the claim: who is told, what is said now, or why nothing is. Asked in the
 * claim's transaction, so what it writes stands if and only if the claim does; it must not call the platform. After the first
 * sending the bytes are frozen and it is asked again only if the platform definitely refused them.
 */
public interface LastWord {

    /** The kinds it speaks for. */
    Set<String> kinds();

    Word word(Waiting message);
}
