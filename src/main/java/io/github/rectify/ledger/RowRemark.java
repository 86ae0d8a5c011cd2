package io.github.rectify.ledger;

import java.util.List;

/** A row problem before it is put into words. */
record RowRemark(int row, String column, String key, List<String> args) {

    static RowRemark of(int row, String column, String key, Object... args) {
        return new RowRemark(row, column, key, List.of(args).stream().map(String::valueOf).toList());
    }
}
