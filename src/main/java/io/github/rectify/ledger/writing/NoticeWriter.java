package io.github.rectify.ledger.writing;

import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Numbering;
import io.github.rectify.ledger.notice.Remark;
import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the notice of a unit: the opening and the figures, each problem in its frame under the headings it was imported with, what comes
 * next, and whom to tell. Every figure is counted from the problems handed in. What is not known stands as a marked blank.
 *
 * <p>It is worded so that it can be read again to the same problems: own parts have no numbered heading, since those would stand
 * above the imported ones, and problems take a shape of number that no heading has. {@link NoticeCheck} tells where that failed.
 */
public final class NoticeWriter {

    /** How many measures can be counted by ordinals. */
    private static final int MOST_ORDINALS = 99;

    private final Words words;
    private final Phrases phrases;
    private final Numbering numbering;
    private final Numerals numerals;
    private final String ordinal;
    private final WordList edges;
    private final WordList stops;

    public NoticeWriter(Words words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
        this.numbering = new Numbering(words);
        this.numerals = new Numerals(words);
        this.ordinal = words.word("label.ordinal");
        this.edges = words.lists("clause.end", "mark.pause");
        this.stops = words.list("sentence.end");
    }

    /**
     * @param known names of people that may occur, for masking
     * @param today a business day
     */
    public NoticeText write(Part part, List<NoticeItem> items, NoticeOrder order, Collection<String> known, LocalDate today) {
        Writing writing = new Writing(part, order, order.date() == null ? today : order.date());
        List<NoticeItem> told = order.mask() ? writing.masked(items, known) : writing.openly(items);
        return writing.all(told, today);
    }

    private static List<NoticeItem> inOrder(List<NoticeItem> items) {
        List<NoticeItem> ordered = new ArrayList<>();
        Branch.of(items).collect(ordered);
        return ordered;
    }

    /** Items below one heading; its own come before those of the headings below it, or they would be read as belonging there. */
    private record Branch(List<NoticeItem> own, Map<String, Branch> below) {

        static Branch of(List<NoticeItem> items) {
            Branch root = new Branch(new ArrayList<>(), new LinkedHashMap<>());
            for (NoticeItem item : items) {
                Branch at = root;
                for (String heading : item.headings()) {
                    at = at.below.computeIfAbsent(heading, key -> new Branch(new ArrayList<>(), new LinkedHashMap<>()));
                }
                at.own.add(item);
            }
            return root;
        }

        void collect(List<NoticeItem> into) {
            into.addAll(own);
            below.values().forEach(branch -> branch.collect(into));
        }
    }

    /** One notice while it is written. */
    private final class Writing {

        private final Part part;
        private final NoticeOrder order;
        private final LocalDate date;
        private final List<NoticeText.Paragraph> paragraphs = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private final List<String> blanks = new ArrayList<>();
        private final Set<String> headings = new LinkedHashSet<>();

        Writing(Part part, NoticeOrder order, LocalDate date) {
            this.part = part;
            this.order = order;
            this.date = date;
        }

        List<NoticeItem> masked(List<NoticeItem> items, Collection<String> known) {
            Set<String> names = new LinkedHashSet<>(known);
            List<String> texts = new ArrayList<>();
            for (NoticeItem item : items) {
                names.addAll(item.persons());
                texts.add(item.text());
                texts.addAll(item.headings());
                texts.addAll(item.measures());
            }
            Mask mask = new Mask(words, phrases, names, texts);
            List<NoticeItem> masked = items.stream().map(item -> item.reworded(mask::of)).toList();
            remarks.add(Remark.info("MASKED", null, mask.masked().isEmpty() ? "MASKED.none" : "MASKED", mask.masked().size(),
                    String.join(phrases.say("pause"), mask.masked())));
            return masked.stream().map(this::withoutSensitive).toList();
        }

        List<NoticeItem> openly(List<NoticeItem> items) {
            items.stream().filter(NoticeItem::hidden).forEach(item -> remarks.add(Remark.warning("SENSITIVE_SHOWN",
                    item.no().isEmpty() ? null : item.no(), "SENSITIVE_SHOWN", item.no())));
            return items;
        }

        private NoticeItem withoutSensitive(NoticeItem item) {
            if (!item.hidden()) {
                return item;
            }
            remarks.add(Remark.info("SENSITIVE_HIDDEN", item.no().isEmpty() ? null : item.no(), "SENSITIVE_HIDDEN", item.no()));
            return new NoticeItem(item.no(), item.headings(), phrases.say("notice.hidden"), List.of(), item.status(),
                    item.submitted(), item.completedOn(), item.dueOn(), List.of(), true);
        }

        NoticeText all(List<NoticeItem> items, LocalDate today) {
            String title = order.title() == null ? phrases.say("notice.title", part.unitName()) : order.title();
            add(NoticeText.Style.TITLE, title);
            opening();
            figures(items, today);
            items.forEach(item -> headings.addAll(item.headings()));
            problems(items);
            ending();
            if (!blanks.isEmpty()) {
                remarks.add(Remark.info("BLANKS", null, "BLANKS", blanks.size(), String.join(phrases.say("pause"), blanks)));
            }
            return new NoticeText(title, part.unitName(), paragraphs, inOrder(items), remarks);
        }

        private void opening() {
            body(phrases.say("notice.opening", part.roundName(), known(order.inspectors(), "inspectors"),
                    day(order.inspectedFrom(), "from"), day(order.inspectedTo(), "to"), part.unitName(),
                    day(order.feedbackOn(), "feedback")));
            body(blank("organisation", ".paragraph"));
        }

        private void figures(List<NoticeItem> items, LocalDate today) {
            int done = count(items, Draft.Status.COMPLETED);
            int doing = count(items, Draft.Status.IN_PROGRESS);
            int lasting = count(items, Draft.Status.LONG_TERM);
            int submitted = (int) items.stream().filter(NoticeItem::submitted).count();
            int measures = measures(items);
            BigDecimal rate = Rate.percent(done, items.size());
            StringBuilder sentence = new StringBuilder(phrases.say("notice.figures", said(today), items.size(), done, doing));
            if (submitted > 0) {
                sentence.append(phrases.say("notice.figures.submitted", submitted));
            }
            if (lasting > 0) {
                sentence.append(phrases.say("notice.figures.lasting", lasting));
            }
            sentence.append(phrases.say("notice.figures.rate", rate == null ? "0" : rate.toPlainString()));
            if (measures > 0) {
                sentence.append(measured(items, measures));
            }
            body(sentence + phrases.say("stop"));
            body(blank("results", ".paragraph"));
        }

        /** A measure is made when its problem is notified; that it was carried out is said of none but those of completed problems. */
        private String measured(List<NoticeItem> items, int all) {
            int done = measures(items.stream().filter(item -> item.status() == Draft.Status.COMPLETED).toList());
            String made = phrases.say("notice.figures.measures", all);
            return done == all ? made : made + phrases.say("notice.figures.measures.done", done);
        }

        private static int measures(List<NoticeItem> items) {
            return items.stream().mapToInt(item -> item.measures().size()).sum();
        }

        private static int count(List<NoticeItem> items, Draft.Status status) {
            return (int) items.stream().filter(item -> item.status() == status).count();
        }

        private void problems(List<NoticeItem> items) {
            List<String> open = List.of();
            for (NoticeItem item : inOrder(items)) {
                int same = 0;
                while (same < open.size() && same < item.headings().size() && open.get(same).equals(item.headings().get(same))) {
                    same++;
                }
                for (String heading : item.headings().subList(same, item.headings().size())) {
                    add(style(numbering.of(heading)), heading);
                }
                open = item.headings();
                problem(item);
            }
        }

        private void problem(NoticeItem item) {
            List<Numbering.Shape> free = numbering.free(item.no(), headings);
            Numbering.Shape shape = free.isEmpty() ? Numbering.Shape.NONE : free.get(0);
            String label = free.isEmpty() ? "" : phrases.say("notice.label." + shape, item.no());
            List<String> lines = item.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (lines.size() > 1) {
                add(style(shape), label + lines.get(0));
                lines.subList(1, lines.size()).forEach(this::body);
            } else {
                add(style(shape), label + phrases.say("notice.problem", lines.isEmpty() ? "" : lines.get(0)));
            }
            measures(item);
        }

        private void measures(NoticeItem item) {
            List<String> measures = item.measures().stream().map(this::measure).filter(measure -> !measure.isEmpty()).toList();
            String status = status(item);
            if (measures.isEmpty()) {
                body(phrases.say("notice.answer", status));
            } else if (measures.size() == 1) {
                body(phrases.say("notice.answer", sentence(measures.get(0)) + status));
            } else if (measures.size() > MOST_ORDINALS) {
                body(phrases.say("notice.answer", sentence(measures.get(0))));
                measures.subList(1, measures.size()).forEach(measure -> body(sentence(measure)));
                body(status);
            } else {
                StringBuilder counted = new StringBuilder();
                for (int i = 0; i < measures.size(); i++) {
                    counted.append(i == 0 ? "" : phrases.say("notice.then")).append(numerals.written(i + 1)).append(ordinal)
                            .append(measures.get(i));
                }
                body(phrases.say("notice.answer", sentence(counted.toString()) + status));
            }
        }

        /** On one line, without the signs at its ends that the sentence brings along. */
        private String measure(String printed) {
            Text text = words.text(oneLine(printed)).trim(edges);
            return text.printed();
        }

        private String sentence(String words) {
            return stopped(words) ? words : words + phrases.say("stop");
        }

        private boolean stopped(String text) {
            return !text.isEmpty() && stops.lengthAt(words.text(text).plain(), text.length() - 1) > 0;
        }

        private String status(NoticeItem item) {
            return switch (item.status()) {
                case COMPLETED -> item.completedOn() == null ? phrases.say("notice.done") : phrases.say("notice.done.on", said(item.completedOn()));
                case IN_PROGRESS -> item.dueOn() == null ? phrases.say("notice.doing") : phrases.say("notice.planned", said(item.dueOn()));
                case LONG_TERM -> phrases.say("notice.lasting");
                case UNKNOWN -> "";
            };
        }

        private void ending() {
            body(phrases.say("notice.next", part.unitName()));
            body(phrases.say("notice.contact", known(order.phone(), "phone"), known(order.address(), "address"),
                    known(order.email(), "email")));
            add(NoticeText.Style.ISSUER, part.unitName());
            add(NoticeText.Style.DATE, said(date));
        }

        private String known(@Nullable String value, String what) {
            return value == null ? blank(what) : value;
        }

        private String day(@Nullable LocalDate day, String what) {
            return day == null ? blank(what) : said(day);
        }

        private String blank(String what) {
            return blank(what, "");
        }

        private String blank(String what, String kind) {
            String name = phrases.say("notice.blank." + what);
            blanks.add(name);
            return phrases.say("notice.blank" + kind, name);
        }

        private String said(LocalDate day) {
            return phrases.say("day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }

        private void body(String text) {
            add(NoticeText.Style.BODY, text);
        }

        private void add(NoticeText.Style style, String text) {
            String line = oneLine(text);
            if (!line.isEmpty()) {
                paragraphs.add(new NoticeText.Paragraph(style, line));
            }
        }
    }

    /** The level a shape has in an official document. */
    private static NoticeText.Style style(Numbering.Shape shape) {
        return switch (shape) {
            case PART, STEM, HAN -> NoticeText.Style.HEADING1;
            case HAN_PAREN, ASPECT, BRACKET, BARE -> NoticeText.Style.HEADING2;
            case DIGIT, DECIMAL, NAMED -> NoticeText.Style.HEADING3;
            case DIGIT_PAREN, DIGIT_HALF, CIRCLED, NONE -> NoticeText.Style.HEADING4;
        };
    }

    /** Without breaks, tabs and signs a document cannot hold. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter == '\n' || letter == '\r' || letter == '\t') {
                line.append(' ');
            } else if (letter >= ' ' && !Character.isISOControl(letter) && (letter < 0xD800 || letter > 0xDFFF) && letter < 0xFFFE
                    || letter > 0xFFFF) {
                line.appendCodePoint(letter);
            }
        });
        return line.toString().strip();
    }
}
