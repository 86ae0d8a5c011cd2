package io.github.rectify.reply;

import io.github.rectify.people.Person;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import java.time.LocalDate;

/** One thing that came in, from whom, and how: all that acting on it needs to know besides what was meant. */
record Turn(InboxRow row, Person person, Channel channel, String cause, LocalDate today) {

    static Turn chat(InboxRow row, Person person, LocalDate today) {
        return new Turn(row, person, Channel.CHAT, "inbox:" + row.id(), today);
    }

    static Turn card(InboxRow row, Person person, long messageId, LocalDate today) {
        return new Turn(row, person, Channel.CARD, "message:" + messageId, today);
    }

    Actor actor() {
        return Actor.of(person, channel, cause);
    }
}
