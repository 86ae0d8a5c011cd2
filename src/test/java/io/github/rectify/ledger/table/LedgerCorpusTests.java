package io.github.rectify.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.words.Words;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ledgers somebody else made up, each with what a careful human reads in it. A problem is found by its text; each field is a hit,
 * is missed where something was to be read, and is wrong where something else was. Prints precision and recall by field.
 */
class LedgerCorpusTests {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/rectify/ledger/table");

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    /** How a field was read. */
    private static final class Tally {
        int hit;
        int wrong;
        int missed;

        double precision() {
            return hit + wrong == 0 ? 1 : hit / (double) (hit + wrong);
        }

        double recall() {
            return hit + missed == 0 ? 1 : hit / (double) (hit + missed);
        }
    }

    @Test
    void readsWhatIsInTheLedgersOfTheCorpus() throws IOException {
        report(FOLDER);
        Tally all = new Tally();
        tallies.values().forEach(tally -> {
            all.hit += tally.hit;
            all.wrong += tally.wrong;
            all.missed += tally.missed;
        });
        assertThat(all.precision()).isGreaterThan(0.97);
        assertThat(all.recall()).isGreaterThan(0.97);
        assertThat(tallies.get("done").precision()).as("a completion that is not stated").isEqualTo(1);
    }

    void report(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
                JsonNode expected = JsonMapper.shared().readTree(Files.readString(file));
                compare(file.getFileName().toString(), expected, read(folder.resolve(expected.path("file").asString())));
            }
        }
        misses.forEach(System.out::println);
        System.out.printf("%-14s %6s %6s %6s %10s %8s%n", "field", "hit", "wrong", "missed", "precision", "recall");
        tallies.forEach((field, tally) -> System.out.printf("%-14s %6d %6d %6d %10.4f %8.4f%n", field, tally.hit, tally.wrong,
                tally.missed, tally.precision(), tally.recall()));
    }

    private record Read(LedgerTable table, Ledger ledger) {
    }

    private static Read read(Path file) throws IOException {
        String name = file.toString();
        byte[] content = Files.readAllBytes(file);
        SheetFile.Type type = name.endsWith(".xlsx") ? SheetFile.Type.XLSX : name.endsWith(".xls") ? SheetFile.Type.XLS : SheetFile.Type.CSV;
        LedgerTable table = new LedgerReader(Words.load()).open(new SheetFile(content, type,
                type == SheetFile.Type.CSV ? text(content) : ""), null);
        return new Read(table, table.read(table.columns(), List.of()));
    }

    private static String text(byte[] content) {
        String utf8 = new String(content, java.nio.charset.StandardCharsets.UTF_8);
        return utf8.indexOf('\ufffd') >= 0 ? new String(content, Charset.forName("GB18030"))
                : utf8.startsWith("\ufeff") ? utf8.substring(1) : utf8;
    }

    private void compare(String file, JsonNode expected, Read read) {
        one(file, "sheet", expected.path("sheet"), read.table().sheet());
        one(file, "headerRows", expected.path("headerRows"), List.of(read.table().firstHeaderRow(), read.table().lastHeaderRow()).toString());
        one(file, "asOf", expected.path("asOf"), read.ledger().asOf());
        Set<Integer> unreadable = new HashSet<>();
        expected.path("problems").forEach(problem -> {
            if (problem.at("/deadline/kind").asString("").equals("UNREADABLE")) {
                unreadable.add(problem.at("/rows/0").asInt());
            }
        });
        columns(file, expected.path("columns"), read.table().columns());
        Map<String, List<LedgerProblem>> left = new LinkedHashMap<>();
        read.ledger().problems().forEach(problem -> left.computeIfAbsent(flat(problem.text()), none -> new ArrayList<>()).add(problem));
        for (JsonNode problem : expected.path("problems")) {
            List<LedgerProblem> found = left.getOrDefault(flat(problem.path("text").asString("")), new ArrayList<>());
            LedgerProblem best = found.stream().filter(one -> one.firstRow() == problem.at("/rows/0").asInt(-1)).findFirst()
                    .orElse(found.isEmpty() ? null : found.get(0));
            String where = file + " " + problem.path("no").asString("-") + " row " + problem.at("/rows/0").asInt(-1);
            if (best == null) {
                count(where, "problem", problem.path("text").asString(""), null);
            } else {
                found.remove(best);
                tally("problem").hit++;
                fields(where, problem, best);
            }
        }
        left.values().forEach(list -> list.forEach(extra -> count(file + " row " + extra.firstRow(), "problem", "", extra.text())));
        List<Integer> bad = new ArrayList<>();
        expected.path("badRows").forEach(row -> bad.add(row.path("row").asInt()));
        List<Integer> reported = read.ledger().remarks().stream().map(RowRemark::row).distinct().toList();
        bad.forEach(row -> count(file, "badRows", String.valueOf(row), reported.contains(row) ? String.valueOf(row) : null));
        reported.stream().filter(row -> !bad.contains(row) && !unreadable.contains(row)).forEach(row -> count(file, "badRows", "", row + " "
                + read.ledger().remarks().stream().filter(remark -> remark.row() == row).map(RowRemark::key).toList()));
    }

    private void columns(String file, JsonNode expected, List<Column> columns) {
        for (String role : expected.propertyNames()) {
            JsonNode wanted = expected.path(role);
            List<String> headers = new ArrayList<>();
            if (wanted.isArray()) {
                wanted.forEach(one -> headers.add(flat(one.asString())));
            } else if (!wanted.isNull()) {
                headers.add(flat(wanted.asString()));
            }
            List<String> found = columns.stream().filter(column -> column.roles().stream().anyMatch(one -> one.name().equals(role)))
                    .map(column -> flat(column.header())).toList();
            headers.forEach(header -> count(file, "columns", role + "=" + header, found.contains(header) ? role + "=" + header : null));
            found.stream().filter(header -> !headers.contains(header))
                    .forEach(header -> count(file, "columns", "", role + "=" + header));
        }
    }

    private void fields(String where, JsonNode expected, LedgerProblem read) {
        one(where, "no", expected.path("no"), read.no().isEmpty() ? null : read.no());
        one(where, "heading", expected.path("heading"), read.headings().isEmpty() ? null : read.headings().stream()
                .map(heading -> heading.replaceAll("^[一二三四五六七八九十]+、|（\\d+个）$", "")).collect(Collectors.joining(" / ")));
        list(where, "measures", expected, read.measures());
        one(where, "goal", expected.path("goal"), read.goal().isEmpty() ? null : read.goal());
        one(where, "progress", expected.path("progress"), read.progress().isEmpty() ? null : read.progress());
        String accepted = accepted(expected, "status", read.status().name());
        count(where, "status", accepted, read.status().name());
        boolean done = read.status() == Standing.COMPLETED;
        count(where, "done", accepted.equals("COMPLETED") ? "done" : "", done ? "done" : null);
        one(where, "completedOn", expected.path("completedOn"), read.completedOn());
        one(where, "due", expected.at("/deadline/date"), read.deadline().date());
        count(where, "dueKind", accepted(expected, "kind", read.deadline().kind().name(), "/deadline/kind"), read.deadline().kind().name());
        one(where, "dueText", expected.at("/deadline/text"), read.deadline().text().isEmpty() ? null : read.deadline().text());
        list(where, "leaders", expected, read.leaders().stream().map(NamedPerson::name).toList());
        list(where, "departments", expected, read.departments());
        list(where, "assignees", expected, read.assignees().stream().map(NamedPerson::name).toList());
        one(where, "rows", expected.path("rows"), List.of(read.firstRow(), read.lastRow()).toString());
    }

    private static String accepted(JsonNode expected, String field, String read) {
        return accepted(expected, field, read, "/" + field);
    }

    private static String accepted(JsonNode expected, String field, String read, String pointer) {
        for (JsonNode one : expected.path("accept").path(field)) {
            if (one.asString("").equals(read)) {
                return read;
            }
        }
        return expected.at(pointer).asString("");
    }

    private void one(String where, String field, JsonNode expected, Object read) {
        String wanted = expected.isMissingNode() || expected.isNull() ? "" : expected.isArray() ? expected.toString() : expected.asString("");
        if (!expected.isMissingNode()) {
            count(where, field, flat(wanted), read == null ? null : flat(read.toString()));
        }
    }

    private void list(String where, String field, JsonNode expected, List<String> read) {
        List<String> wanted = new ArrayList<>();
        expected.path(field).forEach(one -> wanted.add(flat(one.asString(""))));
        List<String> found = new ArrayList<>(read.stream().map(LedgerCorpusTests::flat).toList());
        for (JsonNode accepted : expected.path("accept").path(field)) {
            List<String> other = new ArrayList<>();
            accepted.forEach(one -> other.add(flat(one.asString(""))));
            if (other.equals(found)) {
                tally(field).hit += found.size();
                return;
            }
        }
        for (String one : wanted) {
            count(where, field, one, found.remove(one) ? one : null);
        }
        found.forEach(extra -> count(where, field, "", extra));
    }

    private void count(String where, String field, String expected, String read) {
        Tally tally = tally(field);
        if (read != null && read.equals(expected)) {
            tally.hit++;
        } else {
            tally.wrong += read == null || read.isEmpty() ? 0 : 1;
            tally.missed += expected.isEmpty() ? 0 : 1;
            if (read != null && !read.isEmpty() || !expected.isEmpty()) {
                misses.add(where + " " + field + ": expected [" + expected + "] read [" + read + "]");
            }
        }
    }

    private Tally tally(String field) {
        return tallies.computeIfAbsent(field, none -> new Tally());
    }

    private static String flat(String text) {
        return Arrays.stream(text.split("\\s+")).reduce("", String::concat);
    }

    /** Run by hand over another folder. */
    public static void main(String[] folder) throws IOException {
        new LedgerCorpusTests().report(Path.of(folder[0]));
    }
}
