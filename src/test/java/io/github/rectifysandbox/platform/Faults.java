package io.github.rectifysandbox.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/** The faults still to happen; each call meets at most one, the earliest that was asked for. */
public final class Faults {

    private final List<Fault> pending = new ArrayList<>();

    public synchronized void add(Fault fault) {
        pending.add(fault);
    }

    public synchronized List<Fault> pending() {
        return List.copyOf(pending);
    }

    public synchronized void clear() {
        pending.clear();
    }

    synchronized Optional<Fault> take(String path) {
        for (ListIterator<Fault> each = pending.listIterator(); each.hasNext();) {
            Fault fault = each.next();
            if (fault.meets(path)) {
                if (fault.times() == 1) {
                    each.remove();
                } else {
                    each.set(fault.times(fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
