package io.github.rectify.ledger.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The share of problems struck off, as it is printed. */
final class Rate {

    private static final int DIGITS = 2;
    private static final BigDecimal WHOLE = new BigDecimal("100");

    private Rate() {
    }

    /**
     * In percent with as many digits as it needs, at most two after the point; 100 only if everything is done, and null if there is
     * nothing to do.
     */
    static @Nullable BigDecimal percent(int done, int total) {
        if (total == 0) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(done).multiply(WHOLE);
        BigDecimal rounded = exact.divide(BigDecimal.valueOf(total), DIGITS, RoundingMode.HALF_UP);
        BigDecimal rate = done < total && rounded.compareTo(WHOLE) == 0
                ? exact.divide(BigDecimal.valueOf(total), DIGITS, RoundingMode.DOWN) : rounded;
        BigDecimal brief = rate.stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }
}
