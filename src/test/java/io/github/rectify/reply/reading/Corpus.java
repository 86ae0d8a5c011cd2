package io.github.rectify.reply.reading;

import io.github.rectify.schedule.SpecialDay;
import io.github.rectify.schedule.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled replies, in the format of {@code replies.jsonl}. */
final class Corpus {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DAY = Pattern.compile("\\('(\\d{4}-\\d\\d-\\d\\d)', (\\d{4}), '(REST|WORK)', '([^']+)'\\)");

    private static final WorkingCalendar CALENDAR = calendar();

    private Corpus() {
    }

    /** A reply with what it means. */
    record Labelled(String id, Situation situation, String text, JsonNode expect, Set<String> tags) {
    }

    static List<Labelled> read(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(Corpus::labelled).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static WorkingCalendar workingDays() {
        return CALENDAR;
    }

    private static Labelled labelled(String line) {
        JsonNode node = JSON.readTree(line);
        List<OpenTask> open = new ArrayList<>();
        node.get("open").forEach(task -> open.add(new OpenTask(task.get("no").asString(), task.get("title").asString(),
                task.hasNonNull("due") ? LocalDate.parse(task.get("due").asString()) : null)));
        List<String> reminded = new ArrayList<>();
        node.get("last_reminded").forEach(no -> reminded.add(no.asString()));
        Set<String> tags = new HashSet<>();
        if (node.has("tags")) {
            node.get("tags").forEach(tag -> tags.add(tag.asString()));
        }
        return new Labelled(node.get("id").asString(), new Situation(Situation.Role.valueOf(node.get("role").asString()),
                LocalDate.parse(node.get("today").asString()), open, reminded, CALENDAR), node.get("text").asString(),
                node.get("expect"), tags);
    }

    /** The days of the migration that enters them. */
    private static WorkingCalendar calendar() {
        try {
            Matcher days = DAY.matcher(Files.readString(Path.of("sql/V10__calendar_2023_2026.sql")));
            Map<LocalDate, SpecialDay> special = new HashMap<>();
            while (days.find()) {
                special.put(LocalDate.parse(days.group(1)), new SpecialDay(SpecialDay.Kind.valueOf(days.group(3)), days.group(4)));
            }
            return WorkingCalendar.of(Set.of(2023, 2024, 2025, 2026), special);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
