package io.github.rectify.ledger;

import io.github.rectify.ledger.table.Column;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a ledger after they saw how it was read.
 *
 * @param sheet the sheet to be read, or null to find it
 * @param mapping what columns hold, by their letter or header; of two things in one column "DEPARTMENT+ASSIGNEE"
 * @param people whose user id is meant by "name|department or post", or by a name wherever it stands; empty: nobody of the unit
 * @param accept which changes are taken over: "5" those of a task, by its code, "5/DEADLINE" only that of one part
 * @param acceptAll whether all changes are
 */
public record LedgerChoices(@Nullable String sheet, Map<String, String> mapping, Map<String, String> people, List<String> accept,
        boolean acceptAll) {

    public static final LedgerChoices NONE = new LedgerChoices(null, Map.of(), Map.of(), List.of(), false);

    /** What a column can be told to hold. */
    public static final List<String> ROLES = Arrays.stream(Column.Role.values()).map(Enum::name).toList();

    public LedgerChoices {
        mapping = new LinkedHashMap<>(mapping);
        people = new LinkedHashMap<>(people);
        accept = List.copyOf(accept);
    }

    /** These choices, and besides those of another, which go before. */
    public LedgerChoices with(LedgerChoices other) {
        Map<String, String> columns = new LinkedHashMap<>(mapping);
        columns.putAll(other.mapping);
        Map<String, String> named = new LinkedHashMap<>(people);
        named.putAll(other.people);
        List<String> accepted = Stream.concat(accept.stream(), other.accept.stream()).distinct().toList();
        return new LedgerChoices(other.sheet == null ? sheet : other.sheet, columns, named, accepted, acceptAll || other.acceptAll);
    }

    boolean accepts(String code, LedgerChange.Part part) {
        return acceptAll || accept.contains(code) || accept.contains(LedgerChange.choice(code, part));
    }
}
