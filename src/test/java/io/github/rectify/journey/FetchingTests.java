package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Evidence;
import io.github.rectify.task.EvidenceKept;
import io.github.rectify.task.EvidenceSource;
import io.github.rectify.task.EvidenceType;
import io.github.rectify.task.Evidences;
import io.github.rectify.wecom.Download;
import io.github.rectify.wecom.WeComClient;
import io.github.rectify.wecom.WeComUnavailable;
import io.github.rectifysandbox.platform.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a phone sent is fetched from the platform over the wire, and kept. */
class FetchingTests extends Journey {

    private static final byte[] PDF = "%PDF-1.7 list".getBytes();

    @Autowired
    private WeComClient client;
    @Autowired
    private Evidences evidences;

    private Path target;
    private String mediaId;

    @BeforeEach
    void send() {
        target = evidences.incoming();
        platform.attach("jiangbo", "整改清单.pdf", "application/pdf", PDF);
        mediaId = platform.saidBy("jiangbo").get(0).mediaId();
    }

    @AfterEach
    void clear() throws IOException {
        Files.deleteIfExists(target);
    }

    @Test
    void keepsAFileUnderItsName() {
        assertThat(client.download(mediaId, target, evidences.mostBytes())).isEqualTo(new Download.Fetched(PDF.length, "整改清单.pdf"));

        Evidence kept = ((EvidenceKept.Stored) evidences.keep(target, "整改清单.pdf",
                Actor.of(people.byUserId("jiangbo").orElseThrow(), Channel.CHAT, "inbox:1"), EvidenceSource.CHAT,
                "inbox:1")).evidence();
        assertThat(kept.type()).isEqualTo(EvidenceType.PDF);
        assertThat(kept.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        assertThat(evidences.original(kept)).hasBinaryContent(PDF);
    }

    @Test
    void comesTooLateAfterThreeDays() {
        time.is("2023-03-16T09:00");

        assertThat(client.download(mediaId, target, 1_000_000)).isEqualTo(new Download.Expired());
        assertThat(client.download("never-was", target, 1_000_000)).isEqualTo(new Download.Expired());
    }

    @Test
    void livesWithAllThatGoesWrong() {
        platform.faults().add(Fault.errcode("media/get", 40007).labelled("text/plain"));
        platform.faults().add(Fault.sized("media/get", 2_000_000));
        platform.faults().add(Fault.errcode("media/get", -1));
        platform.faults().add(Fault.answerLost("media/get"));
        platform.faults().add(Fault.status("media/get", 502, false));

        assertThat(client.download(mediaId, target, 1_000_000)).isEqualTo(new Download.Expired());
        assertThat(client.download(mediaId, target, 1_000_000)).isEqualTo(new Download.TooLarge(1_000_000));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(WeComUnavailable.class).isThrownBy(() -> client.download(mediaId, target, 1_000_000));
            assertThat(target).doesNotExist();
        }
        assertThat(client.download(mediaId, target, 1_000_000)).isInstanceOf(Download.Fetched.class);
    }
}
