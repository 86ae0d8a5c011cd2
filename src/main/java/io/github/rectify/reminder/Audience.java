package io.github.rectify.reminder;

/** In which capacity somebody is told about a task; the person is found when it is said. */
enum Audience { ASSIGNEE, LEADER, CHIEF, REVIEWER }
