package io.github.rectify.console.schedules;

import io.github.rectify.console.access.Sight;
import io.github.rectify.schedule.RunResult;
import io.github.rectify.schedule.Schedules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/schedules")
@Tag(name = "schedules")
class ScheduleApi {

    private final Schedules schedules;
    private final ScheduleDesk desk;

    ScheduleApi(Schedules schedules, ScheduleDesk desk) {
        this.schedules = schedules;
        this.desk = desk;
    }

    @Operation(summary = "All schedules with their next five moments and their last runs")
    @GetMapping
    List<ScheduleJson> all() {
        return schedules.all().stream().map(ScheduleJson::of).toList();
    }

    @Operation(summary = "One schedule")
    @GetMapping("/{key}")
    ScheduleJson one(@PathVariable String key) {
        return ScheduleJson.of(schedules.view(key));
    }

    @Operation(summary = "Changes when a schedule runs: cron in Quartz syntax, enabled, misfire FIRE_NOW or SKIP. "
            + "Takes back whatever a reading gave, however old; the version in it is not looked at")
    @PutMapping("/{key}")
    ScheduleJson change(@PathVariable String key, @RequestBody ScheduleChange change, Sight sight) {
        return ScheduleJson.of(desk.change(key, change.ofAnyVersion(), sight));
    }

    @Operation(summary = "Runs a schedule now, also a disabled one, and answers when it has ended")
    @PostMapping("/{key}/run")
    ScheduleRunJson run(@PathVariable String key, Sight sight) {
        RunResult result = desk.run(key, sight);
        return ScheduleRunJson.of(schedules.view(key), result);
    }
}
