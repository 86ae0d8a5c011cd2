package io.github.rectify.ledger.file;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts a page into lines as a browser shows them, and keeps which lines stand in which element. */
final class HtmlBlocks implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl",
            "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend",
            "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "details", "table", "tbody", "thead", "tfoot", "tr",
            "td", "th", "caption", "ul", "ucapcontent", "ucaptitle");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

    private static final char ZERO_WIDTH = 0x200B;
    private static final char BYTE_ORDER = 0xFEFF;
    private static final char SOFT_HYPHEN = 0x00AD;

    private final Set<Element> leftOut;
    private final List<HtmlBlock> blocks = new ArrayList<>();
    /** Of each element, the first line that is not before it, and the first that is after it. */
    private final Map<Element, int[]> spans = new IdentityHashMap<>();
    private final Map<Element, Integer> counts = new IdentityHashMap<>();
    private final StringBuilder line = new StringBuilder();
    private int linked;
    private int links;
    private int inLink;
    private int inHeading;
    private int inRow;

    /** @param leftOut elements that are not read, with all they hold */
    HtmlBlocks(Set<Element> leftOut) {
        this.leftOut = leftOut;
    }

    List<HtmlBlock> blocks() {
        return blocks;
    }

    int from(Element element) {
        return spans.getOrDefault(element, new int[] {0, 0})[0];
    }

    int to(Element element) {
        return spans.getOrDefault(element, new int[] {0, 0})[1];
    }

    @Override
    public FilterResult head(Node node, int depth) {
        Workbench.goOn();
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (leftOut.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            String name = element.normalName();
            breakAt(element);
            number(element);
            spans.put(element, new int[] {blocks.size(), blocks.size()});
            inHeading += HEADINGS.contains(name) ? 1 : 0;
            if (name.equals("a")) {
                inLink++;
                links++;
            }
            inRow += name.equals("tr") && (inRow > 0 || isTableRow(element)) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    /** The number a browser shows before an entry of a counted list, unless one is written there. */
    private void number(Element element) {
        Element list = element.parent();
        if (element.normalName().equals("li") && list != null && list.normalName().equals("ol")
                && !LayoutWords.isNumbered(element.text())) {
            Integer before = counts.get(list);
            int start = DocxParagraph.number(list.hasAttr("start") ? list.attr("start") : "1", 0, Short.MAX_VALUE);
            int number = element.hasAttr("value") ? DocxParagraph.number(element.attr("value"), 0, Short.MAX_VALUE)
                    : before == null ? start : before + 1;
            counts.put(list, number);
            line.append(number).append('.');
        }
    }

    /** A line ends where a block begins or ends, but not inside a row that is read as one line. */
    private void breakAt(Element element) {
        String name = element.normalName();
        if (inRow > 0) {
            if (name.equals("td") || name.equals("th")) {
                tab(element);
            } else if (name.equals("br") || BLOCKS.contains(name)) {
                line.append(line.isEmpty() || line.charAt(line.length() - 1) == '\t' ? "" : " ");
            }
        } else if (BLOCKS.contains(name) || name.equals("br") && inHeading == 0) {
            flush();
        }
    }

    /** An empty cell below a header keeps its place. */
    private void tab(Element cell) {
        boolean keeps = cell.parent() != null && isBelowHeader(cell.parent()) && cell.elementSiblingIndex() > 0;
        if (keeps || !line.isEmpty() && line.charAt(line.length() - 1) != '\t') {
            line.append('\t');
        }
    }

    /** Whether a row is one of a table rather than a way to lay out a page: several cells with a line each, none a label. */
    private static boolean isTableRow(Element row) {
        List<Element> cells = row.children().stream().filter(cell -> cell.hasText()).toList();
        return isBelowHeader(row) || cells.size() > 1 && cells.stream().allMatch(cell -> cell.selectFirst("table, br, li, p + p, div + div") == null
                && !CellLines.isLabel(cell.text()));
    }

    /** Whether a row has the cells of the header its table begins with. */
    private static boolean isBelowHeader(Element row) {
        Element table = row.closest("table");
        Element header = table == null ? null : table.selectFirst("tr");
        return header != null && header != row && row.childrenSize() == header.childrenSize() && row.selectFirst("table") == null
                && header.selectFirst("table") == null && CellLines.isHeader(header.children().eachText())
                && row.children().stream().filter(Element::hasText).count() > 1;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        inRow -= name.equals("tr") && inRow > 0 ? 1 : 0;
        if (inRow == 0 && BLOCKS.contains(name)) {
            flush();
        }
        inHeading -= HEADINGS.contains(name) ? 1 : 0;
        inLink -= name.equals("a") ? 1 : 0;
        int[] span = spans.get(element);
        if (span != null) {
            span[1] = blocks.size();
        }
        return FilterResult.CONTINUE;
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == '\n' || c == '\r' || c == '\t' || c == ' ' || c == '\u00A0';
            boolean invisible = c == ZERO_WIDTH || c == BYTE_ORDER || c == SOFT_HYPHEN || Character.isISOControl(c) && !blank;
            if (blank) {
                if (!line.isEmpty() && !Character.isWhitespace(line.charAt(line.length() - 1))) {
                    line.append(' ');
                }
            } else if (!invisible) {
                line.append(c);
                linked += inLink > 0 ? 1 : 0;
            }
        }
    }

    private void flush() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(new HtmlBlock(text, linked, links, inHeading > 0));
        }
        line.setLength(0);
        linked = 0;
        links = 0;
    }
}
