-- Who there is. A user id is unique whatever its case (wecom.md 8), so its lower-case form carries the key;
-- a person keeps their id when the platform changes the user id.
CREATE TABLE IF NOT EXISTS unit (
  id   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  UNIQUE KEY uk_unit_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS person (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id    BIGINT       NOT NULL,
  user_id    VARCHAR(64)  NOT NULL,
  user_key   VARCHAR(64)  NOT NULL,
  name       VARCHAR(60)  NOT NULL,
  title      VARCHAR(120) NOT NULL DEFAULT '',
  department VARCHAR(120) NOT NULL DEFAULT '',
  leader_id  BIGINT       NULL,
  roles      VARCHAR(80)  NOT NULL,
  active     BOOLEAN      NOT NULL DEFAULT TRUE,
  UNIQUE KEY uk_person_user (user_key),
  KEY ix_person_unit (unit_id),
  CONSTRAINT fk_person_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT fk_person_leader FOREIGN KEY (leader_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A time away: from from_on until the day before until_on; the stand-in, if any, answers meanwhile.
CREATE TABLE IF NOT EXISTS absence (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id   BIGINT      NOT NULL,
  from_on     DATE        NOT NULL,
  until_on    DATE        NOT NULL,
  stand_in_id BIGINT      NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by VARCHAR(64) NOT NULL,
  UNIQUE KEY uk_absence (person_id, from_on),
  KEY ix_absence_stand_in (stand_in_id, until_on),
  CONSTRAINT fk_absence_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_absence_stand_in FOREIGN KEY (stand_in_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
