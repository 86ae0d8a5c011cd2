package io.github.rectify.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays the problems of a file beside those imported before, each at most once:
 * <ol>
 * <li>the same problem, word for word;
 * <li>of those left over, the same number and text under another heading;
 * <li>the same text and headings under another number;
 * <li>the same number and headings with another text.
 * </ol>
 * What still has no partner is new. Text counts before numbers, since a problem put in between moves the numbers after it.
 */
final class Collation {

    private final List<ProblemDraft> given;
    private final List<Imported> imported;
    private final Set<Imported> left = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Imported> partners = new HashMap<>();

    /** A problem as it was imported, and the task made of it. */
    record Imported(TaskId taskId, String code, ProblemDraft draft) {

        Stored stored() {
            return new Stored(taskId, code, draft);
        }
    }

    /** @param imported in the order of their file */
    Collation(List<ProblemDraft> given, List<Imported> imported) {
        this.given = given;
        this.imported = List.copyOf(imported);
        left.addAll(imported);
        pair(ProblemDraft::sourceKey);
        pair(draft -> draft.text().isBlank() ? null : List.of(draft.no(), draft.text()));
        pair(draft -> draft.text().isBlank() ? null : List.of(draft.headings(), draft.text()));
        pair(draft -> List.of(draft.no(), draft.headings()));
    }

    private void pair(Function<ProblemDraft, @Nullable Object> identity) {
        Map<Object, Deque<Imported>> waiting = new HashMap<>();
        for (Imported one : imported) {
            Object key = left.contains(one) ? identity.apply(one.draft()) : null;
            if (key != null) {
                waiting.computeIfAbsent(key, none -> new ArrayDeque<>()).add(one);
            }
        }
        for (int i = 0; i < given.size(); i++) {
            Object key = partners.containsKey(i) ? null : identity.apply(given.get(i));
            Imported partner = key == null ? null : waiting.getOrDefault(key, new ArrayDeque<>()).poll();
            if (partner != null) {
                partners.put(i, partner);
                left.remove(partner);
            }
        }
    }

    boolean isNew(int index) {
        return !partners.containsKey(index);
    }

    Comparison comparison() {
        List<@Nullable Stored> stored = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Imported partner = partners.get(i);
            stored.add(partner == null ? null : partner.stored());
        }
        return new Comparison(stored, differences(), imported.stream().filter(left::contains).map(Imported::stored).toList());
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Imported partner = partners.get(i);
            if (partner != null) {
                for (Difference.Part part : Difference.Part.values()) {
                    if (differ(part, partner.draft(), given.get(i))) {
                        differences.add(new Difference(i + 1, partner.code(), part, partner.draft(), given.get(i)));
                    }
                }
            }
        }
        return differences;
    }

    private static boolean differ(Difference.Part part, ProblemDraft stored, ProblemDraft given) {
        return switch (part) {
            case NUMBER -> !stored.no().equals(given.no());
            case HEADINGS -> !stored.headings().equals(given.headings());
            case TEXT -> !stored.text().equals(given.text());
            case MEASURES -> !stored.measures().equals(given.measures());
            case STATUS -> stored.status() != given.status();
            // of work that is done or lasting a file names no deadline, and so says nothing of the one there is
            case DUE_ON -> (given.dueOn() != null || given.status() == TaskStatus.IN_PROGRESS)
                    && !Objects.equals(stored.dueOn(), given.dueOn());
            // of a task that was open the stored day is that of its approval, not of the file
            case COMPLETED_ON -> stored.status() == TaskStatus.CLOSED && given.status() == TaskStatus.CLOSED
                    && !Objects.equals(stored.completedOn(), given.completedOn());
            case PERSONS -> !stored.persons().equals(given.persons());
        };
    }
}
