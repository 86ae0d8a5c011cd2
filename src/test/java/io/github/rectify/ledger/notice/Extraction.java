package io.github.rectify.ledger.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was read from notices with what a careful person wrote down, field by field: of what was read how much is right, of
 * what is there how much was read. Problems are paired in print order by their text, so one that is missed costs its own fields only.
 */
public final class Extraction {

    private final Map<String, int[]> fields = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    /** One notice: its name, what was read, what was expected. */
    public void add(String name, JsonNode read, JsonNode wanted) {
        for (String field : new String[] {"title", "unit", "publishedOn"}) {
            one(name, field, text(wanted.path(field)), text(read.path(field)));
        }
        for (String field : new String[] {"problems", "completed", "inProgress", "completionRate", "recoveredYuan", "rulesMade"}) {
            one(name, "stated." + field, number(wanted.path("stated").path(field)), number(read.path("stated").path(field)));
        }
        many(name, "stated.discipline", entries(wanted.path("stated").path("discipline")), entries(read.path("stated").path("discipline")));
        for (String field : new String[] {"inspectionFrom", "inspectionTo", "feedbackOn", "inspectingBody"}) {
            one(name, "inspection." + field, text(wanted.path("frame").path(field)), text(read.path("inspection").path(field)));
        }
        boolean contact = !text(wanted.path("frame").path("contact")).isEmpty();
        boolean told = plain(text(read.path("inspection").path("contact"))).contains(digits(text(wanted.path("frame").path("contact"))));
        one(name, "inspection.contact", contact ? "told" : "", contact && told ? "told" : text(read.path("inspection").path("contact")));
        if (wanted.has("findings")) {
            many(name, "findings", codes(wanted.path("findings")), codes(read.path("findings")));
        }
        problems(name, list(wanted.path("problems")), list(read.path("problems")));
    }

    private void problems(String name, List<JsonNode> wanted, List<JsonNode> read) {
        int[][] length = new int[wanted.size() + 1][read.size() + 1];
        for (int i = wanted.size() - 1; i >= 0; i--) {
            for (int j = read.size() - 1; j >= 0; j--) {
                length[i][j] = same(wanted.get(i), read.get(j)) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < wanted.size() || j < read.size()) {
            if (i < wanted.size() && j < read.size() && same(wanted.get(i), read.get(j))) {
                problem(name, wanted.get(i++), read.get(j++));
            } else if (j >= read.size() || i < wanted.size() && length[i + 1][j] >= length[i][j + 1]) {
                one(name, "problem", text(wanted.get(i++).path("text")), "");
            } else {
                one(name, "problem", "", text(read.get(j++).path("text")));
            }
        }
    }

    private void problem(String name, JsonNode wanted, JsonNode read) {
        String of = name + "#" + text(wanted.path("no")) + " " + cut(text(wanted.path("text")));
        one(of, "problem", "there", "there");
        for (String field : new String[] {"no", "text", "status", "completedOn", "dueOn"}) {
            one(of, field, text(wanted.path(field)), text(read.path(field)));
        }
        many(of, "headings", texts(wanted.path("headings")), texts(read.path("headings")));
        many(of, "measures", texts(wanted.path("measures")), texts(read.path("measures")));
        many(of, "persons", texts(wanted.path("persons")), texts(read.path("persons")));
    }

    /** The same problem if the beginning of the text is. */
    private static boolean same(JsonNode wanted, JsonNode read) {
        String one = plain(text(wanted.path("text")));
        String two = plain(text(read.path("text")));
        int part = Math.min(10, Math.min(one.length(), two.length()));
        return part > 0 && (one.contains(two.substring(0, part)) || two.contains(one.substring(0, part)));
    }

    private void one(String where, String field, String wanted, String read) {
        many(where, field, wanted.isEmpty() ? List.of() : List.of(wanted), read.isEmpty() ? List.of() : List.of(read));
    }

    private void many(String where, String field, List<String> wanted, List<String> read) {
        List<String> left = new ArrayList<>(wanted.stream().map(Extraction::plain).toList());
        int right = 0;
        for (String found : read) {
            right += left.remove(plain(found)) ? 1 : 0;
        }
        int[] counts = fields.computeIfAbsent(field, key -> new int[3]);
        counts[0] += right;
        counts[1] += read.size();
        counts[2] += wanted.size();
        if (right < wanted.size() || right < read.size()) {
            misses.add("  " + where + " " + field + "\n     wanted " + wanted + "\n     read   " + read);
        }
    }

    /** @return of all fields together, how much of what was read is right, and how much of what is there was read */
    public double[] total() {
        int[] sum = new int[3];
        fields.values().forEach(counts -> {
            for (int k = 0; k < 3; k++) {
                sum[k] += counts[k];
            }
        });
        return new double[] {share(sum[0], sum[1]), share(sum[0], sum[2])};
    }

    /** @param withMisses whether every miss is printed */
    public String report(boolean withMisses) {
        StringBuilder report = new StringBuilder();
        fields.forEach((field, counts) -> report.append(String.format("  %-26s wanted %4d  precision %5.1f %%  recall %5.1f %%%n", field,
                counts[2], 100 * share(counts[0], counts[1]), 100 * share(counts[0], counts[2]))));
        report.append(String.format("  %-26s precision %5.1f %%  recall %5.1f %%%n", "all fields", 100 * total()[0], 100 * total()[1]));
        if (withMisses) {
            misses.forEach(miss -> report.append(miss).append('\n'));
        }
        return report.toString();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private static String cut(String text) {
        return text.length() > 12 ? text.substring(0, 12) : text;
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }

    private static String number(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static String digits(String contact) {
        return contact.replaceAll("[^0-9]", "").isEmpty() ? plain(contact) : contact.replaceAll(".*?([0-9]{3,4}-?[0-9]{7,8}|1[0-9]{10}).*", "$1");
    }

    private static List<String> entries(JsonNode node) {
        List<String> entries = new ArrayList<>();
        node.propertyNames().forEach(key -> entries.add(key + "=" + node.path(key).asString()));
        return entries;
    }

    private static List<String> codes(JsonNode findings) {
        List<String> counted = List.of("TOTAL_MISMATCH", "STATUS_DATE", "PLANNED_DATE_PASSED", "CLOSED_BEFORE_MEASURE", "STATISTIC_VS_TEXT",
                "SUM", "DUPLICATE_HEADING");
        return List.copyOf(new TreeSet<>(list(findings).stream().filter(finding -> counted.contains(text(finding.path("code"))))
                .map(finding -> text(finding.path("code")) + " " + text(finding.path("no"))).toList()));
    }

    private static List<JsonNode> list(JsonNode node) {
        List<JsonNode> list = new ArrayList<>();
        node.forEach(list::add);
        return list;
    }

    private static List<String> texts(JsonNode node) {
        return list(node).stream().map(Extraction::text).filter(Objects::nonNull).toList();
    }

    /** Without blanks and closing marks, which a person writes down or not. */
    static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", "").replaceAll("[。；;，,.]+$", "");
    }
}
