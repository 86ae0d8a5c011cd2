package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.List;

/** Which part of a notice a line stands in, by the numbered headings above it. */
final class Sections {

    private final WordList leadership;
    private final WordList closings;
    private final WordList states;
    private final WordList bodies;
    private final WordList amiss;

    Sections(Words words) {
        this.leadership = words.list("leadership.heading");
        this.closings = words.list("closing.heading");
        this.states = words.list("section.status");
        this.bodies = words.list("body.heading");
        this.amiss = words.list("problem.amiss");
    }

    enum Section { NONE, BODY, LEADERSHIP }

    /** A label closes every heading of its shape, and all below. */
    static void close(List<Line> open, Line line) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).shape() == line.shape()) {
                open.subList(i, open.size()).clear();
                return;
            }
        }
    }

    Section of(List<Line> open) {
        Section section = Section.NONE;
        for (Line heading : open) {
            Section named = named(heading);
            section = named == Section.NONE ? section : named;
        }
        return section;
    }

    private Section named(Line heading) {
        String words = heading.heading().plain();
        if (leadership.in(words) || closings.in(words)) {
            return Section.LEADERSHIP;
        }
        return bodies.in(words) || states.in(words) ? Section.BODY : Section.NONE;
    }

    /** Whether it only names a part. */
    boolean isSection(Line line) {
        return named(line) != Section.NONE && !amiss.in(line.heading().plain());
    }
}
