package io.github.rectify.console.web;

import org.jspecify.annotations.Nullable;

/** One page out of many, counted from 0. */
public record Paging(int page, int size) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    /** Nobody leafs further, and page times size must not overflow. */
    private static final int LAST = 1_000_000;

    /** @throws Refusal with what is allowed, if a number is none or out of range */
    public static Paging parse(@Nullable String page, @Nullable String size) {
        return new Paging(number("page", page, 0, 0, LAST), number("size", size, USUAL, 1, MOST));
    }

    private static int number(String name, @Nullable String value, int usual, int least, int most) {
        Integer number = Fields.number(name, value, least, most);
        return number == null ? usual : number;
    }

    /** The same for a page for people: what cannot be read is as good as not said. */
    public static Paging lenient(@Nullable String page) {
        try {
            return parse(page, null);
        } catch (Refusal unreadable) {
            return new Paging(0, USUAL);
        }
    }

    public int offset() {
        return page * size;
    }

    /** How many pages there are, at least one. */
    public int pages(long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
