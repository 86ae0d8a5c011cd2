package io.github.rectify.task;

import io.github.rectify.schedule.BusinessTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Judges an incoming file and keeps it.
 *
 * <ol>
 * <li>Seen before by its origin: what was kept then, and nothing new.
 * <li>Size, name, type, a picture that opens, a mark of secrecy inside, room: each may refuse it.
 * <li>The thumbnail, then the original, take their places on disk.
 * <li>The row is written. A crash before this leaves a file that nobody names, which the next sender of the same bytes takes over.
 * </ol>
 */
@Component
class EvidenceKeeper {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MMdd-HHmmss");

    private final EvidenceMapper mapper;
    private final EvidenceFiles files;
    private final EvidenceMarks marks;
    private final EvidenceProperties properties;
    private final MessageSource messages;
    private final Clock clock;

    EvidenceKeeper(EvidenceMapper mapper, EvidenceFiles files, EvidenceMarks marks, EvidenceProperties properties,
            MessageSource messages, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.marks = marks;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
    }

    EvidenceKept keep(Path received, @Nullable String rawName, Actor actor, EvidenceSource source, @Nullable String origin) {
        files.mustBeIncoming(received);
        try {
            EvidenceRow seen = origin == null ? null : mapper.byOrigin(origin).orElse(null);
            return seen != null ? new EvidenceKept.Stored(seen.evidence())
                    : judge(received, EvidenceNames.clean(rawName == null ? "" : rawName), actor, source, origin);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        } finally {
            EvidenceFiles.discard(received);
        }
    }

    private EvidenceKept judge(Path received, String name, Actor actor, EvidenceSource source, @Nullable String origin)
            throws IOException {
        String shown = name.isEmpty() ? say("task.evidence.this") : say("task.evidence.named", name);
        if (Files.size(received) > properties.largest()) {
            return refused(EvidenceKept.Why.TOO_LARGE, shown, megabytes(properties.largest()));
        }
        if (marks.inName(name).isPresent()) {
            return refused(EvidenceKept.Why.MARKED, shown, say("task.evidence.mark.inName"));
        }
        EvidenceSniffer.Finding finding = EvidenceSniffer.sniff(received, name);
        if (finding instanceof EvidenceSniffer.Finding.Not not) {
            return refused(not.why(), shown, "");
        }
        EvidenceType type = ((EvidenceSniffer.Finding.Is) finding).type();
        if (Files.size(received) > properties.largest(type)) {
            return refused(EvidenceKept.Why.TOO_LARGE, shown, megabytes(properties.largest(type)));
        }
        if (EvidencePictures.isBroken(received, type)) {
            return refused(EvidenceKept.Why.DAMAGED, shown, "");
        }
        Optional<String> level = markInside(received, type);
        if (level.isPresent()) {
            return refused(EvidenceKept.Why.MARKED, shown, say("task.evidence.mark.inside", level.get()));
        }
        String sha256 = EvidenceFiles.sha256(received);
        if (!mapper.keeps(sha256) && mapper.kept() + Files.size(received) > properties.quota().toBytes()) {
            return refused(EvidenceKept.Why.FULL, shown, "");
        }
        return new EvidenceKept.Stored(store(received, sha256, type, named(name, type), actor, source, origin));
    }

    private Optional<String> markInside(Path received, EvidenceType type) throws IOException {
        return Stream.concat(EvidenceText.names(received, type).stream().map(marks::inName),
                EvidenceText.parts(received, type).stream().map(marks::inLines)).flatMap(Optional::stream).findFirst();
    }

    private Evidence store(Path received, String sha256, EvidenceType type, String name, Actor actor, EvidenceSource source,
            @Nullable String origin) throws IOException {
        long size = Files.size(received);
        boolean thumbnail = thumbnail(received, sha256, type);
        files.settle(received, sha256);
        EvidenceDraft draft = new EvidenceDraft(sha256, size, type, name, thumbnail, clock.instant(), actor, source, origin);
        try {
            mapper.insert(draft);
            return mapper.byId(draft.getId()).orElseThrow().evidence();
        } catch (DuplicateKeyException twiceAtOnce) {
            return mapper.byOrigin(draft.getOrigin() == null ? "" : draft.getOrigin()).orElseThrow(() -> twiceAtOnce).evidence();
        }
    }

    private boolean thumbnail(Path picture, String sha256, EvidenceType type) throws IOException {
        if (Files.exists(files.thumbnail(sha256))) {
            return true;
        }
        Path small = files.incoming();
        try {
            if (!EvidenceThumbnails.make(picture, type, small)) {
                return false;
            }
            files.settleThumbnail(small, sha256);
            return true;
        } finally {
            EvidenceFiles.discard(small);
        }
    }

    private String named(String name, EvidenceType type) {
        String stem = name.isEmpty() ? say(type.isImage() ? "task.evidence.photo" : "task.evidence.file",
                WHEN.format(clock.instant().atZone(BusinessTime.ZONE))) : name;
        return EvidenceNames.fitting(stem, type);
    }

    private EvidenceKept refused(EvidenceKept.Why why, String shown, String limit) {
        return new EvidenceKept.Refused(why, say("task.evidence.refused." + why, shown, limit));
    }

    private static String megabytes(long bytes) {
        long whole = DataSize.ofBytes(bytes).toMegabytes();
        return whole > 0 ? whole + " MB" : bytes / 1024 + " KB";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
