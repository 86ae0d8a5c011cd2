-- Until when the one who answers for a task asked not to be reminded of it. Added by a statement that looks first, so that a
-- migration cut short between this and its own record can run again.
SET @add_snooze = IF(
  (SELECT COUNT(*) FROM information_schema.columns
   WHERE table_schema = DATABASE() AND table_name = 'task' AND column_name = 'snooze_ends_at') = 0,
  'ALTER TABLE task ADD COLUMN snooze_ends_at DATETIME(6) NULL',
  'DO 0');
PREPARE add_snooze FROM @add_snooze;
EXECUTE add_snooze;
DEALLOCATE PREPARE add_snooze;

-- At which moment a task is looked at between the morning runs, because a snooze ends then.
CREATE TABLE IF NOT EXISTS reminder_wake (
  task_id BIGINT      NOT NULL PRIMARY KEY,
  wake_at DATETIME(6) NOT NULL,
  KEY ix_reminder_wake_at (wake_at),
  CONSTRAINT fk_reminder_wake_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
