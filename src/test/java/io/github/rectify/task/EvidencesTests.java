package io.github.rectify.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos and files on the real engine and a real disk. */
class EvidencesTests {

    private static final byte[] PHOTO = Samples.picture("jpeg", 800, 600);
    private static final EvidenceRoom room = new EvidenceRoom();

    @BeforeEach
    void forget() {
        room.forgetFiles();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @Test
    void keepsAPhotoUnderTheHashOfItsBytes() throws IOException {
        Evidence photo = room.kept(PHOTO, "../../etc/现场\u202e照片.jpg", "jiang");

        assertThat(photo.name()).isEqualTo("现场照片.jpg");
        assertThat(photo.type()).isEqualTo(EvidenceType.JPEG);
        assertThat(photo.size()).isEqualTo(PHOTO.length);
        assertThat(photo.at()).isEqualTo(EvidenceRoom.NOW);
        assertThat(photo.by()).isEqualTo(room.person("jiang").id());
        assertThat(photo.sha256()).matches("[0-9a-f]{64}");
        assertThat(room.evidences.original(photo)).hasBinaryContent(PHOTO).startsWith(room.folder);
        assertThat(photo.thumbnail()).isTrue();
        assertThat(Files.size(room.evidences.thumbnail(photo))).isBetween(100L, 30_000L);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void namesAPhotoThatHasNoName() {
        assertThat(((EvidenceKept.Stored) room.evidences.keep(room.arrived(PHOTO), null, room.chat("jiang"),
                EvidenceSource.CHAT, null)).evidence().name()).isEqualTo("照片-0313-090500.jpg");
    }

    @Test
    void keepsTheSameMessageOnce() {
        EvidenceKept first = room.evidences.keep(room.arrived(PHOTO), null, room.chat("jiang"), EvidenceSource.CHAT, "inbox:7");
        EvidenceKept again = room.evidences.keep(room.arrived(PHOTO), null, room.chat("jiang"), EvidenceSource.CHAT, "inbox:7");

        assertThat(again).isEqualTo(first);
        assertThat(room.jdbc.queryForObject("SELECT COUNT(*) FROM evidence", Integer.class)).isOne();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void readsNoMoreOfAStreamThanMayBeKept() {
        assertThat(room.evidences.keep(new ByteArrayInputStream(new byte[2_000_000]), "large.pdf", room.chat("jiang"),
                EvidenceSource.H5)).isInstanceOfSatisfying(EvidenceKept.Refused.class, refused ->
                assertThat(refused.sentence()).isEqualTo("“large.pdf”没有收下：超过了 300 KB。请压缩后再发，或拆成几份。"));
        assertThat(incoming()).isEmpty();
    }

    @Test
    void holdsPicturesToASmallerLimitThanFiles() {
        byte[] large = new byte[250_000];
        System.arraycopy(PHOTO, 0, large, 0, PHOTO.length);
        byte[] document = new byte[250_000];
        System.arraycopy(Samples.text("%PDF-1.7"), 0, document, 0, 8);

        assertThat(refusal(room.keep(large, "a.jpg", "jiang"))).isEqualTo(EvidenceKept.Why.TOO_LARGE);
        assertThat(room.keep(document, "a.pdf", "jiang")).isInstanceOf(EvidenceKept.Stored.class);
    }

    @Test
    void refusesWhatIsNoEvidenceWithTheReason() {
        assertThat(room.keep(Samples.bytes('M', 'Z', 0x90, 0), "photo.jpg", "jiang")).isEqualTo(new EvidenceKept.Refused(
                EvidenceKept.Why.EXECUTABLE, "“photo.jpg”没有收下：其中含有可以运行的程序。请只发照片、文档或不含程序的压缩包。"));
        assertThat(refusal(room.keep(PHOTO, "会议纪要（机密★3年）.jpg", "jiang"))).isEqualTo(EvidenceKept.Why.MARKED);
        assertThat(refusal(room.keep(PHOTO, "通知（秘密）.jpg", "jiang"))).isEqualTo(EvidenceKept.Why.MARKED);
        assertThat(room.keep(PHOTO, "保守国家秘密学习照片.jpg", "jiang")).isInstanceOf(EvidenceKept.Stored.class);
        assertThat(refusal(room.keep(new byte[0], "a.jpg", "jiang"))).isEqualTo(EvidenceKept.Why.EMPTY);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void keepsNothingThatIsMarkedInside() {
        byte[] report = Samples.document("word/document.xml",
                "<w:d xmlns:w='w'><w:p><w:t>机密★1年</w:t></w:p><w:p><w:t>整改报告</w:t></w:p></w:d>");
        assertThat(room.keep(report, "整改报告.docx", "jiang")).isEqualTo(new EvidenceKept.Refused(EvidenceKept.Why.MARKED,
                "“整改报告.docx”没有收下：文件里面（“机密”）标有密级。涉密材料不得通过本系统传送，请按保密规定另行报送。"));
        assertThat(refusal(room.keep(Samples.text("秘密\n整改报告"), "a.txt", "jiang"))).isEqualTo(EvidenceKept.Why.MARKED);
        assertThat(refusal(room.keep(PHOTO, "机密材料.docx", "jiang"))).isEqualTo(EvidenceKept.Why.MARKED);
        assertThat(refusal(room.keep(Samples.zip("a/机密材料.docx"), "a.zip", "jiang"))).isEqualTo(EvidenceKept.Why.MARKED);
        assertThat(refusal(room.keep(Samples.zip(Charset.forName("GB18030"), "机密材料.docx"), "a.zip", "jiang")))
                .isEqualTo(EvidenceKept.Why.MARKED);
        assertThat(room.keep(Samples.text("保密工作台账\n加强商业秘密保护"), "b.txt", "jiang")).isInstanceOf(EvidenceKept.Stored.class);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void saysWhenItIsFullButTakesWhatIsThereAlready() {
        for (int i = 0; i < 4; i++) {
            byte[] document = new byte[260_000];
            System.arraycopy(Samples.text("%PDF-1." + i), 0, document, 0, 8);
            assertThat(room.keep(document, i + ".pdf", "jiang")).isInstanceOf(EvidenceKept.Stored.class);
        }
        byte[] other = new byte[260_000];
        System.arraycopy(Samples.text("%PDF-1.9"), 0, other, 0, 8);
        byte[] again = new byte[260_000];
        System.arraycopy(Samples.text("%PDF-1.0"), 0, again, 0, 8);

        assertThat(refusal(room.keep(other, "9.pdf", "jiang"))).isEqualTo(EvidenceKept.Why.FULL);
        assertThat(room.keep(again, "again.pdf", "jiang")).isInstanceOf(EvidenceKept.Stored.class);
    }

    @Test
    void refusesAPictureThatNobodyCanOpenWithoutUnfoldingIt() {
        byte[] headOnly = new byte[104];
        System.arraycopy(PHOTO, 0, headOnly, 0, 4);

        assertThat(room.keep(Samples.bomb(40_000, 40_000), "large.png", "jiang")).isEqualTo(new EvidenceKept.Refused(
                EvidenceKept.Why.DAMAGED, "“large.png”没有收下：图片打不开，可能没有传完整。请重新拍照，或换一份能打开的再发。"));
        assertThat(refusal(room.keep(headOnly, "a.jpg", "jiang"))).isEqualTo(EvidenceKept.Why.DAMAGED);
        assertThat(refusal(room.keep(Samples.text("RIFF\0\0\0\0WEBPVP8 "), "a.webp", "jiang"))).isEqualTo(EvidenceKept.Why.DAMAGED);
        assertThat(refusal(room.keep(Samples.text("RIFF\177\0\0\0WEBPVP8 \20\0\0\0" + "a".repeat(30)), "a.webp", "jiang")))
                .isEqualTo(EvidenceKept.Why.DAMAGED);
        assertThat(incoming()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void keepsPicturesOfOneColourAndOfOnePixel(String format) {
        assertThat(room.keep(Samples.picture(format, 1, 1), "a." + format, "jiang")).isInstanceOf(EvidenceKept.Stored.class);
        assertThat(EvidencePictures.MOST_PIXELS_A_BYTE).isGreaterThan(4_000L * 4_000 / Samples.picture(format, 4_000, 4_000).length);
    }

    @Test
    void takesNoFileFromElsewhereOnTheDisk() {
        assertThatIllegalArgumentException().isThrownBy(() -> room.evidences.keep(Path.of("/etc/hostname"), "a.txt",
                room.chat("jiang"), EvidenceSource.CHAT, null));
        assertThat(Path.of("/etc")).exists();
    }

    @Test
    void bindsItToATaskOnceAndRecordsIt() {
        Task task = room.taskOf("jiang");
        Evidence photo = room.kept(PHOTO, "a.jpg", "jiang");
        assertThat(room.evidences.unboundOf(room.person("jiang").id(), EvidenceRoom.NOW)).containsExactly(photo);

        assertThat(room.evidences.bind(photo.id(), task.id(), room.chat("jiang")))
                .isEqualTo(new EvidenceBound.Bound(task, photo, true, List.of()));
        assertThat(room.evidences.bind(photo.id(), task.id(), room.chat("jiang")))
                .isEqualTo(new EvidenceBound.Bound(task, photo, false, List.of()));
        assertThat(room.evidences.ofTask(task.id())).containsExactly(photo);
        assertThat(room.evidences.tasksOf(photo.id())).containsExactly(task.id());
        assertThat(room.evidences.unboundOf(room.person("jiang").id(), EvidenceRoom.NOW)).isEmpty();
        assertThat(room.tasks.history(task.id())).filteredOn(event -> event.kind() == EventKind.EVIDENCE_ADDED)
                .singleElement().satisfies(event -> {
                    assertThat(event.detail()).isEqualTo("evidence=" + photo.id().value());
                    assertThat(event.note()).isEqualTo("a.jpg");
                    assertThat(event.cause()).isEqualTo("msg:jiang");
                });
    }

    @Test
    void bindsItOnceThoughSeveralAskAtOnce() throws Exception {
        Task task = room.taskOf("jiang");
        Evidence photo = room.kept(PHOTO, "a.jpg", "jiang");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<EvidenceBound>> asked = pool.invokeAll(Collections.nCopies(4,
                    () -> room.evidences.bind(photo.id(), task.id(), room.chat("jiang"))));
            int fresh = 0;
            for (Future<EvidenceBound> each : asked) {
                fresh += ((EvidenceBound.Bound) each.get()).fresh() ? 1 : 0;
            }
            assertThat(fresh).isOne();
        } finally {
            pool.shutdownNow();
        }
        assertThat(room.tasks.history(task.id())).filteredOn(event -> event.kind() == EventKind.EVIDENCE_ADDED).hasSize(1);
    }

    @Test
    void pointsOutThatOnePictureServesTwoTasks() {
        Task first = room.taskOf("jiang");
        Task second = room.taskOf("lin");
        room.evidences.bind(room.kept(PHOTO, "a.jpg", "jiang").id(), first.id(), room.chat("jiang"));
        Evidence again = room.kept(PHOTO, "b.jpg", "lin");

        assertThat(((EvidenceBound.Bound) room.evidences.bind(again.id(), second.id(), room.chat("lin"))).alsoAt())
                .containsExactly(first);
        assertThat(room.evidences.alsoAt(second.id())).containsOnlyKeys(again.id());
        assertThat(room.evidences.sharingWith(first.id())).containsExactly(second);
        room.evidences.unbind(again.id(), second.id(), room.chat("lin"));
        assertThat(room.evidences.sharingWith(first.id())).isEmpty();
    }

    @Test
    void letsABindingBeTakenBackAndMadeAgain() {
        Task task = room.taskOf("jiang");
        Evidence photo = room.kept(PHOTO, "a.jpg", "jiang");
        room.evidences.bind(photo.id(), task.id(), room.chat("jiang"));

        assertThat(room.evidences.unbind(photo.id(), task.id(), room.chat("jiang")))
                .isEqualTo(new EvidenceBound.Bound(task, photo, true, List.of()));
        assertThat(room.evidences.unbind(photo.id(), task.id(), room.chat("jiang")))
                .isEqualTo(new EvidenceBound.Bound(task, photo, false, List.of()));
        assertThat(room.evidences.ofTask(task.id())).isEmpty();
        room.evidences.bind(photo.id(), task.id(), room.chat("jiang"));
        assertThat(room.evidences.ofTask(task.id())).containsExactly(photo);
        assertThat(room.tasks.history(task.id())).extracting(TaskEvent::kind).endsWith(EventKind.EVIDENCE_ADDED,
                EventKind.EVIDENCE_REMOVED, EventKind.EVIDENCE_ADDED);
    }

    @Test
    void refusesOthersTasksAndOthersFiles() {
        Task task = room.taskOf("jiang");
        Evidence own = room.kept(PHOTO, "a.jpg", "lin");
        Evidence others = room.kept(PHOTO, "a.jpg", "jiang");

        assertThat(room.evidences.bind(own.id(), task.id(), room.chat("lin")))
                .isEqualTo(new EvidenceBound.Refused(task, MoveResult.Why.NOT_YOURS));
        assertThat(room.evidences.bind(others.id(), room.taskOf("lin").id(), room.chat("lin")))
                .isInstanceOf(EvidenceBound.Refused.class);
        assertThat(room.evidences.bind(own.id(), task.id(), room.chat("du"))).isInstanceOf(EvidenceBound.Bound.class);
        assertThat(room.evidences.unbind(own.id(), task.id(), room.chat("lin")))
                .isEqualTo(new EvidenceBound.Refused(task, MoveResult.Why.NOT_YOURS));
    }

    @Test
    void addsNothingToAClosedTaskAndTakesNothingFromIt() {
        Task task = room.taskOf("jiang");
        Evidence before = room.kept(PHOTO, "a.jpg", "jiang");
        Evidence after = room.kept(PHOTO, "b.jpg", "jiang");
        room.evidences.bind(before.id(), task.id(), room.chat("jiang"));
        room.close(task);
        Task closed = room.tasks.get(task.id());

        assertThat(room.evidences.bind(after.id(), task.id(), room.chat("jiang")))
                .isEqualTo(new EvidenceBound.Refused(closed, MoveResult.Why.WRONG_STATE));
        assertThat(room.evidences.unbind(before.id(), task.id(), room.chat("jiang")))
                .isEqualTo(new EvidenceBound.Refused(closed, MoveResult.Why.WRONG_STATE));
        assertThat(room.evidences.ofTask(task.id())).containsExactly(before);
    }

    @Test
    void saysThatThereIsNoneOfThisNumber() {
        Task task = room.taskOf("jiang");

        assertThatExceptionOfType(EvidenceNotFound.class)
                .isThrownBy(() -> room.evidences.bind(new EvidenceId(404), task.id(), room.chat("jiang")));
        assertThatExceptionOfType(TaskNotFound.class)
                .isThrownBy(() -> room.evidences.bind(new EvidenceId(404), new TaskId(404), room.chat("jiang")));
    }

    private static EvidenceKept.Why refusal(EvidenceKept kept) {
        return ((EvidenceKept.Refused) kept).why();
    }

    private static List<Path> incoming() {
        try (Stream<Path> files = Files.list(room.folder.resolve("kept/incoming"))) {
            return files.toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
