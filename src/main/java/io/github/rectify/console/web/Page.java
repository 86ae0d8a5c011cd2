package io.github.rectify.console.web;

import java.util.List;

/** A page of answers, and how many there are in all. */
public record Page<T>(List<T> content, long totalElements, int page, int size) {

    public Page {
        content = List.copyOf(content);
    }

    public static <T> Page<T> of(List<T> content, long total, Paging paging) {
        return new Page<>(content, total, paging.page(), paging.size());
    }

    public int pages() {
        return new Paging(page, size).pages(totalElements);
    }
}
