package io.github.rectify.digest;

import io.github.rectify.outbox.Content;
import io.github.rectify.people.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a digest looks like in the chat: a phone screen's worth, the rest on its page. */
@Component
class DigestCard {

    /** How many tasks a sentence names; the page has them all. */
    private static final int NAMED = 5;

    /** What the platform shows of a card's text. */
    private static final int BODY = 160;

    private final DigestPhrases phrases;

    DigestCard(DigestPhrases phrases) {
        this.phrases = phrases;
    }

    Content.Card card(DigestId id, DigestFigures figures, Presence presence) {
        return new Content.Card(Content.Accent.BLACK, phrases.say("source"),
                phrases.say("card.title", phrases.week(figures)),
                phrases.say("card.lead", phrases.moment(figures.asOf()), whose(figures, presence)), body(figures),
                lines(figures), List.of(), path(id), null, List.of());
    }

    static String path(DigestId id) {
        return "/h5/digests/" + id.value();
    }

    private String whose(DigestFigures figures, Presence presence) {
        return presence instanceof Presence.StandIn away ? phrases.say("scope.standin", away.wanted().name())
                : phrases.say("scope." + figures.scope());
    }

    private List<Content.Line> lines(DigestFigures figures) {
        DigestFigures.Counts now = figures.counts();
        DigestFigures.Counts before = figures.change().before();
        List<Content.Line> lines = new ArrayList<>();
        int added = figures.change().added().size();
        lines.add(line("done", phrases.say("of", now.done(), now.total()) + phrases.delta(now.done() - before.done())
                + (added == 0 ? "" : phrases.say("of.added", added))));
        lines.add(count("doing", now.doing(), now.doing() - before.doing()));
        lines.add(count("overdue", now.overdue(), now.overdue() - before.overdue()));
        lines.add(count("waiting", now.waiting(), now.waiting() - before.waiting()));
        lines.add(count("dueSoon", figures.dueSoon().size(), 0));
        lines.add(line("rate", phrases.percent(now.rate()) + phrases.delta(before.rate(), now.rate())));
        return lines;
    }

    private Content.Line count(String name, int count, int change) {
        return line(name, phrases.say("count", count) + phrases.delta(change));
    }

    private Content.Line line(String name, String value) {
        return new Content.Line(phrases.say("fact." + name), value);
    }

    /** What needs a decision first, then what is late, then what changed; a sentence that does not fit is left to the page. */
    private String body(DigestFigures figures) {
        List<String> sentences = new ArrayList<>();
        named(sentences, "body.waiting", figures.waitingForDecision(),
                item -> phrases.say(item.days() == 0 ? "item.waiting.today" : "item.waiting", item.code(), item.days()));
        named(sentences, "body.extensions", figures.waitingExtensions(),
                item -> phrases.say(item.days() == 0 ? "item.waiting.today" : "item.waiting", item.code(), item.days()));
        named(sentences, "body.overdue", figures.overdue(), item -> phrases.say("item.overdue", item.code(), item.days()));
        named(sentences, "body.blocked", figures.blocked(), item -> phrases.say("item", item.code()));
        if (sentences.isEmpty()) {
            sentences.add(phrases.say("body.calm"));
        }
        sentences.add(change(figures.change()));
        StringBuilder body = new StringBuilder();
        for (String sentence : sentences) {
            if (body.length() + sentence.length() <= BODY) {
                body.append(sentence);
            }
        }
        return body.toString();
    }

    private void named(List<String> sentences, String key, List<DigestFigures.Item> items,
            Function<DigestFigures.Item, String> name) {
        if (!items.isEmpty()) {
            String names = items.stream().limit(NAMED).map(name).collect(Collectors.joining(phrases.say("separator")));
            sentences.add(phrases.say(key, items.size(), items.size() > NAMED ? phrases.say("andMore", names) : names));
        }
    }

    private String change(DigestFigures.Change change) {
        String added = change.added().isEmpty() ? "" : phrases.say("body.change.added", change.added().size());
        return phrases.say(change.sinceImport() ? "body.change.sinceImport" : "body.change", change.closed().size(),
                change.submitted().size(), change.returned().size(), change.newlyOverdue().size(), change.reports(), added);
    }
}
