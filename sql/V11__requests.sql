-- What one person asks and another decides: more time, another owner, "this is not mine". A request that is open carries
-- open_mark = 1 and one that is closed NULL, so the unique key lets one of a kind be open per task and any number be on file.
-- ask_event_id and close_event_id are the lines of the history that opened and closed it: taking one back finds it by them.
CREATE TABLE IF NOT EXISTS task_request (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_id         BIGINT        NOT NULL,
  kind            VARCHAR(12)   NOT NULL,
  state           VARCHAR(10)   NOT NULL,
  open_mark       TINYINT       NULL,
  wanted_on       DATE          NULL,
  wanted_person_id BIGINT       NULL,
  note            VARCHAR(2000) NULL,
  asked_at        DATETIME(6)   NOT NULL,
  asked_by_id     BIGINT        NULL,
  asked_by_name   VARCHAR(64)   NOT NULL,
  ask_event_id    BIGINT        NOT NULL,
  closed_at       DATETIME(6)   NULL,
  closed_by_name  VARCHAR(64)   NULL,
  close_event_id  BIGINT        NULL,
  reason          VARCHAR(2000) NULL,
  UNIQUE KEY uk_task_request_open (task_id, kind, open_mark),
  KEY ix_task_request_ask (ask_event_id),
  KEY ix_task_request_close (close_event_id),
  CONSTRAINT fk_task_request_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT fk_task_request_wanted FOREIGN KEY (wanted_person_id) REFERENCES person (id),
  CONSTRAINT fk_task_request_asked_by FOREIGN KEY (asked_by_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The task as it stood before a line of its history, written with that line, so that taking the line back restores it exactly.
-- No move starts from a closed task, so the moment of closing is not kept: before a move it is always NULL.
CREATE TABLE IF NOT EXISTS task_before (
  event_id       BIGINT      NOT NULL PRIMARY KEY,
  status         VARCHAR(12) NOT NULL,
  due_on         DATE        NULL,
  completed_on   DATE        NULL,
  assignee_id    BIGINT      NULL,
  percent        INT         NULL,
  expected_on    DATE        NULL,
  last_report_at DATETIME(6) NULL,
  submitted_at   DATETIME(6) NULL,
  submitted_by   BIGINT      NULL,
  reported_on    DATE        NULL,
  snooze_ends_at DATETIME(6) NULL,
  CONSTRAINT fk_task_before_event FOREIGN KEY (event_id) REFERENCES task_event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
