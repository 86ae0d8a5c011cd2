package io.github.rectifysandbox.platform;

import java.util.List;

/** Where the platform keeps what must outlive it: messages, cards, codes, what it has seen. */
public interface Journal {

    /** Keeps nothing. */
    Journal NONE = new Journal() {
        @Override
        public void write(List<Entry> entries) {
        }

        @Override
        public List<String> read(String kind) {
            return List.of();
        }

        @Override
        public void clear() {
        }
    };

    /** Writes all of them or none; one with the kind and id of an earlier one takes its place. */
    void write(List<Entry> entries);

    /** Everything of a kind. */
    List<String> read(String kind);

    void clear();

    /** Something to keep, as JSON. */
    record Entry(String kind, String id, String json) {
    }
}
