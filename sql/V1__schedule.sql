-- When things happen: the crons an administrator may edit, one row for each firing so that it happens once on any
-- number of nodes, and the working days of each year with the paper they come from. Moments (…_at) are UTC.
CREATE TABLE IF NOT EXISTS schedule_job (
  job_key    VARCHAR(40)  NOT NULL PRIMARY KEY,
  cron       VARCHAR(120) NOT NULL,
  enabled    BOOLEAN      NOT NULL,
  misfire    VARCHAR(10)  NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  changed_by VARCHAR(64)  NULL,
  version    INT          NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS schedule_run (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job_key      VARCHAR(40)  NOT NULL,
  scheduled_at DATETIME(6)  NOT NULL,
  cause        VARCHAR(10)  NOT NULL,
  started_at   DATETIME(6)  NOT NULL,
  lease_until  DATETIME(6)  NOT NULL,
  ended_at     DATETIME(6)  NULL,
  outcome      VARCHAR(10)  NULL,
  detail       VARCHAR(400) NULL,
  node         VARCHAR(80)  NOT NULL,
  UNIQUE KEY uk_schedule_run (job_key, scheduled_at),
  KEY ix_schedule_run_unended (ended_at, lease_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- version counts the edits of a year, so that every node notices one
CREATE TABLE IF NOT EXISTS calendar_year (
  year    INT          NOT NULL PRIMARY KEY,
  source  VARCHAR(200) NOT NULL,
  version INT          NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Only the days that differ from Monday to Friday: REST on a weekday (and the weekend inside a holiday), WORK on a weekend.
-- year is that of the paper that names the day, so that a year can be replaced whole.
CREATE TABLE IF NOT EXISTS calendar_day (
  day_on DATE        NOT NULL PRIMARY KEY,
  year   INT         NOT NULL,
  kind   VARCHAR(4)  NOT NULL,
  name   VARCHAR(60) NOT NULL,
  KEY ix_calendar_day_year (year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
