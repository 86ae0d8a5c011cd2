package io.github.rectify.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message looks like. Texts longer than the platform takes are cut, so the important part stands first. */
public sealed interface Content {

    /** A plain text of at most 2048 bytes. */
    record Text(String text) implements Content {
    }

    /**
     * A card. With buttons it is answered in place; without, it needs a {@code path} that opens when it is pressed. Paths are
     * those of our own pages ({@code /h5/…}).
     */
    record Card(Accent accent, String source, String title, @Nullable String lead, @Nullable String body,
            List<Line> lines, List<Link> links, @Nullable String path, @Nullable Choice choice, List<Button> buttons)
            implements Content {

        public Card {
            lines = List.copyOf(lines);
            links = List.copyOf(links);
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A card already sent changes its face, without a new message: its buttons become one that says {@code words} and cannot
     * be pressed, or the whole becomes {@code card}. The code is that of a press or of the sending and works once.
     */
    record CardChange(String responseCode, String words, @Nullable Card card) implements Content {
    }

    /** The colour of a card's first line; the word stands in the text. */
    enum Accent { GREY, BLACK, RED, GREEN }

    /** A fact: what it is called (at most 5 characters) and what it is. */
    record Line(String name, String value) {
    }

    /** A line that opens a page of ours. */
    record Link(String title, String path) {
    }

    /** One of several things is chosen before a button is pressed. The first option stands chosen. */
    record Choice(String key, String title, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One thing to choose. */
    record Option(String id, String text) {
    }

    /** A button; {@code key} comes back when it is pressed. */
    record Button(String text, String key, Weight weight) {
    }

    /** How a button looks. */
    enum Weight { MAIN, PLAIN, WARN }
}
