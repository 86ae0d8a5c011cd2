package io.github.rectify.reminder;

import io.github.rectify.outbox.Content;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Outgoing;
import io.github.rectify.outbox.Waiting;
import io.github.rectify.outbox.Word;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The last word of a notice to a stand-in: how what is on file now differs from what was before the change. Of several changes that
 * waited together the first notice says all that holds, and the others nothing; what came and went, or is over, is not spoken of.
 */
@Component
class LeaveWords {

    private final People people;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    LeaveWords(People people, Outbox outbox, Phrases phrases, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    Word word(Waiting message) {
        LeaveRefs refs = LeaveRefs.parse(message.refs());
        if (outbox.hasSpokenSince(message, refs.subject())) {
            return new Word.Drop("SAID_ALREADY");
        }
        LocalDate today = BusinessTime.today(clock);
        List<LeaveRefs.Days> before = refs.before().stream().filter(days -> days.untilOn().isAfter(today)).toList();
        List<LeaveRefs.Days> now = people.absencesOf(refs.absent(), today).stream()
                .filter(absence -> refs.standIn().equals(absence.standInId())).map(LeaveRefs.Days::of).toList();
        List<String> said = new ArrayList<>();
        Person absent = people.get(refs.absent());
        say(said, "notice.standin.over", absent, without(before, now));
        say(said, "notice.standin", absent, without(now, before));
        return said.isEmpty() ? new Word.Drop("OVERTAKEN") : new Word.Say(new Outgoing(
                people.get(refs.standIn()).userId().value(), new Content.Text(String.join("\n", said))));
    }

    private void say(List<String> said, String key, Person absent, List<LeaveRefs.Days> stretches) {
        if (!stretches.isEmpty()) {
            said.add(phrases.say(key, absent.name(), stretches.stream().sorted(Comparator.comparing(LeaveRefs.Days::fromOn))
                    .map(this::days).collect(Collectors.joining(phrases.say("list.separator")))));
        }
    }

    private String days(LeaveRefs.Days days) {
        LocalDate last = days.untilOn().minusDays(1);
        return days.fromOn().equals(last) ? phrases.day(last)
                : phrases.say("notice.standin.days", phrases.day(days.fromOn()), phrases.day(last));
    }

    private static List<LeaveRefs.Days> without(List<LeaveRefs.Days> all, List<LeaveRefs.Days> some) {
        return all.stream().filter(days -> !some.contains(days)).toList();
    }
}
