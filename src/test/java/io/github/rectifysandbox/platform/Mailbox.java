package io.github.rectifysandbox.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the platform remembers. Changes are made in memory and reach the journal together at {@link #save}, so that a message
 * and the memory of its request are there or not there after a crash. Callers hold the simulator's lock.
 */
final class Mailbox {

    private final Journal journal;
    private final TreeMap<Long, Received> received = new TreeMap<>();
    private final Map<String, List<Long>> byMember = new HashMap<>();
    private final TreeMap<Long, Said> said = new TreeMap<>();
    private final Map<String, ResponseCode> codes = new HashMap<>();
    private final Map<String, SeenRequest> seen = new HashMap<>();
    private final Map<String, MediaFile> media = new HashMap<>();
    private final Set<String> taskIds = new HashSet<>();
    private final Map<String, Journal.Entry> unsaved = new LinkedHashMap<>();
    private long last;
    private long changes;

    Mailbox(Journal journal) {
        this.journal = journal;
        read(Received.class).stream().sorted(Comparator.comparing(Received::id)).forEach(this::remember);
        read(Said.class).forEach(one -> {
            said.put(one.id(), one);
            last = Math.max(last, one.id());
        });
        read(ResponseCode.class).forEach(code -> codes.put(code.code(), code));
        read(SeenRequest.class).forEach(request -> seen.put(request.digest(), request));
        read(MediaFile.class).forEach(file -> media.put(file.mediaId(), file));
    }

    private <T> List<T> read(Class<T> type) {
        return journal.read(type.getSimpleName()).stream().map(json -> Json.MAPPER.readValue(json, type)).toList();
    }

    private void keep(String id, Object value) {
        String kind = value.getClass().getSimpleName();
        unsaved.put(kind + " " + id, new Journal.Entry(kind, id, Json.MAPPER.writeValueAsString(value)));
        changes++;
    }

    void save() {
        List<Journal.Entry> entries = List.copyOf(unsaved.values());
        unsaved.clear();
        if (!entries.isEmpty()) {
            journal.write(entries);
        }
    }

    long nextId() {
        return ++last;
    }

    /** Grows with every change. */
    long changes() {
        return changes;
    }

    private void remember(Received one) {
        if (received.put(one.id(), one) == null) {
            byMember.computeIfAbsent(Member.key(one.userId()), member -> new ArrayList<>()).add(one.id());
        }
        if (one.card() != null) {
            taskIds.addAll(one.card().taskIds());
        }
        last = Math.max(last, one.id());
    }

    void put(Received one) {
        remember(one);
        keep(Long.toString(one.id()), one);
    }

    void put(Said one) {
        said.put(one.id(), one);
        keep(Long.toString(one.id()), one);
    }

    void put(ResponseCode code) {
        codes.put(code.code(), code);
        keep(code.code(), code);
    }

    void put(SeenRequest request) {
        seen.put(request.digest(), request);
        keep(request.digest(), request);
    }

    void put(MediaFile file) {
        media.put(file.mediaId(), file);
        keep(file.mediaId(), file);
    }

    boolean isTaken(String taskId) {
        return taskIds.contains(taskId);
    }

    List<Received> of(String userId) {
        return byMember.getOrDefault(Member.key(userId), List.of()).stream().map(received::get).toList();
    }

    List<Said> saidBy(String userId) {
        return said.values().stream().filter(one -> Member.key(one.userId()).equals(Member.key(userId))).toList();
    }

    List<Received> all() {
        return List.copyOf(received.values());
    }

    Received get(long id) {
        return received.get(id);
    }

    List<Received> withMsgid(String msgid) {
        return received.values().stream().filter(one -> one.msgid().equals(msgid)).toList();
    }

    /** How many reached a member since a moment, exclusive, counted from the latest on. */
    int reachedSince(String userId, Instant moment) {
        List<Long> ids = byMember.getOrDefault(Member.key(userId), List.of());
        int count = 0;
        for (int i = ids.size() - 1; i >= 0; i--) {
            Received one = received.get(ids.get(i));
            if (!one.at().isAfter(moment)) {
                break;
            }
            count += one.state() == Received.State.DROPPED ? 0 : 1;
        }
        return count;
    }

    Optional<ResponseCode> code(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    Optional<SeenRequest> seen(String digest) {
        return Optional.ofNullable(seen.get(digest));
    }

    Optional<MediaFile> media(String mediaId) {
        return Optional.ofNullable(media.get(mediaId));
    }

    void clear() {
        received.clear();
        byMember.clear();
        said.clear();
        codes.clear();
        seen.clear();
        media.clear();
        taskIds.clear();
        unsaved.clear();
        changes++;
        journal.clear();
    }
}
