-- What imports of ledgers leave behind: how the columns of a file were understood once somebody corrected that, who is meant by a
-- printed name once somebody said so, and what a ledger says of a problem beside the task made of it.

-- shape is the hash of the headers in their order; roles is {"C": "PROBLEM", ...} by the letter of the column.
CREATE TABLE IF NOT EXISTS ledger_mapping (
  shape    CHAR(64)    NOT NULL PRIMARY KEY,
  roles    TEXT        NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  saved_by VARCHAR(64) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- printed is the hash of "name|department or post" in a unit; without a person the answer was: nobody of the unit.
CREATE TABLE IF NOT EXISTS ledger_name (
  unit_id   BIGINT      NOT NULL,
  printed   CHAR(64)    NOT NULL,
  person_id BIGINT      NULL,
  saved_at  DATETIME(6) NOT NULL,
  saved_by  VARCHAR(64) NOT NULL,
  PRIMARY KEY (unit_id, printed),
  CONSTRAINT fk_ledger_name_unit FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE CASCADE,
  CONSTRAINT fk_ledger_name_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- As the ledger printed it when the task was made of it, or when a newer version was accepted: what the next version is compared
-- with, so that what people changed since is no difference of the file. Lists have one entry a line.
CREATE TABLE IF NOT EXISTS ledger_item (
  task_id       BIGINT      NOT NULL PRIMARY KEY,
  deadline_on   DATE        NULL,
  deadline_kind VARCHAR(10) NOT NULL,
  deadline_text TEXT        NOT NULL,
  departments   TEXT        NOT NULL,
  leaders       TEXT        NOT NULL,
  assignees     TEXT        NOT NULL,
  goal          TEXT        NOT NULL,
  progress      TEXT        NOT NULL,
  extras        MEDIUMTEXT  NOT NULL,
  saved_at      DATETIME(6) NOT NULL,
  CONSTRAINT fk_ledger_item_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
