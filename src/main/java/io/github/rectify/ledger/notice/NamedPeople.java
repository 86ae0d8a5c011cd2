package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds people a text names right behind a post, and further ones set apart from them by a pause. For a text in which nobody is to be
 * named: whom it misses must be known from elsewhere, and a word taken for a name by mistake can be seen in what is found.
 */
public final class NamedPeople {

    private final Words words;
    private final Names names;
    private final WordList none;
    private final WordList posts;
    private final WordList separators;
    private final WordList doubleSurnames;

    public NamedPeople(Words words) {
        this.words = words;
        this.names = new Names(words, words.lists("name.tail", "sanction.own", "sanction.done", "sanction.inquiry", "passive",
                "masked.tail"));
        this.none = words.list("masked.not");
        this.posts = words.list("post");
        this.separators = words.list("name.separator");
        this.doubleSurnames = words.list("surname.double");
    }

    public Set<String> in(String printed) {
        Text text = words.text(printed);
        Set<String> found = new LinkedHashSet<>();
        boolean mayBegin = false;
        boolean afterName = false;
        int at = 0;
        while (at < text.length()) {
            int name = mayBegin && none.lengthAt(text.plain(), at) == 0 ? names.lengthAt(text.plain(), at) : 0;
            int post = posts.lengthAt(text.plain(), at);
            int separator = afterName ? separators.lengthAt(text.plain(), at) : 0;
            if (name > 0) {
                found.add(text.printed().substring(at, at + name));
            }
            mayBegin = name == 0 && (post > 0 || separator > 0);
            afterName = name > 0;
            at += Math.max(1, Math.max(name, Math.max(post, separator)));
        }
        return found;
    }

    /** How many characters of a name are the family's. */
    public int family(String name) {
        return Math.max(1, doubleSurnames.lengthAt(name, 0));
    }
}
