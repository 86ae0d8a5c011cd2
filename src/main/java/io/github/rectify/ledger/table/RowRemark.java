package io.github.rectify.ledger.table;

import java.util.List;

/** A row problem before it is put into words. */
public record RowRemark(int row, String column, String key, List<String> args) {

    public static RowRemark of(int row, String column, String key, Object... args) {
        return new RowRemark(row, column, key, List.of(args).stream().map(String::valueOf).toList());
    }
}
