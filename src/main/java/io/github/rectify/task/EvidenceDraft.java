package io.github.rectify.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code evidence} about to be written; MyBatis fills in the id. */
class EvidenceDraft {

    private long id;
    private final String sha256;
    private final long size;
    private final EvidenceType type;
    private final String name;
    private final boolean thumbnail;
    private final Instant at;
    private final Actor actor;
    private final EvidenceSource source;
    private final @Nullable String origin;

    EvidenceDraft(String sha256, long size, EvidenceType type, String name, boolean thumbnail, Instant at, Actor actor,
            EvidenceSource source, @Nullable String origin) {
        this.sha256 = sha256;
        this.size = size;
        this.type = type;
        this.name = name;
        this.thumbnail = thumbnail;
        this.at = at;
        this.actor = actor;
        this.source = source;
        this.origin = origin;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getSha256() {
        return sha256;
    }

    public long getSize() {
        return size;
    }

    public EvidenceType getType() {
        return type;
    }

    public String getName() {
        return name;
    }

    public boolean isThumbnail() {
        return thumbnail;
    }

    public Instant getAt() {
        return at;
    }

    public @Nullable Long getByPersonId() {
        return actor.person() == null ? null : actor.person().value();
    }

    public String getByName() {
        return actor.name();
    }

    public EvidenceSource getSource() {
        return source;
    }

    public @Nullable String getOrigin() {
        return origin;
    }
}
