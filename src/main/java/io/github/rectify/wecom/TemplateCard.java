package io.github.rectify.wecom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template card as the platform takes it: a notice ({@code text_notice}), which opens a page when pressed, or one with
 * buttons ({@code button_interaction}), which come back as events. What people read is cut to the platform's advice, the most
 * important words should stand first; too many entries, keys that occur twice and addresses that are none are refused
 * with an {@link IllegalArgumentException}. So a card that exists can be sent.
 *
 * @param link opens when the card is pressed; a notice must have one
 * @param replaceText in an update only: stands in place of the buttons, which can no longer be pressed
 */
public record TemplateCard(Kind kind, @Nullable Source source, @Nullable Heading title, @Nullable Heading emphasis,
        @Nullable String quote, @Nullable String subTitle, List<Fact> facts, List<Jump> jumps, @Nullable String link,
        @Nullable Choice choice, List<Button> buttons, @Nullable String replaceText) {

    public static final int MOST_FACTS = 6;
    public static final int MOST_JUMPS = 3;
    public static final int MOST_BUTTONS = 6;
    public static final int MOST_OPTIONS = 10;

    /** A quoted text has no limit of its own; it is held to that of the sub-title. */
    private static final int LONG_TEXT = 160;

    /** The text in place of the buttons has no documented limit; one line on a narrow phone. */
    static final int REPLACEMENT = 20;

    public TemplateCard {
        title = title == null ? null : Heading.main(title);
        emphasis = emphasis == null ? null : Heading.emphasis(emphasis);
        quote = Limits.optionalLines(quote, LONG_TEXT);
        subTitle = Limits.optionalLines(subTitle, LONG_TEXT);
        facts = Limits.atMost("horizontal_content_list", facts, MOST_FACTS);
        jumps = Limits.atMost("jump_list", jumps, MOST_JUMPS);
        link = link == null ? null : Limits.url("card_action", link);
        buttons = Limits.atMost("button_list", buttons, MOST_BUTTONS);
        Limits.noDoubles("button key", buttons, Button::key);
        replaceText = Limits.optionalWords(replaceText, REPLACEMENT);
        if (kind == Kind.TEXT_NOTICE) {
            checkNotice(title, subTitle, link, choice, buttons, replaceText);
        } else {
            checkInteraction(title, emphasis, buttons, replaceText);
        }
    }

    private static void checkNotice(@Nullable Heading title, @Nullable String subTitle, @Nullable String link,
            @Nullable Choice choice, List<Button> buttons, @Nullable String replaceText) {
        if (link == null) {
            throw Limits.refused("card_action", "is missing: a text_notice must open a page");
        }
        if (subTitle == null && (title == null || title.title() == null)) {
            throw Limits.refused("main_title", "is missing: a text_notice needs it or a sub_title_text");
        }
        if (choice != null || !buttons.isEmpty() || replaceText != null) {
            throw Limits.refused("button_list", "is not for a text_notice");
        }
    }

    private static void checkInteraction(@Nullable Heading title, @Nullable Heading emphasis, List<Button> buttons,
            @Nullable String replaceText) {
        if (title == null || title.title() == null) {
            throw Limits.refused("main_title", "is missing: a button_interaction needs it");
        }
        if (buttons.isEmpty() && replaceText == null) {
            throw Limits.refused("button_list", "is empty: a button_interaction needs a button");
        }
        if (emphasis != null) {
            throw Limits.refused("emphasis_content", "is only for a text_notice");
        }
    }

    /** Begins a card that opens {@code link} when it is pressed. */
    public static Builder notice(String link) {
        return new Builder(Kind.TEXT_NOTICE).link(link);
    }

    /** Begins a card with buttons. */
    public static Builder withButtons() {
        return new Builder(Kind.BUTTON_INTERACTION);
    }

    /** The two of the platform's card types that are in use here. */
    public enum Kind {
        TEXT_NOTICE("text_notice"), BUTTON_INTERACTION("button_interaction");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The first, small line: who speaks. At most 20 characters. */
    public record Source(String text, Color color) {
        public Source {
            text = Limits.words("source.desc", text, 20);
        }
    }

    /** The colour of the source line; the ordinal is the platform's number. */
    public enum Color { GREY, BLACK, RED, GREEN }

    /**
     * A title with a line below it; one of the two may be missing. As main title 36 and 44 characters, as the big figure
     * of a notice 14 and 22.
     */
    public record Heading(@Nullable String title, @Nullable String description) {

        private static @Nullable Heading main(Heading heading) {
            return cut(heading, 36, 44);
        }

        private static @Nullable Heading emphasis(Heading heading) {
            return cut(heading, 14, 22);
        }

        private static @Nullable Heading cut(Heading heading, int title, int description) {
            Heading cut = new Heading(Limits.optionalWords(heading.title, title),
                    Limits.optionalWords(heading.description, description));
            return cut.title == null && cut.description == null ? null : cut;
        }
    }

    /**
     * A fact: its name (5 characters) and value (30).
     *
     * @param url makes the value a link
     * @param userId makes the value this member's name, to be pressed
     */
    public record Fact(String name, String value, @Nullable String url, @Nullable String userId) {
        public Fact {
            name = Limits.words("keyname", name, 5);
            value = Limits.words("value of " + name, value, 30);
            url = url == null ? null : Limits.url("url of " + name, url);
            userId = userId == null ? null : Limits.userId(userId);
            if (url != null && userId != null) {
                throw Limits.refused(name, "is either a link or a member");
            }
        }
    }

    /** A line that opens a page: 18 characters. */
    public record Jump(String title, String url) {
        public Jump {
            title = Limits.words("jump title", title, 18);
            url = Limits.url("jump url", url);
        }
    }

    /**
     * One of several things to choose before a button is pressed.
     *
     * @param questionKey comes back with the choice
     * @param options 1 to 10
     * @param selectedId chosen at first; null: the first
     * @param disabled in an update: shows the choice and takes no other
     */
    public record Choice(String questionKey, @Nullable String title, List<Option> options, @Nullable String selectedId,
            boolean disabled) {
        public Choice {
            questionKey = Limits.key("question_key", questionKey);
            title = Limits.optionalWords(title, 36);
            options = Limits.atMost("option_list", options, MOST_OPTIONS);
            if (options.isEmpty()) {
                throw Limits.refused("option_list", "is empty");
            }
            Limits.noDoubles("option id", options, Option::id);
            String selected = selectedId;
            if (selected != null && options.stream().noneMatch(option -> option.id().equals(selected))) {
                throw Limits.refused("selected_id", "is none of the options: " + selected);
            }
        }
    }

    /** One thing to choose: 16 characters. */
    public record Option(String id, String text) {
        public Option {
            id = Limits.optionId(id);
            text = Limits.words("option text", text, 16);
        }
    }

    /** A button: 10 characters; {@code key} comes back when it is pressed. */
    public record Button(String text, String key, Style style) {
        public Button {
            text = Limits.words("button text", text, 10);
            key = Limits.key("button key", key);
        }
    }

    /** How a button looks; the platform's numbers are 1 to 4 in this order. */
    public enum Style { BLUE, PLAIN, RED, FILLED }

    /** Puts a card together; {@link #build()} holds it to the limits. */
    public static final class Builder {

        private final Kind kind;
        private final List<Fact> facts = new ArrayList<>();
        private final List<Jump> jumps = new ArrayList<>();
        private final List<Button> buttons = new ArrayList<>();
        private @Nullable Source source;
        private @Nullable Heading title;
        private @Nullable Heading emphasis;
        private @Nullable String quote;
        private @Nullable String subTitle;
        private @Nullable String link;
        private @Nullable Choice choice;
        private @Nullable String replaceText;

        private Builder(Kind kind) {
            this.kind = kind;
        }

        public Builder source(String text, Color color) {
            source = new Source(text, color);
            return this;
        }

        public Builder title(@Nullable String title, @Nullable String description) {
            this.title = new Heading(title, description);
            return this;
        }

        public Builder emphasis(@Nullable String title, @Nullable String description) {
            emphasis = new Heading(title, description);
            return this;
        }

        public Builder quote(@Nullable String text) {
            quote = text;
            return this;
        }

        public Builder subTitle(@Nullable String text) {
            subTitle = text;
            return this;
        }

        public Builder fact(String name, String value) {
            facts.add(new Fact(name, value, null, null));
            return this;
        }

        public Builder linkedFact(String name, String value, String url) {
            facts.add(new Fact(name, value, url, null));
            return this;
        }

        public Builder memberFact(String name, String value, String userId) {
            facts.add(new Fact(name, value, null, userId));
            return this;
        }

        public Builder jump(String title, String url) {
            jumps.add(new Jump(title, url));
            return this;
        }

        public Builder link(@Nullable String url) {
            link = url;
            return this;
        }

        public Builder choice(String questionKey, @Nullable String title, List<Option> options,
                @Nullable String selectedId) {
            choice = new Choice(questionKey, title, options, selectedId, false);
            return this;
        }

        /** In an update: shows what was chosen and takes no other. */
        public Builder closedChoice(String questionKey, @Nullable String title, List<Option> options,
                @Nullable String selectedId) {
            choice = new Choice(questionKey, title, options, selectedId, true);
            return this;
        }

        public Builder button(String text, String key, Style style) {
            buttons.add(new Button(text, key, style));
            return this;
        }

        public Builder replaceText(@Nullable String text) {
            replaceText = text;
            return this;
        }

        public TemplateCard build() {
            return new TemplateCard(kind, source, title, emphasis, quote, subTitle, facts, jumps, link, choice, buttons,
                    replaceText);
        }
    }
}
