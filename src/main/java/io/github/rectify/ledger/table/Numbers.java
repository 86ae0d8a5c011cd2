package io.github.rectify.ledger.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Makes a cell of a number, as it is formatted: a day, a percentage, or plain. */
final class Numbers {

    private static final MathContext PRINTED = new MathContext(15);

    private Numbers() {
    }

    static Cell cell(double value, int formatIndex, @Nullable String format, boolean date1904) {
        if (isDay(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, date1904);
            if (moment != null && (value >= 1 || date1904)) {
                return Cell.day(moment.toLocalDate());
            }
        }
        boolean percent = format != null && format.indexOf('%') >= 0;
        return Cell.text(percent ? plain(value * 100) + "%" : plain(value));
    }

    /** The day a serial number stands for, or null if it lies outside of what can be meant (2000 to 2099). */
    static @Nullable LocalDate serial(String text, boolean date1904) {
        if (!text.matches("[345678]\\d{4}(\\.\\d{1,12})?")) {
            return null;
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(Double.parseDouble(text), date1904);
        return moment == null || moment.getYear() < 2000 || moment.getYear() > 2099 ? null : moment.toLocalDate();
    }

    static boolean isDay(int formatIndex, @Nullable String format) {
        return format != null && DateUtil.isADateFormat(formatIndex, format);
    }

    private static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).round(PRINTED).stripTrailingZeros().toPlainString();
    }
}
