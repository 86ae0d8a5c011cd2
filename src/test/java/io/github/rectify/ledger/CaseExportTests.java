package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rectify.ledger.writing.CaseMessage;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.EvidenceKept;
import io.github.rectify.task.EvidenceSource;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Report;
import io.github.rectify.task.Request;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskNotFound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The case file of a task. */
class CaseExportTests extends ExportHouse {

    @TempDir
    static Path evidence;

    @Autowired
    Evidences evidences;

    @DynamicPropertySource
    static void evidence(DynamicPropertyRegistry registry) {
        registry.add("rectify.evidence.dir", () -> evidence.toString());
    }

    @Test
    void packsEverythingOnFileAboutATask() throws Exception {
        Task task = task("16");
        Actor owner = owner(task);
        tasks.report(task.id(), new Report(Report.Kind.PROGRESS, "=1+1\n<script>alert(1)</script>"), owner, null);
        byte[] pdf = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8);
        jdbc.update("INSERT INTO task_event (task_id, at, kind, from_status, to_status, by_name, channel, detail) VALUES (?, "
                + "'2023-03-13 01:00:00', 'TRANSFERRED', 'IN_PROGRESS', 'IN_PROGRESS', '叶知秋', 'CARD', ?), (?, '2023-03-13 02:00:00', "
                + "'SNOOZED', 'IN_PROGRESS', 'IN_PROGRESS', '江波', 'CHAT', 'until=2023-03-14T01:00:00Z odd')", task.id().value(),
                "from=" + task.leaderId().value() + " to=" + task.assigneeId().value(), task.id().value());
        bind(task, "清单.pdf", pdf, owner);
        bind(task, "清单.pdf", "%PDF-1.7\n2 0 obj".getBytes(StandardCharsets.UTF_8), owner);
        bind(task, "第三份.pdf", "%PDF-1.7\n3 0 obj".getBytes(StandardCharsets.UTF_8), owner);
        jdbc.update("UPDATE evidence SET name = '../../etc/cron.d/x.pdf' WHERE name = '第三份.pdf'");
        List<CaseMessage> messages = List.of(new CaseMessage(9, Instant.parse("2023-03-13T00:40:00Z"), null, "jiangbo", "@江波", "到期提醒",
                "排队中", "", 0, null, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.caseFile(task.id(), ROUND, messages, "管理员", out);

        Map<String, byte[]> files = entries(out.toByteArray());
        assertThat(files.keySet()).containsExactlyInAnyOrder("evidence/清单.pdf", "evidence/清单 (2).pdf", "evidence/x.pdf", "timeline.html",
                "timeline.csv", "messages.csv", "manifest.json", "sha256sums.txt");
        assertThat(files.get("evidence/清单.pdf")).isEqualTo(pdf);
        String page = new String(files.get("timeline.html"), StandardCharsets.UTF_8);
        assertThat(page).contains("16号任务案卷", "现金支付报酬", "报告正在推进", "江波", "内部资料", "default-src 'none'")
                .doesNotContain("<script>alert");
        String timeline = new String(files.get("timeline.csv"), StandardCharsets.UTF_8);
        assertThat(timeline).startsWith("\uFEFF序号,时间,事项").contains("2023-03-13 08:00:00,报告正在推进,江波", "对话", "msg:7", "\"'=1+1", "补充佐证材料", "变更责任人,叶知秋", "原为叶知秋；改为江波",
                "至2023-03-14 09:00；odd", "材料编号");
        assertThat(new String(files.get("messages.csv"), StandardCharsets.UTF_8)).contains("'@江波", "到期提醒");
        String sums = new String(files.get("sha256sums.txt"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSize(files.size() - 1);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("sha256sums.txt")) {
                String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue()));
                assertThat(sums).contains(hash + "  " + file.getKey());
                if (!file.getKey().equals("manifest.json")) {
                    assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8)).contains(hash);
                }
            }
        }
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8)).contains("\"madeBy\" : \"管理员\"", "INTACT")
                .doesNotContain("MISSING", "CHANGED");
    }

    /** Whatever can happen to a task, its file can be written, and nothing in it is a word of the code. */
    @Test
    void hasAWordForEveryKindOfLine() throws IOException {
        Task task = task("16");
        List<String> lines = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            lines.add(line(task, kind, kind == EventKind.UNDONE ? "of=0 kind=SUBMITTED" : null));
            lines.add(line(task, EventKind.UNDONE, "of=" + jdbc.queryForObject("SELECT MAX(id) FROM task_event", Long.class) + " kind=" + kind));
        }
        for (Request.Kind kind : Request.Kind.values()) {
            lines.add(line(task, EventKind.REQUEST_WITHDRAWN, "kind=" + kind));
        }
        for (Channel channel : Channel.values()) {
            jdbc.update("INSERT INTO task_event (task_id, at, kind, from_status, to_status, by_name, channel) VALUES (?, "
                    + "'2023-03-13 03:00:00', 'PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', '江波', ?)", task.id().value(), channel.name());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.caseFile(task.id(), ROUND, List.of(), "管理员", out);

        String timeline = new String(entries(out.toByteArray()).get("timeline.csv"), StandardCharsets.UTF_8);
        assertThat(timeline.lines().count()).isGreaterThan(lines.size());
        assertThat(timeline.replace("SHA-256", "")).doesNotContainPattern("[A-Z]{3,}");
    }

    @Test
    void saysWhichLineWasTakenBack() throws IOException {
        Task task = task("16");
        Actor owner = owner(task);
        tasks.report(task.id(), new Report(Report.Kind.DONE, "已全部整改到位"), owner, null);
        long submitted = tasks.history(task.id()).get(tasks.history(task.id()).size() - 1).id();
        int row = tasks.history(task.id()).size();
        tasks.undo(task.id(), submitted, owner);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.caseFile(task.id(), ROUND, List.of(), "管理员", out);

        assertThat(new String(entries(out.toByteArray()).get("timeline.csv"), StandardCharsets.UTF_8))
                .contains("\n" + row + ",2023-03-13 08:00:00,申请销号", "所撤销的是序号" + row + "；申请销号");
    }

    private String line(Task task, EventKind kind, String detail) {
        jdbc.update("INSERT INTO task_event (task_id, at, kind, from_status, to_status, by_name, channel, detail) VALUES (?, "
                + "'2023-03-13 02:00:00', ?, 'IN_PROGRESS', 'IN_PROGRESS', '江波', 'CHAT', ?)", task.id().value(), kind.name(), detail);
        return kind.name();
    }

    @Test
    void tellsWhichEvidenceIsGoneOrWasChanged() throws IOException {
        Task task = task("16");
        Actor owner = owner(task);
        bind(task, "一.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), owner);
        bind(task, "二.pdf", "%PDF-1.7\n2 0 obj".getBytes(StandardCharsets.UTF_8), owner);
        Files.delete(evidences.original(evidences.ofTask(task.id()).get(0)));
        Files.writeString(evidences.original(evidences.ofTask(task.id()).get(1)), "%PDF changed");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.caseFile(task.id(), ROUND, List.of(), "管理员", out);

        Map<String, byte[]> files = entries(out.toByteArray());
        assertThat(files).doesNotContainKey("evidence/一.pdf").containsKey("evidence/二.pdf");
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8)).contains("MISSING", "CHANGED");
        assertThat(new String(files.get("timeline.html"), StandardCharsets.UTF_8)).contains("原件缺失", "原件与登记的校验值不符");
        out.reset();
        assertThatThrownBy(() -> export.caseFile(new TaskId(-1), ROUND, List.of(), "x", out)).isInstanceOf(TaskNotFound.class);
        assertThat(out.size()).isZero();
    }

    private void bind(Task task, String name, byte[] bytes, Actor actor) {
        EvidenceKept kept = evidences.keep(new ByteArrayInputStream(bytes), name, actor, EvidenceSource.CONSOLE);
        evidences.bind(((EvidenceKept.Stored) kept).evidence().id(), task.id(), actor);
    }

    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes())).isNull();
            }
        }
        return files;
    }
}
