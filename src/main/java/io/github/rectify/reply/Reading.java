package io.github.rectify.reply;

import java.util.List;

/** What a text says, and the codes of the tasks it names, in the order of the text. */
record Reading(Reply reply, List<String> codes) {

    Reading {
        codes = List.copyOf(codes);
    }
}
