-- The plan says on which day a task is next looked at (or why not); told things are told once by their key;
-- decisions keep the reason of every telling and not-telling.
CREATE TABLE IF NOT EXISTS reminder_plan (
  task_id        BIGINT      NOT NULL PRIMARY KEY,
  policy         VARCHAR(40) NOT NULL,
  policy_version INT         NOT NULL,
  next_on        DATE        NULL,
  reason         VARCHAR(60) NOT NULL,
  at_once        BOOLEAN     NOT NULL DEFAULT FALSE,
  planned_at     DATETIME(6) NOT NULL,
  KEY ix_reminder_plan_next (next_on),
  KEY ix_reminder_plan_at_once (at_once),
  CONSTRAINT fk_reminder_plan_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS reminder_told (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_id  BIGINT       NOT NULL,
  kind     VARCHAR(10)  NOT NULL,
  base_on  DATE         NOT NULL,
  step     INT          NOT NULL,
  audience VARCHAR(10)  NOT NULL,
  told_at  DATETIME(6)  NOT NULL,
  msg_key  VARCHAR(160) NOT NULL,
  UNIQUE KEY uk_reminder_told (task_id, kind, base_on, step, audience),
  CONSTRAINT fk_reminder_told_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS reminder_decision (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_id  BIGINT       NOT NULL,
  day_on   DATE         NOT NULL,
  at       DATETIME(6)  NOT NULL,
  audience VARCHAR(10)  NOT NULL,
  user_id  VARCHAR(64)  NULL,
  outcome  VARCHAR(40)  NOT NULL,
  detail   VARCHAR(300) NULL,
  msg_key  VARCHAR(160) NULL,
  KEY ix_reminder_decision_task (task_id, day_on),
  KEY ix_reminder_decision_user (user_id, at),
  CONSTRAINT fk_reminder_decision_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
