-- A digest is counted once and frozen: one for each reader and week.
CREATE TABLE digest (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  reader_id BIGINT      NOT NULL,
  unit_id   BIGINT      NOT NULL,
  scope     VARCHAR(4)  NOT NULL,
  week_on   DATE        NOT NULL,
  as_of_at  DATETIME(6) NOT NULL,
  figures   MEDIUMTEXT  NOT NULL,
  UNIQUE KEY uk_digest (reader_id, week_on),
  CONSTRAINT fk_digest_reader FOREIGN KEY (reader_id) REFERENCES person (id),
  CONSTRAINT fk_digest_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
