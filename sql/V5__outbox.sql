-- The ledger of what is to be said. msg_key makes one message of one cause; card_task_id is what the platform calls a card by.
-- The body is frozen at the first sending, so that a retry is the same bytes and the platform's duplicate check can swallow it.
CREATE TABLE IF NOT EXISTS outbox_message (
  id                    BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  msg_key               VARCHAR(160) NOT NULL,
  kind                  VARCHAR(12)  NOT NULL,
  priority              TINYINT      NOT NULL,
  user_id               VARCHAR(64)  NOT NULL,
  refs                  TEXT         NOT NULL,
  state                 VARCHAR(10)  NOT NULL,
  reason                VARCHAR(300) NULL,
  created_at            DATETIME(6)  NOT NULL,
  next_attempt_at       DATETIME(6)  NOT NULL,
  attempts              INT          NOT NULL DEFAULT 0,
  endpoint              VARCHAR(10)  NULL,
  body                  MEDIUMTEXT   NULL,
  card_task_id          VARCHAR(128) NULL,
  composed              INT          NOT NULL DEFAULT 0,
  uncertain             BOOLEAN      NOT NULL DEFAULT FALSE,
  first_attempt_at      DATETIME(6)  NULL,
  lease_until           DATETIME(6)  NULL,
  sent_at               DATETIME(6)  NULL,
  msgid                 VARCHAR(200) NULL,
  response_code         VARCHAR(300) NULL,
  response_code_used_at DATETIME(6)  NULL,
  errcode               INT          NULL,
  errmsg                VARCHAR(400) NULL,
  handed_back_at        DATETIME(6)  NULL,
  UNIQUE KEY uk_outbox_key (msg_key),
  UNIQUE KEY uk_outbox_card (card_task_id),
  KEY ix_outbox_due (state, next_attempt_at),
  KEY ix_outbox_user (user_id, first_attempt_at),
  KEY ix_outbox_failed (handed_back_at, state),
  KEY ix_outbox_attempt (first_attempt_at),
  KEY ix_outbox_lease (state, lease_until),
  KEY ix_outbox_created (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a message is about, in the words of the room that wrote it (task:5): opaque here, looked up by the pages.
CREATE TABLE IF NOT EXISTS outbox_subject (
  message_id BIGINT      NOT NULL,
  subject    VARCHAR(60) NOT NULL,
  PRIMARY KEY (message_id, subject),
  KEY ix_outbox_subject (subject, message_id),
  CONSTRAINT fk_outbox_subject FOREIGN KEY (message_id) REFERENCES outbox_message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A channel that must rest (rate ban, wrong address): nothing is claimed for it before until_at.
CREATE TABLE IF NOT EXISTS outbox_pause (
  channel  VARCHAR(20)  NOT NULL PRIMARY KEY,
  until_at DATETIME(6)  NOT NULL,
  reason   VARCHAR(300) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
