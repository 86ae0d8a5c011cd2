package io.github.rectify.ledger.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * The text of a web page, found by structure and by where its sentences are, not by the names a site gives its parts:
 * <ol>
 * <li>what is no text, not shown, or by its element or role a menu or a bar, goes, unless most sentences of the page stand in it;
 * <li>the page is cut into lines; those that are links or buttons go;
 * <li>the article is the innermost element that holds all but a few of the sentences;
 * <li>the title above it is found by its heading or by the title of the page, and what stands between is kept: date and source;
 * <li>after the last sentence, the text ends where other articles or notes of the site begin.
 * </ol>
 */
final class HtmlText {

    /** What no page of 200 printed pages comes near, and what would take long to make a tree of. */
    private static final int MOST_TAGS = 250_000;
    private static final int DEEPEST = 1_000;
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,20})");
    /** Elements that need no end, or have none. */
    private static final Set<String> OPEN_ENDED = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
            "param", "source", "track", "wbr", "p", "li", "dd", "dt", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup");
    /** Letters of sentences outside that do not matter: a notice of the site. */
    private static final int FEW = 120;
    private static final int SHORTEST_TITLE = 6;
    private static final int LOOK_BACK = 25;
    private static final String NO_TEXT = "script, style, noscript, template, iframe, frame, object, embed, svg, canvas, audio, video, select,"
            + " option, button, input, textarea, dialog, head";
    private static final String HIDDEN = "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";
    private static final String AROUND = "nav, aside, footer, menu, [role=navigation], [role=banner], [role=contentinfo], [role=search],"
            + " [role=complementary], [role=menu], [role=menubar], [role=toolbar]";

    private final Element body;
    private final String pageTitle;
    private final Set<Element> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
    private final HtmlBlocks page = new HtmlBlocks(leftOut);
    /** The letters of sentences before each line. */
    private int @Nullable [] sums;

    private HtmlText(Element body, String pageTitle) {
        this.body = body;
        this.pageTitle = pageTitle;
    }

    static String of(byte[] content) {
        String html = HtmlDecoding.text(content);
        if (html.indexOf('\0') >= 0) {
            throw new FileRefused("not-text");
        }
        refuseLarge(html);
        Document document = Jsoup.parse(html);
        Workbench.goOn();
        document.getElementsByTag("title").forEach(title -> SecrecyGuard.margin(title.text()));
        HtmlText text = new HtmlText(document.body(), document.title());
        text.leaveOut(document);
        return text.article();
    }

    private static void refuseLarge(String html) {
        int tags = 0;
        int depth = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            Workbench.goOn();
            if (!OPEN_ENDED.contains(tag.group(2).toLowerCase(Locale.ROOT))) {
                depth = Math.max(0, depth + (tag.group(1).isEmpty() ? 1 : -1));
            }
            if (++tags > MOST_TAGS || depth > DEEPEST) {
                throw new FileRefused("too-complex");
            }
        }
    }

    /** Marks what is not read; taking it out of the tree would cost time by the square of it. */
    private void leaveOut(Document document) {
        leftOut.addAll(document.select(NO_TEXT));
        int all = body.text().length();
        for (Element around : document.select(HIDDEN + ", " + AROUND)) {
            Workbench.goOn();
            if (leftOut.contains(around.parent())) {
                leftOut.add(around);
            } else if (around.text().length() * 2 < all) {
                SecrecyGuard.inside(around.text());
                leftOut.add(around);
            }
        }
    }

    private String article() {
        NodeTraversor.filter(page, body);
        List<HtmlBlock> blocks = page.blocks();
        blocks.forEach(block -> SecrecyGuard.inside(block.text()));
        Element container = container();
        int start = page.from(container);
        int end = page.to(container);
        int firstProse = start;
        while (firstProse < end && blocks.get(firstProse).prose() == 0) {
            firstProse++;
        }
        int lastProse = end - 1;
        while (lastProse > firstProse && blocks.get(lastProse).prose() == 0) {
            lastProse--;
        }
        List<String> lines = new ArrayList<>(head(title(firstProse, start), firstProse));
        for (int i = firstProse; i < end; i++) {
            HtmlBlock block = blocks.get(i);
            if (i > lastProse && LayoutWords.isAfter(block.text())) {
                break;
            }
            if (isRead(block)) {
                lines.add(block.text());
            }
        }
        if (lines.isEmpty()) {
            throw new FileRefused("empty");
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean isRead(HtmlBlock block) {
        return !block.isLinks() && !LayoutWords.isControl(block.text());
    }

    private Element container() {
        int all = prose(body);
        int outside = Math.min(FEW, all / 30);
        Element at = body;
        Element inner = all == 0 ? null : at;
        while (inner != null) {
            at = inner;
            inner = at.children().stream().filter(child -> page.to(child) - page.from(child) > 1 && prose(child) >= all - outside)
                    .findFirst().orElse(null);
        }
        return at;
    }

    private int prose(Element element) {
        return proseBefore(page.to(element)) - proseBefore(page.from(element));
    }

    private int proseBefore(int block) {
        if (sums == null) {
            sums = new int[page.blocks().size() + 1];
            for (int i = 0; i < page.blocks().size(); i++) {
                sums[i + 1] = sums[i] + page.blocks().get(i).prose();
            }
        }
        return sums[block];
    }

    /** Where the title stands that is nearest above the first sentence, else where the article begins. */
    private int title(int firstProse, int start) {
        int heading = -1;
        int named = -1;
        for (int i = firstProse - 1; i >= 0 && i >= Math.min(start, firstProse - LOOK_BACK) && named < 0; i--) {
            HtmlBlock block = page.blocks().get(i);
            if (isRead(block) && block.text().length() >= SHORTEST_TITLE) {
                named = isInPageTitle(block.text()) ? i : -1;
                heading = heading < 0 && block.heading() ? i : heading;
            }
        }
        while (named > 0 && isInPageTitle(page.blocks().get(named - 1).text() + page.blocks().get(named).text())) {
            named--;
        }
        int found = named >= 0 ? named : heading;
        return found < 0 ? start : Math.min(start, found);
    }

    private boolean isInPageTitle(String text) {
        String squeezed = squeezed(text);
        return squeezed.length() >= SHORTEST_TITLE && squeezed(pageTitle).contains(squeezed);
    }

    /** The lines above the first sentence; a title broken over several is put together by the title of the page. */
    private List<String> head(int from, int to) {
        List<String> lines = new ArrayList<>();
        boolean titled = false;
        for (int i = from; i < to; i++) {
            HtmlBlock block = page.blocks().get(i);
            if (isRead(block)) {
                SecrecyGuard.margin(block.text());
                String whole = lines.isEmpty() ? block.text() : lines.get(lines.size() - 1) + block.text();
                boolean broken = !lines.isEmpty() && isInPageTitle(whole) && !squeezed(whole).equals(squeezed(block.text()));
                if (broken) {
                    lines.remove(lines.size() - 1);
                }
                lines.add(broken ? whole : block.text());
                titled |= block.heading() || isInPageTitle(lines.get(lines.size() - 1));
            }
        }
        String named = named();
        if (!titled && named.length() >= SHORTEST_TITLE) {
            SecrecyGuard.margin(named);
            lines.add(0, named);
        }
        return lines;
    }

    /** The title of the page without the name of the site: its longest part. */
    private String named() {
        return Stream.of(pageTitle.split("\\s*[_|]\\s*|\\s+[-\u2013\u2014]+\\s+|--+")).map(String::strip)
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
