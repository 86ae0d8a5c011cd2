package io.github.rectify.reply.reading;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares readings with labels: exact matches, precision and recall of each intent, completions and approvals nobody stated. */
final class Scores {

    private final Map<String, int[]> perIntent = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final List<String> falseCompletions = new ArrayList<>();
    private int total;
    private int exact;

    static Scores of(ReplyReader reader, List<Corpus.Labelled> replies) {
        Scores scores = new Scores();
        replies.forEach(reply -> scores.add(reply, reader.read(reply.text(), reply.situation())));
        return scores;
    }

    private void add(Corpus.Labelled reply, Reading reading) {
        List<String> wanted = wanted(reply);
        List<String> got = got(reply, reading);
        total++;
        boolean same = wanted.equals(got) && reply.expect().get("clarify").asBoolean() == reading.clarify();
        exact += same ? 1 : 0;
        if (!same) {
            misses.add(reply.id() + " " + reply.text().replace("\n", "\\n") + "\n      wanted " + wanted + (reply.expect().get("clarify").asBoolean() ? " ?" : "")
                    + "\n      read   " + got + (reading.clarify() ? " ?" : ""));
        }
        count(wanted, got);
        tasks(got, "REPORT_DONE", "APPROVE").stream().filter(task -> !tasks(wanted, "REPORT_DONE", "APPROVE").contains(task))
                .forEach(task -> falseCompletions.add(reply.id() + " " + task + ": " + reply.text().replace("\n", "\\n")));
    }

    private static TreeSet<String> tasks(List<String> actions, String... intents) {
        TreeSet<String> found = new TreeSet<>();
        for (String action : actions) {
            for (String intent : intents) {
                if (action.startsWith(intent + " ")) {
                    String list = action.substring(action.indexOf('[') + 1, action.indexOf(']'));
                    for (String task : list.isEmpty() ? new String[0] : list.split(", ")) {
                        found.add(intent + " " + task);
                    }
                }
            }
        }
        return found;
    }

    private void count(List<String> wanted, List<String> got) {
        List<String> left = new ArrayList<>(got.stream().map(Scores::intent).toList());
        for (String action : wanted) {
            int[] counts = perIntent.computeIfAbsent(intent(action), i -> new int[3]);
            counts[0]++;
            if (left.remove(intent(action))) {
                counts[2]++;
            }
        }
        got.forEach(action -> perIntent.computeIfAbsent(intent(action), i -> new int[3])[1]++);
    }

    private static String intent(String action) {
        return action.contains(" ") ? action.substring(0, action.indexOf(' ')) : action;
    }

    /** Actions as lines, tasks sorted; a snooze of all that was reminded is one without tasks. */
    private static List<String> wanted(Corpus.Labelled reply) {
        List<String> lines = new ArrayList<>();
        for (JsonNode action : reply.expect().get("actions")) {
            Map<String, String> slots = new TreeMap<>();
            action.properties().forEach(slot -> {
                if (!slot.getKey().equals("intent") && !slot.getKey().equals("tasks") && !slot.getKey().equals("note")
                        && !slot.getKey().equals("reason")) {
                    slots.put(slot.getKey(), slot.getValue().asString());
                }
            });
            List<String> tasks = new ArrayList<>();
            if (action.has("tasks")) {
                action.get("tasks").forEach(task -> tasks.add(task.asString()));
            }
            lines.add(line(action.get("intent").asString(), tasks, slots, reply));
        }
        return lines;
    }

    private static List<String> got(Corpus.Labelled reply, Reading reading) {
        List<String> approved = reading.actions().stream().filter(action -> action.intent() == Intent.APPROVE)
                .flatMap(action -> action.tasks().stream()).toList();
        return reading.actions().stream().map(action -> line(action.intent().name(),
                action.intent() == Intent.APPROVE ? approved : action.tasks(), slots(action), reply)).distinct().toList();
    }

    static Map<String, String> slots(Action action) {
        Map<String, String> slots = new LinkedHashMap<>();
        String date = switch (action.intent()) {
            case REPORT_DONE, REQUEST_EXTENSION -> "date";
            case REPORT_PROGRESS -> "expected";
            case DELEGATE -> "from";
            case SNOOZE -> "at";
            default -> null;
        };
        if (date != null && action.date() != null) {
            slots.put(date, action.date() + (action.time() == null ? "" : "T" + action.time().format(DateTimeFormatter.ofPattern("HH:mm"))));
        }
        if (action.until() != null) {
            slots.put("to", action.until().toString());
        }
        if (action.percent() != null) {
            slots.put("percent", action.percent().toString());
        }
        if (action.person() != null) {
            slots.put("person", action.person());
        }
        if (action.scope() != null) {
            slots.put("scope", action.scope().name());
        }
        return new TreeMap<>(slots);
    }

    private static String line(String intent, List<String> tasks, Map<String, String> slots, Corpus.Labelled reply) {
        boolean about = Intent.valueOf(intent).isAboutTasks();
        TreeSet<String> sorted = new TreeSet<>(tasks);
        if (intent.equals("SNOOZE") && sorted.isEmpty()) {
            sorted.addAll(reply.situation().lastReminded());
        }
        return intent + (about ? " " + sorted : "") + (slots.isEmpty() ? "" : " " + slots);
    }

    int total() {
        return total;
    }

    double exactShare() {
        return total == 0 ? 1 : (double) exact / total;
    }

    List<String> falseCompletions() {
        return falseCompletions;
    }

    String report(String title, boolean withMisses) {
        StringBuilder out = new StringBuilder(String.format("%s: %d of %d exact (%.1f %%), false completions or approvals %d%n", title, exact,
                total, 100 * exactShare(), falseCompletions.size()));
        perIntent.forEach((intent, counts) -> out.append(String.format("  %-18s wanted %3d  precision %5.1f %%  recall %5.1f %%%n", intent,
                counts[0], percent(counts[2], counts[1]), percent(counts[2], counts[0]))));
        falseCompletions.forEach(line -> out.append("  FALSE ").append(line).append('\n'));
        if (withMisses) {
            misses.forEach(miss -> out.append("  MISS ").append(miss).append('\n'));
        }
        return out.toString();
    }

    private static double percent(int part, int of) {
        return of == 0 ? 100 : 100.0 * part / of;
    }

    /** Prints a report: {@code file… [misses]}. */
    public static void main(String[] args) {
        ReplyReader reader = new ReplyReader();
        boolean withMisses = List.of(args).contains("misses");
        for (String file : args) {
            if (!file.equals("misses")) {
                System.out.print(of(reader, Corpus.read(java.nio.file.Path.of(file))).report(file, withMisses));
            }
        }
    }
}
