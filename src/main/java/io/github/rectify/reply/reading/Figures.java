package io.github.rectify.reply.reading;

import java.time.LocalTime;
import java.util.Optional;

/** Finds figures that are no task and no day: shares, amounts, counts, hours and lengths of time. */
final class Figures {

    private static final int HUNDRED = 100;

    /** What a tenth is of a hundred. */
    private static final int TENTH = 10;
    private static final int NOON = 12;

    /** An hour before this one, with no part of the day, is one of the afternoon. */
    private static final int EARLIEST = 7;
    private static final int GROUP = 3;

    private final Lexicon lexicon;
    private final Numerals numerals;

    Figures(Lexicon lexicon, Numerals numerals) {
        this.lexicon = lexicon;
        this.numerals = numerals;
    }

    /** 80 %, eighty of a hundred, eight tenths. */
    Optional<Token> share(String text, int at) {
        Optional<String> hundredth = longest("share.of", text, at);
        if (hundredth.isPresent()) {
            int from = at + hundredth.get().length();
            return numerals.at(text, from).filter(number -> number.value() <= HUNDRED)
                    .map(number -> new Token.Share(number.value(), text.substring(at, number.end()), at, number.end()));
        }
        return parts(text, at).or(() -> numerals.at(text, at).flatMap(number -> signed(text, at, number)));
    }

    /** “Three of five parts”. */
    private Optional<Token> parts(String text, int at) {
        return numerals.at(text, at).filter(number -> number.value() > 1).flatMap(whole -> longest("share.parts", text, whole.end())
                .flatMap(of -> numerals.at(text, whole.end() + of.length()))
                .filter(part -> part.value() > 0 && part.value() < whole.value())
                .map(part -> new Token.Share(Math.round(1f * HUNDRED * part.value() / whole.value()), text.substring(at, part.end()), at,
                        part.end())));
    }

    /** A number with its sign; behind tenths a half or a single numeral may follow. */
    private Optional<Token> signed(String text, int at, Numerals.Found number) {
        int end = fraction(text, number.end());
        Optional<String> sign = longest("share.sign", text, end);
        if (sign.isEmpty() || number.value() > HUNDRED) {
            return Optional.empty();
        }
        int times = Integer.parseInt(lexicon.pairs("share.sign").get(sign.get()));
        int after = end + sign.get().length();
        boolean tenths = times == TENTH;
        int half = tenths ? longest("share.half", text, after).map(String::length).orElse(0) : 0;
        int ones = half > 0 ? TENTH / 2 : tenths ? ones(text, after) : 0;
        int percent = number.value() * times + ones;
        int to = after + (half > 0 ? half : ones > 0 ? 1 : 0);
        return percent > HUNDRED || tenths && number.value() >= TENTH ? Optional.empty()
                : Optional.of(new Token.Share(percent, text.substring(at, to), at, to));
    }

    /** A single written numeral, or 0. */
    private int ones(String text, int at) {
        return numerals.at(text, at).filter(found -> found.chinese() && found.value() < TENTH && found.end() == at + 1)
                .map(Numerals.Found::value).orElse(0);
    }

    /** A sum of money, a figure in groups of thousands or with a fraction. */
    Optional<Token> amount(String text, int at) {
        Optional<Token> grouped = grouped(text, at);
        return grouped.isPresent() ? grouped : numerals.at(text, at).flatMap(number -> {
            int end = fraction(text, number.end());
            Optional<String> unit = longest("figure.money", text, end);
            if (unit.isEmpty() && (end == number.end() || number.chinese())) {
                return Optional.empty();
            }
            if (unit.isEmpty() && (longest("day.mark.day", text, end).isPresent() || longest("day.before", text, end).isPresent())) {
                return Optional.empty();
            }
            int to = end + unit.map(String::length).orElse(0);
            boolean holiday = longest("figure.money.not", text, to).isPresent();
            return holiday ? Optional.empty() : Optional.of(new Token.Figure(false, text.substring(at, to), at, to));
        });
    }

    private Optional<Token> grouped(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < GROUP && Character.isDigit(text.charAt(end))) {
            end++;
        }
        int groups = 0;
        while (end > at && isGroup(text, end)) {
            end += GROUP + 1;
            groups++;
        }
        if (groups == 0) {
            return Optional.empty();
        }
        int fraction = fraction(text, end);
        int to = fraction + longest("figure.money", text, fraction).or(() -> longest("figure.unit", text, fraction)).map(String::length).orElse(0);
        return Optional.of(new Token.Figure(false, text.substring(at, to), at, to));
    }

    /** A comma, three digits and no fourth. */
    private static boolean isGroup(String text, int at) {
        if (at + GROUP >= text.length() || text.charAt(at) != ',') {
            return false;
        }
        for (int i = 1; i <= GROUP; i++) {
            if (!Character.isDigit(text.charAt(at + i))) {
                return false;
            }
        }
        return at + GROUP + 1 >= text.length() || !Character.isDigit(text.charAt(at + GROUP + 1));
    }

    /** A number of things. */
    Optional<Token> count(String text, int at) {
        return numerals.at(text, at).map(number -> {
            Optional<String> unit = longest("figure.unit", text, number.end());
            int to = number.end() + unit.map(String::length).orElse(0);
            return new Token.Figure(unit.isPresent(), text.substring(at, to), at, to);
        });
    }

    /** An hour of the day, with or without its half. */
    Optional<Token> hour(String text, int at) {
        Optional<String> part = longest("hour.part", text, at);
        int from = at + part.map(String::length).orElse(0);
        return numerals.at(text, from).filter(number -> number.value() < 24).flatMap(number -> {
            Optional<String> mark = longest("hour.mark", text, number.end());
            boolean bit = number.chinese() && number.value() == 1 && lexicon.pairs("hour.bit").containsKey(part.orElse(""));
            if (mark.isEmpty() || bit && mark.get().length() == 1) {
                return Optional.<Token>empty();
            }
            int end = number.end() + mark.get().length();
            Optional<String> half = longest("hour.half", text, end);
            Optional<Numerals.Found> minute = half.isPresent() ? Optional.empty()
                    : numerals.at(text, end).filter(found -> found.value() < 60);
            if (mark.get().equals(":") && minute.isEmpty()) {
                return Optional.<Token>empty();
            }
            int minutes = half.isPresent() ? Integer.parseInt(lexicon.pairs("hour.half").get(half.get()))
                    : minute.map(Numerals.Found::value).orElse(0);
            int to = half.isPresent() ? end + half.get().length()
                    : minute.map(found -> found.end() + longest("hour.minute", text, found.end()).map(String::length).orElse(0)).orElse(end);
            boolean office = part.isEmpty() && number.value() > 0 && number.value() < EARLIEST && !mark.get().equals(":");
            boolean after = office || part.isPresent() && lexicon.pairs("hour.part").get(part.get()).equals("pm") && number.value() < NOON;
            return Optional.of(new Token.Hour(LocalTime.of(number.value() + (after ? NOON : 0), minutes),
                    text.substring(at, to), at, to));
        });
    }

    /** Three days, two working days, a week, half a month. */
    Optional<Token> span(String text, int at) {
        Optional<String> fixed = longest("span.fixed", text, at);
        if (fixed.isPresent()) {
            String[] parts = lexicon.pairs("span.fixed").get(fixed.get()).split(":");
            int end = at + fixed.get().length();
            return Optional.of(new Token.Span(new TimeSpan(Integer.parseInt(parts[0]), TimeSpan.Unit.valueOf(parts[1])),
                    text.substring(at, end), at, end));
        }
        return numerals.at(text, at).flatMap(number -> longest("span.unit", text, number.end())
                .filter(unit -> !isWeekday(text, number.end()) && longest("year.end", text, number.end()).isEmpty()).map(unit -> {
            int end = number.end() + unit.length();
            return new Token.Span(new TimeSpan(number.value(), TimeSpan.Unit.valueOf(lexicon.pairs("span.unit").get(unit))),
                    text.substring(at, end), at, end);
        }));
    }

    /** “16 Friday”: no number of weeks. */
    private boolean isWeekday(String text, int at) {
        return longest("day.week", text, at).filter(week -> longest("day.weekday", text, at + week.length()).isPresent()
                && !isNumber(text, at + week.length())).isPresent();
    }

    /** Two digits, or one that is marked as a task, name no weekday: “two weeks 38 a month”. */
    boolean isNumber(String text, int at) {
        boolean digit = at < text.length() && Character.isDigit(text.charAt(at));
        return digit && at + 1 < text.length() && (Character.isDigit(text.charAt(at + 1)) || longest("number.after", text, at + 1).isPresent());
    }

    private static int fraction(String text, int at) {
        int end = at;
        if (end + 1 < text.length() && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1))) {
            end++;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private Optional<String> longest(String list, String text, int at) {
        return lexicon.pairs(list).longest(text, at);
    }
}
