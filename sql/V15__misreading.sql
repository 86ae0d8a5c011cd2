-- Replies that were not understood, had to be asked about, or were reported as read wrongly, for an administrator to look at and
-- to hand on as labelled examples. Who wrote is not kept, only the unit that may look; rows end after a set time.
-- source_key is "inbox:<id>" for what came in, or "try:<hash>" for what was reported by hand: the same is there once.
CREATE TABLE IF NOT EXISTS misreading (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source_key    VARCHAR(80)  NOT NULL,
  reason        VARCHAR(10)  NOT NULL,
  unit_id       BIGINT       NULL,
  writer_role   VARCHAR(10)  NOT NULL,
  written_on    DATE         NOT NULL,
  open_tasks    MEDIUMTEXT   NOT NULL,
  last_reminded MEDIUMTEXT   NOT NULL,
  reply         TEXT         NOT NULL,
  reading       MEDIUMTEXT   NOT NULL,
  expected      MEDIUMTEXT   NULL,
  note          VARCHAR(500) NULL,
  noted_at      DATETIME(6)  NOT NULL,
  noted_by      VARCHAR(64)  NULL,
  settled_at    DATETIME(6)  NULL,
  settled_by    VARCHAR(64)  NULL,
  UNIQUE KEY uk_misreading_source (source_key),
  KEY ix_misreading_noted (noted_at),
  KEY ix_misreading_unit (unit_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
