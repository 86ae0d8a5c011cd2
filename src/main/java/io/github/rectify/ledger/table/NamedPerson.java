package io.github.rectify.ledger.table;

/** A person as a cell names them, with the post or department printed beside the name; empty if there is none. */
public record NamedPerson(String name, String around) {
}
