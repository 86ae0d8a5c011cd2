-- A question keeps what will be done for each answer to it, so that the answer acts on what was asked, not on what the words
-- would mean by then. open_mark is 1 while it waits and NULL afterwards: one open question a person.
CREATE TABLE IF NOT EXISTS question (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id   BIGINT      NOT NULL,
  inbox_id    BIGINT      NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  expires_at  DATETIME(6) NOT NULL,
  state       VARCHAR(10) NOT NULL,
  open_mark   TINYINT     NULL,
  content     MEDIUMTEXT  NOT NULL,
  answer      VARCHAR(60) NULL,
  closed_at   DATETIME(6) NULL,
  UNIQUE KEY uk_question_open (person_id, open_mark),
  KEY ix_question_person (person_id, id),
  CONSTRAINT fk_question_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What one thing that came in has moved, so that it can be taken back together. ref names what was moved: a line of a task's
-- history, a first day away, a file; before_it is what stood there before, where that cannot be found otherwise.
CREATE TABLE IF NOT EXISTS act (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inbox_id   BIGINT       NOT NULL,
  person_id  BIGINT       NOT NULL,
  seq        INT          NOT NULL,
  kind       VARCHAR(12)  NOT NULL,
  task_id    BIGINT       NULL,
  ref        VARCHAR(60)  NOT NULL,
  before_it  VARCHAR(200) NULL,
  at         DATETIME(6)  NOT NULL,
  undone_at  DATETIME(6)  NULL,
  UNIQUE KEY uk_act (inbox_id, seq),
  KEY ix_act_person (person_id, id),
  KEY ix_act_task (task_id, id),
  CONSTRAINT fk_act_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
