package io.github.rectify.ledger.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How well fields were read: a field is a hit, is missed where something was to be read, and is wrong where something else was. */
final class Tallies {

    private final Map<String, Tally> byField = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    /** How a field was read. */
    static final class Tally {
        private int hit;
        private int wrong;
        private int missed;

        double precision() {
            return hit + wrong == 0 ? 1 : hit / (double) (hit + wrong);
        }

        double recall() {
            return hit + missed == 0 ? 1 : hit / (double) (hit + missed);
        }
    }

    void hit(String field, int times) {
        of(field).hit += times;
    }

    /** @param expected empty if nothing was to be read, {@code read} empty if nothing was */
    void count(String where, String field, String expected, String read) {
        Tally tally = of(field);
        if (read.equals(expected)) {
            tally.hit += expected.isEmpty() ? 0 : 1;
            return;
        }
        tally.wrong += read.isEmpty() ? 0 : 1;
        tally.missed += expected.isEmpty() ? 0 : 1;
        misses.add(where + " " + field + ": expected [" + expected + "] read [" + read + "]");
    }

    Tally of(String field) {
        return byField.computeIfAbsent(field, none -> new Tally());
    }

    Tally all() {
        Tally all = new Tally();
        byField.values().forEach(tally -> {
            all.hit += tally.hit;
            all.wrong += tally.wrong;
            all.missed += tally.missed;
        });
        return all;
    }

    void print() {
        misses.forEach(System.out::println);
        System.out.printf("%-14s %6s %6s %6s %10s %8s%n", "field", "hit", "wrong", "missed", "precision", "recall");
        byField.forEach(Tallies::print);
        print("all", all());
    }

    private static void print(String field, Tally tally) {
        System.out.printf("%-14s %6d %6d %6d %10.4f %8.4f%n", field, tally.hit, tally.wrong, tally.missed, tally.precision(), tally.recall());
    }
}
