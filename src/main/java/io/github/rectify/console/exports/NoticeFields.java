package io.github.rectify.console.exports;

import io.github.rectify.console.web.Address;
import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.ledger.writing.NoticeOrder;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What an address or a form says of a notice: whose, and what the ledger does not know. Blank is as good as not given. */
record NoticeFields(@Nullable String round, @Nullable String unit, @Nullable String mask, @Nullable String title,
        @Nullable String inspectors, @Nullable String from, @Nullable String to, @Nullable String feedback,
        @Nullable String phone, @Nullable String address, @Nullable String email, @Nullable String date) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST = 200;

    /** @throws Refusal with the field, if something cannot be read */
    NoticeOrder order() {
        LocalDate begin = Fields.day("from", from);
        LocalDate end = Fields.day("to", to);
        if (begin != null && end != null && begin.isAfter(end)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "DAYS_REVERSED", begin.toString(), end.toString());
        }
        return new NoticeOrder(text("title", title, LONGEST_TITLE), text("inspectors", inspectors, LONGEST), begin, end,
                Fields.day("feedback", feedback), text("phone", phone, LONGEST), text("address", address, LONGEST),
                text("email", email, LONGEST), Fields.day("date", date), yes("mask", mask));
    }

    private static @Nullable String text(String name, @Nullable String value, int longest) {
        String text = Fields.given(value);
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "TOO_LONG", name, String.valueOf(longest));
        }
        return text;
    }

    static boolean yes(String name, @Nullable String value) {
        String text = Fields.given(value);
        if (text == null) {
            return false;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "on", "1" -> true;
            case "false", "off", "0" -> false;
            default -> throw Refusal.badValue(name, text, "true, false");
        };
    }

    /** Where the document itself is. */
    public String download() {
        return Address.of("/exports/notice.docx").with("round", or(round)).with("unit", or(unit)).with("mask", or(mask))
                .with("title", or(title)).with("inspectors", or(inspectors)).with("from", or(from)).with("to", or(to))
                .with("feedback", or(feedback)).with("phone", or(phone)).with("address", or(address)).with("email", or(email))
                .with("date", or(date)).toString();
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
