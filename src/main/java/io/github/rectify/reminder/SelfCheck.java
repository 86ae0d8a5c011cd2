package io.github.rectify.reminder;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.Firing;
import io.github.rectify.schedule.Misfire;
import io.github.rectify.schedule.RecurringWork;
import io.github.rectify.schedule.RunOutcome;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every task that is not closed has a next look or a stored reason why not; one that lacks both is planned and reported. Tasks
 * nobody answers for are reported too, for nobody would hear of them.
 */
@Component
class SelfCheck implements RecurringWork {

    private static final int MOST = 1000;
    private static final int NAMED = 20;

    private final PlanMapper mapper;
    private final Planner planner;
    private final Tasks tasks;
    private final People people;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    SelfCheck(PlanMapper mapper, Planner planner, Tasks tasks, People people, Outbox outbox, Phrases phrases, Clock clock) {
        this.mapper = mapper;
        this.planner = planner;
        this.tasks = tasks;
        this.people = people;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "self-check";
    }

    @Override
    public String defaultCron() {
        return "0 50 7 * * ?";
    }

    @Override
    public Misfire defaultMisfire() {
        return Misfire.FIRE_NOW;
    }

    @Override
    @Transactional
    public RunOutcome run(Firing firing) {
        List<Task> silent = mapper.openWithoutPlan(MOST).stream().map(id -> tasks.get(new TaskId(id))).toList();
        silent.forEach(task -> planner.plan(task, false));
        Map<UnitId, List<Task>> byUnit = silent.stream().collect(Collectors.groupingBy(Task::unitId));
        byUnit.forEach((unit, found) -> report(firing, "notice.selfcheck", unit, found.size(), found));
        int unassigned = reportUnassigned(firing);
        return new RunOutcome.Done("silent=" + silent.size() + " unassigned=" + unassigned);
    }

    /** All are counted, the first are named. */
    private int reportUnassigned(Firing firing) {
        int all = 0;
        for (PlanMapper.Unassigned of : mapper.unassigned()) {
            UnitId unit = new UnitId(of.unitId());
            List<Task> first = mapper.openUnassigned(of.unitId(), NAMED).stream().map(id -> tasks.get(new TaskId(id))).toList();
            report(firing, "notice.unassigned", unit, of.tasks(), first);
            all += of.tasks();
        }
        return all;
    }

    private void report(Firing firing, String words, UnitId unit, int count, List<Task> found) {
        people.withRole(unit, Role.ADMIN).forEach(administrator -> report(firing, words, administrator, count, found));
    }

    private void report(Firing firing, String words, Person administrator, int count, List<Task> found) {
        String codes = phrases.numbers(found.subList(0, Math.min(NAMED, found.size())));
        outbox.putText(new NewMessage(words + ":" + firing.firedAt().toEpochMilli() + ":" + administrator.id().value(),
                Reminders.NOTICE, Urgency.NOTICE, administrator.userId().value(), "{}", Set.of(), clock.instant()),
                phrases.say(words, count, codes, count > NAMED ? phrases.say("notice.more") : ""));
    }
}
