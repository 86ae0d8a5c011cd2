-- Rounds, their problems, the tasks made of them, and everything that ever happened to a task. The same problem of the
-- same notice has one source key, so importing a file again finds its rows; a code is unique in its round, so a reply means one task.
CREATE TABLE IF NOT EXISTS inspection_round (
  id   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  UNIQUE KEY uk_round_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS problem (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  round_id   BIGINT       NOT NULL,
  unit_id    BIGINT       NOT NULL,
  source_key CHAR(64)     NOT NULL,
  no         VARCHAR(40)  NOT NULL,
  position   INT          NOT NULL,
  headings   TEXT         NOT NULL,
  text       TEXT         NOT NULL,
  persons    TEXT         NOT NULL,
  UNIQUE KEY uk_problem_source (round_id, unit_id, source_key),
  CONSTRAINT fk_problem_round FOREIGN KEY (round_id) REFERENCES inspection_round (id),
  CONSTRAINT fk_problem_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS task (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  problem_id     BIGINT       NOT NULL,
  round_id       BIGINT       NOT NULL,
  unit_id        BIGINT       NOT NULL,
  code           VARCHAR(40)  NOT NULL,
  no             VARCHAR(40)  NOT NULL,
  title          VARCHAR(160) NOT NULL,
  level          VARCHAR(10)  NOT NULL,
  status         VARCHAR(12)  NOT NULL,
  due_on         DATE         NULL,
  completed_on   DATE         NULL,
  department     VARCHAR(120) NULL,
  assignee_id    BIGINT       NULL,
  leader_id      BIGINT       NULL,
  percent        INT          NULL,
  expected_on    DATE         NULL,
  opened_at      DATETIME(6)  NOT NULL,
  last_report_at DATETIME(6)  NULL,
  submitted_at   DATETIME(6)  NULL,
  submitted_by   BIGINT       NULL,
  reported_on    DATE         NULL,
  closed_at      DATETIME(6)  NULL,
  version        INT          NOT NULL DEFAULT 0,
  UNIQUE KEY uk_task_code (round_id, code),
  KEY ix_task_assignee (assignee_id, status),
  KEY ix_task_leader (leader_id, status),
  KEY ix_task_unit (unit_id, status, due_on),
  CONSTRAINT fk_task_problem FOREIGN KEY (problem_id) REFERENCES problem (id),
  CONSTRAINT fk_task_round FOREIGN KEY (round_id) REFERENCES inspection_round (id),
  CONSTRAINT fk_task_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT fk_task_assignee FOREIGN KEY (assignee_id) REFERENCES person (id),
  CONSTRAINT fk_task_leader FOREIGN KEY (leader_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS measure (
  id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_id  BIGINT NOT NULL,
  position INT    NOT NULL,
  text     TEXT   NOT NULL,
  UNIQUE KEY uk_measure (task_id, position),
  CONSTRAINT fk_measure_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only: rows are inserted with the move they record and never touched again.
CREATE TABLE IF NOT EXISTS task_event (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_id      BIGINT        NOT NULL,
  at           DATETIME(6)   NOT NULL,
  kind         VARCHAR(20)   NOT NULL,
  from_status  VARCHAR(12)   NULL,
  to_status    VARCHAR(12)   NOT NULL,
  by_person_id BIGINT        NULL,
  by_name      VARCHAR(64)   NOT NULL,
  for_person_id BIGINT       NULL,
  channel      VARCHAR(10)   NOT NULL,
  note         VARCHAR(2000) NULL,
  cause        VARCHAR(80)   NULL,
  detail       TEXT          NULL,
  KEY ix_task_event_task (task_id, id),
  KEY ix_task_event_at (at),
  CONSTRAINT fk_task_event_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
