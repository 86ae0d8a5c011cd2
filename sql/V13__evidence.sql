-- Photos and files that prove what was done. A row names a file kept under the hash of its bytes and is written after the file, so
-- a row without its file cannot be. The same bytes sent twice are two rows and one file: who sent it when is what counts, and that
-- one picture serves two tasks is found by its hash. What is taken back keeps its link, with the moment it was taken back.
CREATE TABLE IF NOT EXISTS evidence (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sha256       CHAR(64)     NOT NULL,
  size         BIGINT       NOT NULL,
  type         VARCHAR(100) NOT NULL,
  name         VARCHAR(160) NOT NULL,
  thumbnail    BOOLEAN      NOT NULL,
  at           DATETIME(6)  NOT NULL,
  by_person_id BIGINT       NULL,
  by_name      VARCHAR(64)  NOT NULL,
  source       VARCHAR(10)  NOT NULL,
  origin       VARCHAR(80)  NULL,
  UNIQUE KEY uk_evidence_origin (origin),
  KEY ix_evidence_sha256 (sha256, size),
  KEY ix_evidence_person (by_person_id, at),
  CONSTRAINT fk_evidence_person FOREIGN KEY (by_person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS evidence_task (
  evidence_id  BIGINT      NOT NULL,
  task_id      BIGINT      NOT NULL,
  at           DATETIME(6) NOT NULL,
  by_person_id BIGINT      NULL,
  by_name      VARCHAR(64) NOT NULL,
  removed_at   DATETIME(6) NULL,
  PRIMARY KEY (evidence_id, task_id),
  KEY ix_evidence_task_task (task_id, evidence_id),
  CONSTRAINT fk_evidence_task_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id),
  CONSTRAINT fk_evidence_task_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
