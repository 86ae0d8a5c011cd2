package io.github.rectifysandbox.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sandbox's own sentences for people. */
final class Words {

    private final ResourceBundle bundle = ResourceBundle.getBundle("sandbox.words", Locale.ROOT);

    /** What is missing, and what belongs there if that can be said. */
    String missing(String name) {
        String hint = "hint." + name;
        return say("problem.missing", name, bundle.containsKey(hint) ? say(hint) : "");
    }

    String say(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
    }
}
