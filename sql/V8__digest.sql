-- A digest is counted once and frozen: one for each reader and week (week_on is its Monday). told_id is whom the last word
-- named, the stand-in if the reader was away; unsent is why it was not said after all, and then the next one counts from before it.
CREATE TABLE IF NOT EXISTS digest (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  reader_id BIGINT      NOT NULL,
  unit_id   BIGINT      NOT NULL,
  scope     VARCHAR(4)  NOT NULL,
  week_on   DATE        NOT NULL,
  as_of_at  DATETIME(6) NOT NULL,
  figures   MEDIUMTEXT  NOT NULL,
  told_id   BIGINT      NULL,
  unsent    VARCHAR(40) NULL,
  UNIQUE KEY uk_digest (reader_id, week_on),
  CONSTRAINT fk_digest_reader FOREIGN KEY (reader_id) REFERENCES person (id),
  CONSTRAINT fk_digest_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT fk_digest_told FOREIGN KEY (told_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
