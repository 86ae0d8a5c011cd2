package io.github.rectify.console.digests;

import io.github.rectify.console.web.Texts;
import io.github.rectify.digest.DigestFigures;
import io.github.rectify.digest.DigestView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a digest in words, for its page. Each number stands with its name, and colour only repeats what is said. */
record DigestFace(String week, String rate, String rateChange, List<Tile> tiles, List<Piece> bar, List<Changed> changes,
        List<Section> sections) {

    /** How long the bar is, in its own units. */
    private static final int BAR = 1000;

    static DigestFace of(DigestView view, Texts texts) {
        return new Writer(view.figures(), texts).face();
    }

    /** A number with its name and how it changed. */
    record Tile(String name, int count, String change, String tone) {
    }

    /** A piece of the bar that shows the parts of the whole. */
    record Piece(String tone, int from, int width) {
    }

    /** What became of some tasks in the period. */
    record Changed(String name, List<DigestFigures.Ref> tasks) {
    }

    /** A list of tasks under a heading. */
    record Section(String name, String tone, List<Line> lines) {
    }

    /** One task of a list: what it is, whose it is, and how late, near or long waited. */
    record Line(long task, String code, @Nullable String title, String facts, String days) {
    }

    /** Puts the words together. */
    private record Writer(DigestFigures figures, Texts texts) {

        DigestFace face() {
            DigestFigures.Counts now = figures.counts();
            return new DigestFace(say("week", day(figures.weekFrom()), day(figures.weekTo())), percent(now.rate()),
                    points(figures.change().before().rate(), now.rate()), tiles(), bar(now), changes(), sections());
        }

        private List<Tile> tiles() {
            int dueSoon = figures.dueSoon().size();
            return List.of(tile("done", "green", DigestFigures.Counts::done),
                    tile("doing", "blue", DigestFigures.Counts::doing),
                    tile("waiting", "yellow", DigestFigures.Counts::waiting),
                    tile("overdue", "red", DigestFigures.Counts::overdue),
                    new Tile(say("fact.dueSoon"), dueSoon, "", tone("yellow", dueSoon)),
                    tile("longTerm", "grey", DigestFigures.Counts::longTerm));
        }

        private Tile tile(String name, String tone, ToIntFunction<DigestFigures.Counts> count) {
            int now = count.applyAsInt(figures.counts());
            int change = now - count.applyAsInt(figures.change().before());
            return new Tile(say("fact." + name), now,
                    change == 0 ? "" : say(change > 0 ? "delta.up" : "delta.down", Math.abs(change)), tone(tone, now));
        }

        private static String tone(String tone, int count) {
            return count == 0 ? "grey" : tone;
        }

        private static List<Piece> bar(DigestFigures.Counts counts) {
            int done = share(counts.done(), counts);
            int waiting = share(counts.waiting(), counts);
            int longTerm = share(counts.longTerm(), counts);
            return List.of(new Piece("done", 0, done), new Piece("waiting", done, waiting),
                    new Piece("long-term", done + waiting, longTerm));
        }

        private static int share(int part, DigestFigures.Counts counts) {
            return counts.total() == 0 ? 0 : (int) ((long) part * BAR / counts.total());
        }

        private List<Changed> changes() {
            DigestFigures.Change change = figures.change();
            return List.of(new Changed(say("page.added"), change.added()), new Changed(say("page.closed"), change.closed()),
                    new Changed(say("page.submitted"), change.submitted()), new Changed(say("page.returned"), change.returned()),
                    new Changed(say("page.newlyOverdue"), change.newlyOverdue()));
        }

        private List<Section> sections() {
            return Stream.of(section("waiting", "yellow", figures.waitingForDecision()),
                            section("extensions", "yellow", figures.waitingExtensions()),
                            section("overdue", "red", figures.overdue()), section("blocked", "yellow", figures.blocked()),
                            section("dueSoon", "yellow", figures.dueSoon()))
                    .filter(section -> !section.lines().isEmpty()).toList();
        }

        private Section section(String name, String tone, List<DigestFigures.Item> items) {
            return new Section(say("page.section." + name, items.size()), tone,
                    items.stream().map(item -> line(name, item)).toList());
        }

        private Line line(String section, DigestFigures.Item item) {
            String facts = String.join(say("page.dot"), Stream.of(item.department(), item.assignee(),
                            item.dueOn() == null ? null : say("page.due", day(item.dueOn())))
                    .filter(fact -> fact != null && !fact.isBlank()).toList());
            return new Line(item.taskId().value(), item.code(), item.title(), facts, days(section, item));
        }

        private String days(String section, DigestFigures.Item item) {
            if (section.equals("blocked")) {
                return item.dueOn() == null ? "" : days(item.days() < 0 ? "overdue" : "dueSoon", Math.abs(item.days()));
            }
            return days(section, item.days());
        }

        private String days(String how, long days) {
            return say("page.days." + how + (days == 0 ? ".today" : ""), days);
        }

        private String percent(@Nullable BigDecimal rate) {
            return rate == null ? say("rate.none") : say("rate", hundredths(rate));
        }

        private String points(@Nullable BigDecimal before, @Nullable BigDecimal now) {
            if (before == null || now == null || before.compareTo(now) == 0) {
                return "";
            }
            BigDecimal change = now.subtract(before);
            return say(change.signum() > 0 ? "points.up" : "points.down", hundredths(change.abs()));
        }

        private static String hundredths(BigDecimal share) {
            return share.movePointRight(2).stripTrailingZeros().toPlainString();
        }

        private String day(LocalDate day) {
            return say("day", day.getMonthValue(), day.getDayOfMonth());
        }

        private String say(String key, Object... args) {
            return texts.text("digest." + key, Stream.of(args).map(String::valueOf).toArray());
        }
    }
}
