package io.github.rectify.ledger.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the file of one case as an archive, file by file, so that memory does not grow with the evidence: what happened as a page and
 * as a table, what was said, the evidence as it was sent, and the hash of each file. A photo that is gone or was changed on the disk
 * since it came in does not keep the others out: it is told.
 */
public final class CaseArchive {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Phrases phrases;
    private final ZoneId zone;

    public CaseArchive(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.zone = zone;
    }

    public void write(CaseFile file, OutputStream out) throws IOException {
        HashedZip zip = new HashedZip(out);
        List<Kept> evidence = evidence(file, zip);
        zip.add("timeline.html", file.madeAt(), to -> to.write(new CasePage(phrases, this::moment).html(file, evidence)
                .getBytes(StandardCharsets.UTF_8)));
        zip.add("timeline.csv", file.madeAt(), to -> timeline(file, to));
        zip.add("messages.csv", file.madeAt(), to -> messages(file, to));
        List<HashedZip.Entry> files = zip.entries();
        zip.add("manifest.json", file.madeAt(), to -> to.write(JSON.writeValueAsBytes(manifest(file, files, evidence))));
        zip.add("sha256sums.txt", file.madeAt(), to -> to.write(sums(zip.entries()).getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    /**
     * A photo or file as it went into the archive.
     *
     * @param entry null if it is gone
     */
    record Kept(CaseEvidence evidence, HashedZip.@Nullable Entry entry) {

        boolean intact() {
            return entry != null && entry.sha256().equals(evidence.sha256());
        }
    }

    private static List<Kept> evidence(CaseFile file, HashedZip zip) throws IOException {
        SafeNames names = new SafeNames();
        List<Kept> kept = new ArrayList<>();
        for (CaseEvidence one : file.evidence()) {
            kept.add(new Kept(one, add(one, names, zip)));
        }
        return kept;
    }

    private static HashedZip.@Nullable Entry add(CaseEvidence one, SafeNames names, HashedZip zip) throws IOException {
        Path bytes = one.bytes();
        if (bytes == null) {
            return null;
        }
        try (InputStream in = Files.newInputStream(bytes)) {
            return zip.add("evidence/" + names.next(one.name()), one.at(), in::transferTo);
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    private void timeline(CaseFile file, OutputStream out) throws IOException {
        Csv csv = new Csv(out, header("index", "at", "what", "who", "for", "channel", "note", "detail", "from", "to", "cause"));
        int index = 0;
        for (CaseEvent event : file.events()) {
            csv.row(++index, moment(event.at()), event.what(), event.who(), event.whom(), event.channel(), event.note(),
                    event.detail(), event.from(), event.to(), event.cause());
        }
        csv.finish();
    }

    private void messages(CaseFile file, OutputStream out) throws IOException {
        Csv csv = new Csv(out, header("message", "created", "sent", "userId", "name", "kind", "state", "reason", "attempts",
                "msgid", "error"));
        for (CaseMessage message : file.messages()) {
            csv.row(message.id(), moment(message.createdAt()), moment(message.sentAt()), message.userId(), message.name(),
                    message.kind(), message.state(), message.reason(), message.attempts(), message.msgid(), message.error());
        }
        csv.finish();
    }

    private List<String> header(String... names) {
        return Arrays.stream(names).map(name -> phrases.say("case.column." + name)).toList();
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(zone));
    }

    private Map<String, Object> manifest(CaseFile file, List<HashedZip.Entry> files, List<Kept> evidence) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("task", file.task());
        manifest.put("code", file.code());
        manifest.put("madeAt", file.madeAt().atZone(zone).toOffsetDateTime().toString());
        manifest.put("madeBy", file.by());
        manifest.put("events", file.events().size());
        manifest.put("messages", file.messages().size());
        manifest.put("files", files);
        manifest.put("evidence", evidence.stream().map(this::described).toList());
        return manifest;
    }

    private Map<String, Object> described(Kept kept) {
        CaseEvidence one = kept.evidence();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", one.id());
        described.put("name", one.name());
        if (kept.entry() != null) {
            described.put("file", kept.entry().name());
        }
        described.put("at", one.at().atZone(zone).toOffsetDateTime().toString());
        described.put("by", one.by());
        described.put("recordedSha256", one.sha256());
        described.put("state", kept.entry() == null ? "MISSING" : kept.intact() ? "INTACT" : "CHANGED");
        return described;
    }

    /** As the tool of this name checks them. */
    private static String sums(List<HashedZip.Entry> entries) {
        StringBuilder sums = new StringBuilder();
        entries.forEach(entry -> sums.append(entry.sha256()).append("  ").append(entry.name()).append('\n'));
        return sums.toString();
    }
}
