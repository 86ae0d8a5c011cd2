package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The people stated to be held to account, against those the items name or count. A statistic may count more than the items tell,
 * never fewer: each person by name once, and where only a number is given, that number.
 */
final class StatisticsCheck implements Check {

    private final List<WordList> families;
    private final List<WordList> wholes;

    StatisticsCheck(Words words) {
        this.families = words.family("family.");
        this.wholes = words.family("whole.");
    }

    @Override
    public void look(Notice notice, Consumer<Remark> remarks) {
        for (Map.Entry<String, Integer> stated : notice.stated().discipline().entrySet()) {
            families.stream().filter(family -> family.has(stated.getKey()))
                    .forEach(family -> look(notice, stated.getKey(), stated.getValue(), family, remarks));
            wholes.stream().filter(whole -> whole.has(stated.getKey())).map(whole -> counted(whole, stated.getKey()))
                    .forEach(ways -> look(notice, stated.getKey(), stated.getValue(), ways, remarks));
        }
    }

    /** The first of a whole counts all its kinds, a kind only itself. */
    private static WordList counted(WordList whole, String key) {
        return whole.words().get(0).equals(key) ? whole : new WordList(List.of(key));
    }

    private static void look(Notice notice, String way, int stated, WordList family, Consumer<Remark> remarks) {
        Set<String> named = new HashSet<>();
        boolean contradicted = false;
        for (Item item : notice.items()) {
            int here = 0;
            Set<String> namedHere = new HashSet<>();
            for (Sanction sanction : item.sanctions()) {
                if (family.has(sanction.way())) {
                    namedHere.addAll(sanction.names());
                    here = Math.max(here, sanction.count());
                }
            }
            named.addAll(namedHere);
            here = Math.max(here, namedHere.size());
            if (here > stated) {
                contradicted = true;
                remarks.accept(Remark.warning("STATISTIC_VS_TEXT", item.printedNo(), "STATISTIC_VS_TEXT.item", way, stated,
                        item.name(), here));
            }
        }
        if (!contradicted && named.size() > stated) {
            remarks.accept(Remark.warning("STATISTIC_VS_TEXT", null, "STATISTIC_VS_TEXT.named", way, stated, named.size(),
                    String.join(" ", named.stream().sorted().toList())));
        }
    }
}
