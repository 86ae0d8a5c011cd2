package io.github.rectify.reply;

import io.github.rectify.people.Person;
import io.github.rectify.people.UnitId;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.task.Task;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replies that were not understood, had to be asked about or were read wrongly, kept for administrators to look at, to say how
 * they ought to be read, and to hand on as examples. Of the writer the unit alone is kept, of a text its first
 * {@value #LONGEST_TEXT} characters, and all of it for a set time only.
 */
@Component
public class Misreadings {

    /** What is longer is cut. */
    public static final int LONGEST_TEXT = 2000;
    /** What is longer is cut. */
    public static final int LONGEST_NOTE = 500;

    private static final int LONGEST_WHO = 64;
    private static final int FORGOTTEN_AT_ONCE = 1000;

    private final MisreadingMapper mapper;
    private final MisreadingProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    Misreadings(MisreadingMapper mapper, MisreadingProperties properties, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Whose administrators may look at what somebody wrote: those of the unit whose tasks it was read against, the writer's own
     * where there are none, and nobody's (null) where they are of several units, for then it tells each of the other.
     */
    public static @Nullable UnitId unitOf(Person writer, Collection<Task> open) {
        Set<UnitId> units = open.stream().map(Task::unitId).collect(Collectors.toSet());
        return units.size() > 1 ? null : units.stream().findFirst().orElse(writer.unitId());
    }

    /**
     * Keeps what came in, in the caller's transaction, if it was not understood or has to be asked about.
     *
     * @param inboxId where it came in; the same one is kept once
     * @param unit    whose administrators may look, as {@link #unitOf} has it
     * @return false if it is kept already, or was understood and need not be
     */
    @Transactional
    public boolean note(long inboxId, @Nullable UnitId unit, MisreadingDraft draft) {
        Reading reading = draft.reading();
        if (reading.clarify()) {
            return keep("inbox:" + inboxId, Misreading.Reason.CLARIFY, unit, draft, null, null, null);
        }
        return reading.actions().stream().map(Action::intent).allMatch(Intent.UNKNOWN::equals)
                && keep("inbox:" + inboxId, Misreading.Reason.UNKNOWN, unit, draft, null, null, null);
    }

    /**
     * Keeps what an administrator says is read wrongly.
     *
     * @param unit whose administrators may look, as {@link #unitOf} has it; null for what was tried for nobody
     * @return false if the same reply in the same situation was reported before with the same expectation
     */
    @Transactional
    public boolean report(@Nullable UnitId unit, MisreadingDraft draft, MisreadingLabel expected, String by,
            @Nullable String note) {
        String key = "try:" + hash(String.join("\n", String.valueOf(unit), draft.situation().role().name(),
                draft.situation().today().toString(), open(draft), numbers(draft), draft.text(), write(expected)));
        return keep(key, Misreading.Reason.REPORTED, unit, draft, expected, by, note);
    }

    private boolean keep(String key, Misreading.Reason reason, @Nullable UnitId unit, MisreadingDraft draft,
            @Nullable MisreadingLabel expected, @Nullable String by, @Nullable String note) {
        MisreadingRow row = new MisreadingRow(0, key, reason, unit == null ? null : unit.value(), draft.situation().role(),
                draft.situation().today(), open(draft), numbers(draft), cut(draft.text(), LONGEST_TEXT),
                write(MisreadingLabel.of(draft.reading())), expected == null ? null : write(expected),
                note == null ? null : cut(note, LONGEST_NOTE), clock.instant(), by == null ? null : cut(by, LONGEST_WHO), null,
                null);
        try {
            mapper.insert(row);
            return true;
        } catch (DuplicateKeyException seen) {
            return false;
        }
    }

    public Optional<Misreading> find(long id) {
        return mapper.byId(id).map(this::misreading);
    }

    /** The newest first. */
    public List<Misreading> list(MisreadingFilter filter, int offset, int limit) {
        return mapper.list(filter, null, offset, limit).stream().map(this::misreading).toList();
    }

    /** The newest first, of those older than one; for going through all of them in steps while new ones come in. */
    public List<Misreading> before(MisreadingFilter filter, long id, int limit) {
        return mapper.list(filter, id, 0, limit).stream().map(this::misreading).toList();
    }

    public long count(MisreadingFilter filter) {
        return mapper.count(filter);
    }

    /**
     * Records how a reply ought to be read, which may be as it was, and that nothing is left to do about it.
     *
     * @param note replaces the one there; null leaves it
     * @return false if there is none of this id, or it was settled before
     */
    @Transactional
    public boolean settle(long id, MisreadingLabel expected, String by, @Nullable String note) {
        return mapper.settle(id, write(expected), note == null ? null : cut(note, LONGEST_NOTE), cut(by, LONGEST_WHO),
                clock.instant()) == 1;
    }

    /** Deletes what has been kept for as long as it may be, settled or not; a crash leaves the rest for the next time. */
    public int forget() {
        Instant before = clock.instant().minus(properties.keep());
        int forgotten = 0;
        int now;
        do {
            now = mapper.deleteBefore(before, FORGOTTEN_AT_ONCE);
            forgotten += now;
        } while (now == FORGOTTEN_AT_ONCE);
        return forgotten;
    }

    private Misreading misreading(MisreadingRow row) {
        String expected = row.expected();
        return new Misreading(row.id(), row.reason(), row.unit(), row.writerRole(), row.writtenOn(),
                ReadingJson.open(json.readTree(row.openTasks())), ReadingJson.codes(json.readTree(row.lastReminded())),
                row.reply(), read(row.reading()), expected == null ? null : read(expected), row.note(), row.notedAt(),
                row.notedBy(), row.settledAt(), row.settledBy());
    }

    private MisreadingLabel read(String label) {
        JsonNode tree = json.readTree(label);
        return new MisreadingLabel(ReadingJson.actions(tree), tree.path("clarify").asBoolean());
    }

    private static String write(MisreadingLabel label) {
        return ReadingJson.write(label.actions(), label.clarify(), ReadingJson.PLAIN).toString();
    }

    private static String open(MisreadingDraft draft) {
        return ReadingJson.open(draft.open(), ReadingJson.PLAIN).toString();
    }

    private static String numbers(MisreadingDraft draft) {
        return ReadingJson.numbers(draft.situation().lastReminded(), ReadingJson.PLAIN).toString();
    }

    /** No sign outside of the basic plane is cut in two. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
