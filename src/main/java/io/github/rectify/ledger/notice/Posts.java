package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.List;

/** Finds the post that is printed before the name of somebody held to account, with its word for “former”. */
final class Posts {

    private static final int LONGEST = 40;

    private final WordList posts;
    private final WordList starts;
    private final WordList separators;
    private final WordList clauseEnds;

    Posts(Words words) {
        this.posts = words.list("post");
        this.starts = words.lists("role.about", "role.ordered", "role.agent", "passive");
        this.separators = words.list("name.separator");
        this.clauseEnds = words.list("clause.end");
    }

    List<Draft.Accountable> of(List<String> names, List<Text> measures) {
        return names.stream().map(name -> new Draft.Accountable(name, post(name, measures))).toList();
    }

    private String post(String name, List<Text> measures) {
        for (Text measure : measures) {
            for (int at = measure.printed().indexOf(name); at >= 0; at = measure.printed().indexOf(name, at + 1)) {
                String post = before(measure, at);
                if (!post.isEmpty()) {
                    return post;
                }
            }
        }
        return "";
    }

    /** Back from the name to a clause's beginning, a word that brings somebody in, or another name; nothing unless it ends in a post. */
    private String before(Text measure, int name) {
        String plain = measure.plain();
        String post = posts.endOf(plain.substring(Math.max(0, name - LONGEST), name));
        if (post == null) {
            return "";
        }
        int start = name - post.length();
        while (start > 0 && name - start < LONGEST && clauseEnds.lengthAt(plain, start - 1) == 0 && !begins(plain, start)) {
            start--;
        }
        return measure.printed().substring(start, name).strip();
    }

    /** Whether a word ends there that brings somebody in; “secretary, director” is one post of two. */
    private boolean begins(String plain, int at) {
        String before = plain.substring(0, at);
        boolean separated = separators.endOf(before) != null && posts.endOf(before.substring(0, before.length() - 1)) == null;
        return separated || starts.endOf(before) != null;
    }
}
