package io.github.rectify.schedule;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The recurring works of the rooms above. They are looked up late, so that a work may itself use {@link Schedules}. */
@Component
class Works {

    private static final int LONGEST_KEY = 40;

    private final ObjectProvider<RecurringWork> beans;
    private @Nullable SortedMap<String, RecurringWork> byKey;

    Works(ObjectProvider<RecurringWork> beans) {
        this.beans = beans;
    }

    synchronized SortedMap<String, RecurringWork> byKey() {
        if (byKey == null) {
            SortedMap<String, RecurringWork> found = new TreeMap<>();
            beans.forEach(work -> add(found, work));
            byKey = found;
        }
        return byKey;
    }

    /** @throws ScheduleNotFound if no bean has this key */
    RecurringWork get(String key) {
        RecurringWork work = byKey().get(key);
        if (work == null) {
            throw new ScheduleNotFound(key);
        }
        return work;
    }

    private static void add(SortedMap<String, RecurringWork> found, RecurringWork work) {
        if (!work.key().matches("[a-z0-9-]+") || work.key().length() > LONGEST_KEY) {
            throw new IllegalStateException(work.getClass() + " has no proper key: " + work.key());
        }
        if (found.put(work.key(), work) != null) {
            throw new IllegalStateException("two recurring works have the key " + work.key());
        }
    }
}
