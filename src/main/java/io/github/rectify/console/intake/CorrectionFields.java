package io.github.rectify.console.intake;

import io.github.rectify.console.web.Refusal;
import io.github.rectify.ledger.notice.Corrections;
import io.github.rectify.ledger.notice.Draft;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changed of a draft, from the fields of the form: {@code leave-3} that the third problem is left out,
 * {@code status-3} and {@code day-3} how far it is, each with what was shown as {@code was-…}. The page does not send the fields of a
 * problem that was not changed, for a large notice has more fields than a form may have; one that is sent all the same changes
 * nothing, and one that is missing beside a changed one is as it was shown.
 */
final class CorrectionFields {

    private static final Pattern NAME = Pattern.compile("(leave|status|day)-(\\d{1,5})");

    private final Map<String, String> fields;

    private CorrectionFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /** @throws Refusal if a status or a day is none */
    static Corrections of(Map<String, String> fields) {
        return new CorrectionFields(fields).read();
    }

    private Corrections read() {
        Map<Integer, Corrections.Correction> changed = new HashMap<>();
        for (String field : fields.keySet()) {
            Matcher name = NAME.matcher(field);
            if (name.matches()) {
                int item = Integer.parseInt(name.group(2));
                if (fields.containsKey("leave-" + item)) {
                    changed.put(item, Corrections.Correction.LEFT_OUT);
                } else if (isChanged("status-" + item) || isChanged("day-" + item)) {
                    changed.put(item, correction(item));
                }
            }
        }
        return new Corrections(changed);
    }

    private boolean isChanged(String field) {
        return !given(field).equals(shown(field));
    }

    private String given(String field) {
        return fields.containsKey(field) ? fields.get(field).strip() : shown(field);
    }

    private String shown(String field) {
        return fields.getOrDefault("was-" + field, "").strip();
    }

    private Corrections.Correction correction(int item) {
        Draft.Status status = status(given("status-" + item));
        LocalDate day = day(given("day-" + item));
        boolean done = status == Draft.Status.COMPLETED;
        return new Corrections.Correction(false, status, done || status == Draft.Status.LONG_TERM ? null : day, done ? day : null);
    }

    private static Draft.Status status(String value) {
        return Arrays.stream(Draft.Status.values()).filter(one -> one.name().equals(value)).findFirst()
                .orElseThrow(() -> Refusal.badValue("status", value, Arrays.toString(Draft.Status.values())));
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException none) {
            throw Refusal.badValue("day", value, "YYYY-MM-DD");
        }
    }
}
