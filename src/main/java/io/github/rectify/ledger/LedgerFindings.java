package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Remark;
import io.github.rectify.ledger.table.Column;
import io.github.rectify.ledger.table.Due;
import io.github.rectify.ledger.table.Ledger;
import io.github.rectify.ledger.table.LedgerProblem;
import io.github.rectify.ledger.table.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What in a ledger is to be looked at before it is taken. Of what holds of many, the first are named and the rest counted. */
final class LedgerFindings {

    private static final int MOST = 100;
    private static final int SHOWN = 16;

    private final Ledger ledger;
    private final List<Remark> found = new ArrayList<>();

    private LedgerFindings(Ledger ledger) {
        this.ledger = ledger;
    }

    static List<Remark> of(Ledger ledger) {
        LedgerFindings findings = new LedgerFindings(ledger);
        findings.look();
        return findings.found;
    }

    private void look() {
        LocalDate asOf = ledger.asOf();
        if (asOf != null) {
            each(problem -> isOpen(problem) && isBefore(problem.deadline().date(), asOf), problem ->
                    Remark.warning("PLANNED_DATE_PASSED", no(problem), "PLANNED_DATE_PASSED.asOf", name(problem),
                            problem.deadline().date(), asOf));
            each(problem -> problem.completedOn() != null && isBefore(asOf, problem.completedOn()), problem ->
                    Remark.warning("STATUS_DATE", no(problem), "STATUS_DATE.asOf", name(problem), problem.completedOn(), asOf));
        }
        each(problem -> problem.deadline().resolved() && problem.deadline().date() != null, problem ->
                Remark.info("DATE_RESOLVED", no(problem), "DATE_RESOLVED", name(problem), problem.deadline().text().replace('\n', ' '),
                        problem.deadline().date()));
        repeated();
        missing("measures", Column.Role.MEASURE, problem -> problem.measures().isEmpty());
        missing("status", Column.Role.STATUS, problem -> problem.status() == Standing.UNKNOWN);
        missing("dueOn", Column.Role.DEADLINE, problem -> isOpen(problem) && problem.deadline().kind() == Due.Kind.NONE);
        missing("assignee", Column.Role.ASSIGNEE, problem -> isOpen(problem) && problem.assignees().isEmpty());
    }

    /** Numbers may begin again under another heading, but not stand twice under one. */
    private void repeated() {
        Map<List<Object>, List<LedgerProblem>> same = ledger.problems().stream().filter(problem -> !problem.no().isEmpty())
                .collect(Collectors.groupingBy(problem -> List.of(problem.headings(), problem.no()), LinkedHashMap::new, Collectors.toList()));
        same.values().stream().filter(some -> some.size() > 1).limit(MOST).forEach(some -> found.add(Remark.warning("DUPLICATE_NUMBER",
                some.get(0).no(), "DUPLICATE_NUMBER.rows", some.get(0).no(), some.get(0).firstRow(), some.get(1).firstRow(), some.size())));
    }

    private static boolean isOpen(LedgerProblem problem) {
        return problem.status() == Standing.IN_PROGRESS || problem.status() == Standing.UNKNOWN;
    }

    private static boolean isBefore(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other);
    }

    /** What is missing everywhere, or has no column, is said once. */
    private void missing(String what, Column.Role role, Predicate<LedgerProblem> lacks) {
        long count = ledger.problems().stream().filter(lacks).count();
        boolean column = ledger.columns().stream().anyMatch(one -> one.is(role));
        if (count > 0 && (count == ledger.problems().size() || !column)) {
            String all = count == ledger.problems().size() ? ".all" : ".some";
            found.add(Remark.warning("MISSING", null, "MISSING." + what + all, count));
        } else {
            each(lacks, problem -> Remark.warning("MISSING", no(problem), "MISSING." + what, name(problem)));
        }
    }

    private void each(Predicate<LedgerProblem> holds, Function<LedgerProblem, Remark> remark) {
        List<LedgerProblem> all = ledger.problems().stream().filter(holds).toList();
        all.stream().limit(MOST).map(remark).forEach(found::add);
        if (all.size() > MOST) {
            Remark first = remark.apply(all.get(0));
            found.add(new Remark(first.code(), first.severity(), null, "MORE", List.of(first.code(), String.valueOf(all.size() - MOST))));
        }
    }

    private static @Nullable String no(LedgerProblem problem) {
        return problem.no().isEmpty() ? null : problem.no();
    }

    /** The printed number; for want of one, how the problem begins. */
    private static String name(LedgerProblem problem) {
        String text = problem.text();
        return !problem.no().isEmpty() ? problem.no() : text.substring(0, text.offsetByCodePoints(0,
                Math.min(SHOWN, text.codePointCount(0, text.length()))));
    }
}
