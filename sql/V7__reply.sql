-- Everything that came in, once: the dedupe key is that of wecom.md 1.6 over the decrypted text. A row is written before the
-- platform gets its 200; what cannot be handled after its tries is shelved with its error, never dropped.
CREATE TABLE IF NOT EXISTS inbox (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  dedupe_key      CHAR(64)     NOT NULL,
  received_at     DATETIME(6)  NOT NULL,
  user_id         VARCHAR(64)  NOT NULL,
  msg_type        VARCHAR(20)  NOT NULL,
  event           VARCHAR(40)  NULL,
  payload         MEDIUMTEXT   NOT NULL,
  state           VARCHAR(10)  NOT NULL,
  attempts        INT          NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(6)  NOT NULL,
  outcome         VARCHAR(400) NULL,
  done_at         DATETIME(6)  NULL,
  UNIQUE KEY uk_inbox_dedupe (dedupe_key),
  KEY ix_inbox_due (state, next_attempt_at),
  KEY ix_inbox_user (user_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
