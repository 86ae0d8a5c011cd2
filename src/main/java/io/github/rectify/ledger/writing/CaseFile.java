package io.github.rectify.ledger.writing;

import java.time.Instant;
import java.util.List;

/**
 * What goes into the file of one case.
 *
 * @param task our own number of it, {@code code} what people call it by
 * @param facts the head of the first page, name and value
 * @param madeAt when it is made, {@code by} by whom
 */
public record CaseFile(long task, String code, List<Fact> facts, List<String> headings, String problem, List<String> measures,
        List<CaseEvent> events, List<CaseMessage> messages, List<CaseEvidence> evidence, Instant madeAt, String by) {

    public CaseFile {
        facts = List.copyOf(facts);
        headings = List.copyOf(headings);
        measures = List.copyOf(measures);
        events = List.copyOf(events);
        messages = List.copyOf(messages);
        evidence = List.copyOf(evidence);
    }

    /** A name and its value. */
    public record Fact(String name, String value) {
    }
}
