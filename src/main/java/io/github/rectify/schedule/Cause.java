package io.github.rectify.schedule;

/** Why a work is run: its cron's moment came, was missed and is made up for, or somebody asked for it. */
public enum Cause { CRON, CATCH_UP, MANUAL }
