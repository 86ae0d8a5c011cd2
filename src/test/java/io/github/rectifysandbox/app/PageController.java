package io.github.rectifysandbox.app;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.Role;
import io.github.rectifysandbox.app.ClockController.FiredView;
import io.github.rectifysandbox.platform.MediaFile;
import io.github.rectifysandbox.platform.Member;
import io.github.rectifysandbox.platform.Received;
import io.github.rectifysandbox.platform.Said;
import io.github.rectifysandbox.platform.WeComSimulator;
import io.github.rectifysandbox.time.ClockDriver;
import io.github.rectifysandbox.time.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of drawn phones and what it asks for. */
@RestController
@RequestMapping("/sandbox")
class PageController extends SandboxController {

    private final WeComSimulator platform;
    private final ClockDriver driver;
    private final MovableClock clock;
    private final People people;

    PageController(WeComSimulator platform, ClockDriver driver, MovableClock clock, People people, Words words) {
        super(words);
        this.platform = platform;
        this.driver = driver;
        this.clock = clock;
        this.people = people;
    }

    @GetMapping(path = {"", "/"}, produces = "text/html;charset=UTF-8")
    Resource page() {
        return new ClassPathResource("static/sandbox/index.html");
    }

    @GetMapping("/people")
    List<PersonView> people() {
        return platform.members().all().stream().map(this::person).toList();
    }

    private PersonView person(Member member) {
        Set<String> roles = people.byUserId(member.userId()).map(Person::roles).orElse(Set.of()).stream().map(Role::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return new PersonView(member.userId(), member.name(), member.position(), member.department(), roles);
    }

    record PersonView(String userId, String name, String title, String department, Set<String> roles) {
    }

    /** Everything the page draws; without the phones if nothing has changed since the version it has. */
    @GetMapping("/view")
    PageView view(@RequestParam(defaultValue = "") List<String> users, @RequestParam(defaultValue = "") String since) {
        String version = platform.changes() + "." + driver.fired();
        OffsetDateTime now = ClockController.local(clock.instant());
        if (version.equals(since)) {
            return new PageView(version, now, null, null, null);
        }
        Map<String, List<Item>> phones = new LinkedHashMap<>();
        users.stream().filter(user -> platform.members().find(user).isPresent()).forEach(user -> phones.put(user, items(user)));
        return new PageView(version, now, phones, platform.counts(), driver.history().stream().map(FiredView::of).toList());
    }

    private List<Item> items(String userId) {
        Stream<Item> received = platform.messagesOf(userId).stream().map(Item::of);
        return Stream.concat(received, platform.saidBy(userId).stream().map(Item::of)).sorted(Comparator.comparing(Item::id))
                .toList();
    }

    /** {@code counts}: how many messages each member has received. */
    record PageView(String version, OffsetDateTime now, @Nullable Map<String, List<Item>> phones,
            @Nullable Map<String, Integer> counts, @Nullable List<FiredView> fired) {
    }

    /** A line of a chat: received, or the member's own. */
    record Item(long id, OffsetDateTime at, boolean own, @Nullable String text, @Nullable String mediaId,
            @Nullable String fileName, @Nullable MessageView message, @Nullable Map<String, List<String>> chosen) {

        static Item of(Received one) {
            return new Item(one.id(), ClockController.local(one.at()), false, one.text(), null, null, MessageView.of(one),
                    one.card() == null ? null : one.card().chosen());
        }

        static Item of(Said one) {
            return new Item(one.id(), ClockController.local(one.at()), true, one.text(), one.mediaId(), one.fileName(), null, null);
        }
    }

    @GetMapping("/media/{mediaId}")
    ResponseEntity<byte[]> media(@PathVariable String mediaId) {
        MediaFile file = platform.media(mediaId).orElseThrow(() -> new SandboxProblem(HttpStatus.NOT_FOUND, "picture"));
        boolean picture = file.contentType().startsWith("image/");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(file.content());
    }
}
