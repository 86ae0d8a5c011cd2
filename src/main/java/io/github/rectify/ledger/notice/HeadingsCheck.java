package io.github.rectify.ledger.notice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The same words printed twice as a heading, or as a problem. */
final class HeadingsCheck implements Check {

    @Override
    public void look(Notice notice, Consumer<Remark> remarks) {
        Map<String, String> seen = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (Notice.Heading heading : notice.headings()) {
            String key = heading.framed() ? heading.words() : heading.path() + heading.words();
            String first = seen.putIfAbsent(key, heading.printed());
            if (first != null && told.add(key)) {
                remarks.accept(Remark.warning("DUPLICATE_HEADING", null, "DUPLICATE_HEADING", first, heading.printed()));
            }
        }
        Map<String, String> texts = new HashMap<>();
        for (Item item : notice.items()) {
            String first = texts.putIfAbsent(item.text(), item.name());
            if (first != null) {
                remarks.accept(Remark.warning("DUPLICATE_PROBLEM", item.printedNo(), "DUPLICATE_PROBLEM", first,
                        item.name(), item.title()));
            }
        }
    }
}
