package io.github.rectify.ledger.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The first page of a case: what it is about, and everything that happened. It stands by itself: no script, nothing from elsewhere. */
final class CasePage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Phrases phrases;
    private final Function<Instant, String> moments;

    CasePage(Phrases phrases, Function<Instant, String> moments) {
        this.phrases = phrases;
        this.moments = moments;
    }

    String html(CaseFile file, List<CaseArchive.Kept> evidence) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        String title = phrases.say("case.title", file.code());
        page.expectFirst("html").attr("lang", "zh-CN");
        page.head().appendElement("meta").attr("charset", "UTF-8");
        page.head().appendElement("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
        page.head().appendElement("title").text(title);
        page.head().appendElement("style").appendChild(new DataNode(css()));
        Element body = page.body();
        body.appendElement("p").addClass("note").text(phrases.say("internal"));
        body.appendElement("h1").text(title);
        facts(file, body);
        section(body, "problem");
        file.headings().forEach(heading -> body.appendElement("p").addClass("note").text(heading));
        file.problem().lines().forEach(line -> body.appendElement("p").text(line));
        section(body, "measures");
        measures(file, body);
        section(body, "timeline");
        timeline(file, body);
        section(body, "evidence");
        evidence(evidence, body);
        return "<!DOCTYPE html>\n" + page.outerHtml();
    }

    private void facts(CaseFile file, Element body) {
        Element table = body.appendElement("table");
        for (CaseFile.Fact fact : file.facts()) {
            Element row = table.appendElement("tr");
            row.appendElement("th").attr("scope", "row").text(fact.name());
            row.appendElement("td").text(fact.value());
        }
    }

    private void measures(CaseFile file, Element body) {
        if (file.measures().isEmpty()) {
            body.appendElement("p").text(phrases.say("case.none"));
            return;
        }
        Element list = body.appendElement("ol");
        file.measures().forEach(measure -> list.appendElement("li").text(measure));
    }

    private void timeline(CaseFile file, Element body) {
        Element table = table(body, "index", "at", "what", "who", "for", "channel", "note", "detail", "cause");
        int index = 0;
        for (CaseEvent event : file.events()) {
            row(table, String.valueOf(++index), moments.apply(event.at()), event.what(), event.who(), event.whom(), event.channel(), or(event.note()),
                    or(event.detail()), or(event.cause()));
        }
    }

    private void evidence(List<CaseArchive.Kept> evidence, Element body) {
        if (evidence.isEmpty()) {
            body.appendElement("p").text(phrases.say("case.none"));
            return;
        }
        Element table = table(body, "file", "at", "who", "size", "hash");
        for (CaseArchive.Kept kept : evidence) {
            HashedZip.Entry entry = kept.entry();
            Element row = row(table, entry == null ? kept.evidence().name() : entry.name(), moments.apply(kept.evidence().at()),
                    kept.evidence().by(), entry == null ? "" : String.valueOf(entry.size()), "");
            Element hash = row.lastElementChild();
            if (hash != null) {
                hash.addClass("hash").text(entry == null ? "" : entry.sha256());
                if (!kept.intact()) {
                    hash.appendElement("p").addClass("bad").text(phrases.say(entry == null ? "case.missing" : "case.damaged"));
                }
            }
        }
    }

    private void section(Element body, String name) {
        body.appendElement("h2").text(phrases.say("case.section." + name));
    }

    private Element table(Element body, String... columns) {
        Element table = body.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String column : columns) {
            head.appendElement("th").attr("scope", "col").text(phrases.say("case.column." + column));
        }
        return table.appendElement("tbody");
    }

    private static Element row(Element table, String... cells) {
        Element row = table.appendElement("tr");
        for (String cell : cells) {
            row.appendElement("td").text(cell);
        }
        return row;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String css() {
        try (InputStream in = CasePage.class.getResourceAsStream("case.css")) {
            if (in == null) {
                throw new IllegalStateException("case.css is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
