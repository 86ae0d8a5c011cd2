package io.github.rectify.console.overview;

import io.github.rectify.console.access.PersonViewer;
import io.github.rectify.console.access.Sight;
import io.github.rectify.console.messages.MessageLists;
import io.github.rectify.console.tasks.TaskLists;
import io.github.rectify.console.tasks.TaskQuery;
import io.github.rectify.console.tasks.TaskView;
import io.github.rectify.console.web.Paging;
import io.github.rectify.outbox.MessageState;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.task.Light;
import io.github.rectify.task.TaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what stands, what is late, what waits for somebody, and what keeps the bot from speaking. */
@Controller
class Overview {

    private static final int SHOWN = 8;
    private static final Duration LATELY = Duration.ofDays(30);

    private final TaskLists tasks;
    private final MessageLists messages;
    private final OverviewMapper mapper;
    private final Calendars calendars;
    private final Clock clock;

    Overview(TaskLists tasks, MessageLists messages, OverviewMapper mapper, Calendars calendars, Clock clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.mapper = mapper;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/")
    String overview(Sight sight, Model model) {
        if (sight.viewer() instanceof PersonViewer && !sight.isAdministrator()) {
            return "redirect:/h5/tasks";
        }
        Instant now = clock.instant();
        LocalDate today = BusinessTime.today(clock);
        model.addAttribute("today", today);
        model.addAttribute("workday", calendars.current().isWorkday(today));
        model.addAttribute("counts", tasks.counts(TaskQuery.ALL, sight));
        model.addAttribute("red", tasks.urgentFirst(TaskQuery.of(Light.RED), sight, new Paging(0, SHOWN)));
        model.addAttribute("next", next(sight));
        model.addAttribute("waiting", tasks.urgentFirst(TaskQuery.of(Set.of(TaskStatus.SUBMITTED)), sight,
                new Paging(0, SHOWN)));
        model.addAttribute("messages", messages.states(now.minus(LATELY), sight));
        model.addAttribute("undelivered", messages.latest(Set.of(MessageState.FAILED, MessageState.UNKNOWN), sight, SHOWN));
        model.addAttribute("unassigned", mapper.unassigned(sight));
        model.addAttribute("pause", mapper.pause(now).orElse(null));
        model.addAttribute("calendar", CalendarWarning.on(today, calendars.current()).orElse(null));
        return "overview";
    }

    /** What falls due next. */
    private List<TaskView> next(Sight sight) {
        return Stream.of(Light.YELLOW, Light.GREEN)
                .flatMap(light -> tasks.urgentFirst(TaskQuery.of(Set.of(TaskStatus.IN_PROGRESS), light), sight,
                        new Paging(0, SHOWN)).stream())
                .filter(view -> view.daysLeft() != null).limit(SHOWN).toList();
    }
}
