package io.github.rectify.reply;

import io.github.rectify.people.Person;
import io.github.rectify.task.EvidenceKept;
import io.github.rectify.task.EvidenceSource;
import io.github.rectify.task.Evidences;
import io.github.rectify.wecom.CallbackMessage;
import io.github.rectify.wecom.Download;
import io.github.rectify.wecom.WeComClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fetches what a member sent, before the message is handled and outside of its transaction. Fetched twice, as after a crash, it is
 * kept once: it is named by the message it came with.
 */
@Component
class Fetching {

    private static final Set<String> TYPES = Set.of("image", "file");

    private final WeComClient wecom;
    private final Evidences evidences;

    Fetching(WeComClient wecom, Evidences evidences) {
        this.wecom = wecom;
        this.evidences = evidences;
    }

    /** How it ended. */
    record Fetched(@Nullable EvidenceKept kept, Problem problem) {
    }

    /** Why there is nothing kept. */
    enum Problem { NONE, EXPIRED, TOO_LARGE, NO_MEDIA }

    static boolean brings(CallbackMessage message) {
        return TYPES.contains(message.msgType());
    }

    /** @throws io.github.rectify.wecom.WeComUnavailable if the platform cannot be asked, so that it is tried again */
    Fetched fetch(InboxRow row, CallbackMessage message, Person person, LocalDate today) {
        String media = message.mediaId();
        if (media == null) {
            return new Fetched(null, Problem.NO_MEDIA);
        }
        Path target = evidences.incoming();
        try {
            Download download = wecom.download(media, target, evidences.mostBytes());
            if (download instanceof Download.Fetched fetched) {
                String name = Objects.requireNonNullElse(message.fileName(), Optional.ofNullable(fetched.fileName()).orElse(""));
                return new Fetched(evidences.keep(target, name.isBlank() ? null : name, Turn.chat(row, person, today).actor(),
                        EvidenceSource.CHAT, "inbox:" + row.id()), Problem.NONE);
            }
            return new Fetched(null, download instanceof Download.Expired ? Problem.EXPIRED : Problem.TOO_LARGE);
        } finally {
            discard(target);
        }
    }

    private static void discard(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
