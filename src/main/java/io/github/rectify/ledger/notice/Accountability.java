package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whom an item holds to account. Being named is not enough: somebody gave a lecture, somebody else was criticised. Each
 * clause is read from left to right:
 * <ol>
 * <li>a name is looked for only where one can begin: at the start, after a post, a marker, or a name and a separator;
 * <li>the marker before it says whether it is the object, the doer by whom it was done, or the subject;
 * <li>at the words of a sanction those names count that fit it: the subject of what one does oneself, the object of what is done
 * to somebody, the subject of a passive;
 * <li>an object without a sanction waits for the next clause ("concerning …, now under investigation"), and so does a subject of
 * whom something amiss is told ("… did not check, was reprimanded").
 * </ol>
 */
final class Accountability {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 4;
    private static final Pattern COUNT = Pattern.compile("(\\d{1,4})");

    private enum Role { SUBJECT, OBJECT, ORDERED, AGENT }

    private enum Kind { OWN, DONE, INQUIRY }

    private record Named(String name, Role role) {
    }

    private final Names names;
    private final WordList clauseEnds;
    private final WordList own;
    private final WordList done;
    private final WordList skipped;
    private final WordList penalties;
    private final WordList toDo;
    private final WordList amiss;
    private final WordList inquiry;
    private final WordList about;
    private final WordList ordered;
    private final WordList agent;
    private final WordList self;
    private final WordList passive;
    private final WordList lights;
    private final WordList separators;
    private final WordList posts;
    private final WordList people;
    private final char of;
    private final String orderedWay;

    Accountability(Words words) {
        this.names = new Names(words);
        this.clauseEnds = words.list("clause.end");
        this.own = words.list("sanction.own");
        this.done = words.list("sanction.done");
        this.skipped = words.list("clause.skip");
        this.penalties = words.list("sanction.penalty");
        this.toDo = words.list("sanction.toDo");
        this.amiss = words.list("problem.amiss");
        this.inquiry = words.list("sanction.inquiry");
        this.about = words.list("role.about");
        this.ordered = words.list("role.ordered");
        this.agent = words.list("role.agent");
        this.self = words.list("role.this");
        this.passive = words.list("passive");
        this.lights = words.list("role.light");
        this.separators = words.list("name.separator");
        this.posts = words.list("post");
        this.of = words.mark("mark.of");
        this.people = words.list("people.unit");
        this.orderedWay = words.word("sanction.ordered");
    }

    List<Sanction> in(List<Text> paragraphs) {
        List<Sanction> sanctions = new ArrayList<>();
        Clause before = null;
        for (Text paragraph : paragraphs) {
            int start = 0;
            for (int i = 0; i <= paragraph.length(); i++) {
                if (i == paragraph.length() || clauseEnds.lengthAt(paragraph.plain(), i) > 0) {
                    before = new Clause(paragraph.cut(start, i), before);
                    before.read(sanctions);
                    start = i + 1;
                }
            }
        }
        return sanctions;
    }

    /** One clause while it is read. */
    private final class Clause {

        private final Text text;
        private final String plain;
        private final List<Named> named = new ArrayList<>();
        private final List<Named> carried = new ArrayList<>();
        private final List<Named> blamed = new ArrayList<>();
        private Role role = Role.SUBJECT;
        private boolean nameMayBegin = true;
        private boolean afterName;
        private boolean passiveSeen;
        private boolean postSeen;
        private int countedFrom;
        private @Nullable Sanction open;

        Clause(Text text, @Nullable Clause before) {
            this.text = text;
            this.plain = text.plain();
            if (before != null && before.open == null) {
                before.named.stream().filter(name -> name.role() == Role.OBJECT || name.role() == Role.ORDERED)
                        .forEach(carried::add);
                if (amiss.in(before.plain)) {
                    before.named.stream().filter(name -> name.role() == Role.SUBJECT).forEach(blamed::add);
                }
                if (before.afterName && !carried.isEmpty()) {
                    role = before.role;
                }
            }
        }

        void read(List<Sanction> sanctions) {
            int at = 0;
            while (at < plain.length()) {
                at += Math.max(1, step(at, sanctions));
            }
        }

        /** Takes the word that stands at the place; 0 if it is of no interest. */
        private int step(int at, List<Sanction> sanctions) {
            int name = nameMayBegin ? names.lengthAt(plain, at) : 0;
            if (name > 0) {
                return name(at, name, sanctions);
            }
            if (skipped.lengthAt(plain, at) > 0 && done.lengthAt(plain, at) <= skipped.lengthAt(plain, at)) {
                return skipped.lengthAt(plain, at);
            }
            int sanction = sanction(at, sanctions);
            if (sanction > 0) {
                return sanction;
            }
            int marker = posts.lengthAt(plain, at) > 1 ? 0 : marker(at);
            if (marker > 0) {
                return marker;
            }
            int separator = separators.lengthAt(plain, at);
            boolean owned = (role == Role.OBJECT || role == Role.ORDERED) && plain.charAt(at) == of;
            nameMayBegin = separator > 0 && (afterName || nameMayBegin) || owned;
            afterName = false;
            int post = posts.lengthAt(plain, at);
            if (post > 0) {
                postSeen = true;
                nameMayBegin = true;
            }
            return Math.max(separator, post);
        }

        private int name(int at, int length, List<Sanction> sanctions) {
            String printed = text.printed().substring(at, at + length);
            if (open != null && open.names().isEmpty() && open.count() == 0 && named.isEmpty()) {
                open = new Sanction(open.way(), List.of(printed), 0);
                sanctions.set(sanctions.size() - 1, open);
            } else {
                named.add(new Named(printed, role));
            }
            afterName = true;
            nameMayBegin = false;
            return length;
        }

        private int marker(int at) {
            int length = self.lengthAt(plain, at);
            if (length > 0 && about.lengthAt(plain, at) <= length) {
                return length;
            }
            passiveSeen |= passive.lengthAt(plain, at) > 0;
            Role meant = null;
            if ((length = ordered.lengthAt(plain, at)) > 0) {
                meant = Role.ORDERED;
            } else if ((length = about.lengthAt(plain, at)) > 0) {
                meant = Role.OBJECT;
            } else if ((length = agent.lengthAt(plain, at)) > 0) {
                meant = Role.AGENT;
            }
            if (meant != null) {
                role = meant;
                nameMayBegin = true;
                afterName = false;
            }
            return length;
        }

        private int sanction(int at, List<Sanction> sanctions) {
            String way = null;
            Kind kind = Kind.OWN;
            for (Kind candidate : Kind.values()) {
                String word = list(candidate).at(plain, at);
                if (word != null && (way == null || word.length() > way.length())) {
                    way = word;
                    kind = candidate;
                }
            }
            if (way == null && (has(Role.ORDERED) || role == Role.ORDERED && has(Role.OBJECT))) {
                way = toDo.at(plain, at);
            }
            if (way == null) {
                return 0;
            }
            open = sanctioned(way, kind, at);
            sanctions.add(open);
            named.clear();
            carried.clear();
            blamed.clear();
            role = isListed(at + way.length()) ? role : Role.SUBJECT;
            passiveSeen = false;
            afterName = false;
            nameMayBegin = kind != Kind.OWN;
            countedFrom = at + way.length();
            return way.length();
        }

        /** “Gave A a warning, B a reprimand”: behind a pause the next of the list is meant in the same way. */
        private boolean isListed(int end) {
            int tail = done.lengthAt(plain, end);
            return end + tail < plain.length() && separators.lengthAt(plain, end + tail) > 0;
        }

        private Sanction sanctioned(String way, Kind kind, int at) {
            boolean byOrder = kind == Kind.OWN && (has(Role.ORDERED) || role == Role.ORDERED);
            List<String> held = byOrder ? ordered() : held(kind, at);
            int count = held.isEmpty() ? Math.max(count(countedFrom, at), count(at + way.length(), at + way.length() + 6))
                    : 0;
            return new Sanction(byOrder || isOrderedBefore(kind) ? orderedWay : way, held, count);
        }

        private List<String> held(Kind kind, int at) {
            if (isOrderedBefore(kind)) {
                return carried.stream().map(Named::name).distinct().toList();
            }
            return kind == Kind.OWN ? of(Role.SUBJECT) : doneTo(kind, at);
        }

        /** “Ordered A to …”, “concerning A, ordered to …”. */
        private List<String> ordered() {
            List<String> all = of(Role.ORDERED);
            return all.isEmpty() ? of(Role.OBJECT) : all;
        }

        /** “Ordered A and B to pay it back, both criticised themselves”: who was ordered goes on where nobody else is told of. */
        private boolean isOrderedBefore(Kind kind) {
            return kind == Kind.OWN && named.isEmpty() && !postSeen && role == Role.SUBJECT
                    && carried.stream().anyMatch(name -> name.role() == Role.ORDERED);
        }

        private List<String> doneTo(Kind kind, int at) {
            List<String> objects = of(Role.OBJECT);
            if (!objects.isEmpty()) {
                return objects;
            }
            boolean mayBeBefore = role == Role.OBJECT || role == Role.SUBJECT && penalties.lengthAt(plain, at) > 0;
            String last = mayBeBefore && kind == Kind.DONE ? nameBefore(at) : null;
            if (last != null) {
                return List.of(last);
            }
            boolean passiveMeant = role != Role.OBJECT && (passiveSeen || kind == Kind.INQUIRY)
                    || role == Role.OBJECT && passiveSeen && has(Role.SUBJECT);
            if (passiveMeant && has(Role.SUBJECT)) {
                return of(Role.SUBJECT);
            }
            List<Named> waiting = carried.isEmpty() ? blamed : carried;
            return named.isEmpty() ? waiting.stream().map(Named::name).distinct().toList() : List.of();
        }

        /** Whoever stands right before the sanction, whatever post that the list does not know stands before the name. */
        private @Nullable String nameBefore(int sanction) {
            String light = lights.endOf(plain.substring(0, sanction));
            int at = light == null ? sanction : sanction - light.length();
            for (int length = LONGEST_NAME; length >= SHORTEST_NAME; length--) {
                int start = at - length;
                if (start > 0 && names.lengthAt(plain, start) == length && about.endOf(plain.substring(start, at)) == null) {
                    return text.printed().substring(start, at);
                }
            }
            return null;
        }

        private List<String> of(Role wanted) {
            List<Named> all = new ArrayList<>();
            if (role == wanted || has(wanted)) {
                carried.stream().filter(name -> name.role() == wanted).forEach(all::add);
            }
            named.stream().filter(name -> name.role() == wanted).forEach(all::add);
            if (all.isEmpty() && wanted == Role.ORDERED && role == wanted) {
                all.addAll(carried);
            }
            return all.stream().map(Named::name).distinct().toList();
        }

        private boolean has(Role wanted) {
            return named.stream().anyMatch(name -> name.role() == wanted);
        }

        /** The last number of people named between two places. */
        private int count(int from, int to) {
            int end = Math.min(to, plain.length());
            Matcher matcher = COUNT.matcher(plain).region(Math.min(from, end), end);
            int count = 0;
            while (matcher.find()) {
                if (people.lengthAt(plain, matcher.end()) > 0) {
                    count = Integer.parseInt(matcher.group(1));
                }
            }
            return count;
        }
    }

    private WordList list(Kind kind) {
        return switch (kind) {
            case OWN -> own;
            case DONE -> done;
            case INQUIRY -> inquiry;
        };
    }
}
