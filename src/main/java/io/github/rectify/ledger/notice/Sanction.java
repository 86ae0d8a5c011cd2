package io.github.rectify.ledger.notice;

import java.util.List;

/** One mention in an item of somebody held to account: in which way, who by name, and how many if only a number is given. */
record Sanction(String way, List<String> names, int count) {
}
