package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money in text, and whether they are said to have come back. */
final class Money {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");

    private final WordList yuan;
    private final WordList wan;
    private final WordList yi;
    private final WordList recovered;
    private final WordList clauseEnds;

    Money(Words words) {
        this.yuan = words.list("money.yuan");
        this.wan = words.list("money.wan");
        this.yi = words.list("money.yi");
        this.recovered = words.list("money.recovered");
        this.clauseEnds = words.list("clause.end");
    }

    /** The amount in yuan if a unit of money stands at the place, else null. */
    @Nullable BigDecimal yuan(String number, String text, int at) {
        int shift = yi.lengthAt(text, at) > 0 ? 8 : wan.lengthAt(text, at) > 0 ? 4 : yuan.lengthAt(text, at) > 0 ? 0 : -1;
        return shift < 0 ? null : new BigDecimal(number).movePointRight(shift);
    }

    boolean isRecovered(String clause) {
        return recovered.in(clause);
    }

    /** The amounts in clauses that say they came back, in yuan. */
    List<BigDecimal> recovered(Text text) {
        List<BigDecimal> amounts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || clauseEnds.lengthAt(text.plain(), i) > 0) {
                String clause = text.plain().substring(start, i);
                if (isRecovered(clause)) {
                    amounts(clause, amounts);
                }
                start = i + 1;
            }
        }
        return amounts;
    }

    /** All amounts of a text, in yuan. */
    List<BigDecimal> amounts(String text) {
        List<BigDecimal> amounts = new ArrayList<>();
        amounts(text, amounts);
        return amounts;
    }

    private void amounts(String clause, List<BigDecimal> amounts) {
        Matcher matcher = NUMBER.matcher(clause);
        while (matcher.find()) {
            BigDecimal amount = yuan(matcher.group(), clause, matcher.end());
            if (amount != null) {
                amounts.add(amount);
            }
        }
    }

    /** An amount in units of ten thousand yuan, as notices print it. */
    static String inWan(BigDecimal yuan) {
        BigDecimal wan = yuan.movePointLeft(4).stripTrailingZeros();
        return wan.scale() < 0 ? wan.setScale(0).toPlainString() : wan.toPlainString();
    }
}
