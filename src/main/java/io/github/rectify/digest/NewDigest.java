package io.github.rectify.digest;

import java.time.Instant;
import java.time.LocalDate;

/** A digest about to be kept; MyBatis fills in the id. */
class NewDigest {

    private long id;
    private final Reader reader;
    private final DigestFigures figures;

    NewDigest(Reader reader, DigestFigures figures) {
        this.reader = reader;
        this.figures = figures;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getReaderId() {
        return reader.person().id().value();
    }

    public long getUnitId() {
        return reader.person().unitId().value();
    }

    public DigestScope getScope() {
        return figures.scope();
    }

    public LocalDate getWeekOn() {
        return figures.weekFrom();
    }

    public Instant getAsOfAt() {
        return figures.asOf();
    }

    public String getFigures() {
        return FrozenFigures.json(figures);
    }
}
