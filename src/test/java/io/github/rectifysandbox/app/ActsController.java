package io.github.rectifysandbox.app;

import io.github.rectify.console.PersonSessions;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectifysandbox.platform.Received;
import io.github.rectifysandbox.platform.WeComSimulator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What members see and do: they read, write, press, show a picture, send a file, open a page. Each act answers when all it caused is done. */
@RestController
@RequestMapping("/sandbox")
class ActsController extends SandboxController {

    private final WeComSimulator platform;
    private final Phones phones;
    private final People people;
    private final PersonSessions sessions;

    ActsController(WeComSimulator platform, Phones phones, People people, PersonSessions sessions, Words words) {
        super(words);
        this.platform = platform;
        this.phones = phones;
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping("/messages")
    List<MessageView> messages(@RequestParam String userId) {
        known(userId);
        return platform.messagesOf(userId).stream().map(MessageView::of).toList();
    }

    @PostMapping("/messages")
    List<MessageView> type(HttpServletRequest request) {
        Body body = new Body(request, words);
        String userId = body.text("userId");
        return after(userId, () -> phones.type(userId, body.text("text")));
    }

    @PostMapping("/clicks")
    List<MessageView> press(HttpServletRequest request) {
        Body body = new Body(request, words);
        String userId = body.text("userId");
        String taskId = body.text("taskId");
        return after(userId, () -> phones.press(userId, taskId, body.text("key"), chosen(userId, taskId, body.selected())));
    }

    /** A choice without its question answers the card's only one. */
    private Map<String, List<String>> chosen(String userId, String taskId, Map<String, List<String>> selected) {
        List<String> bare = selected.get("");
        if (bare == null) {
            return selected;
        }
        List<String> questions = platform.messagesOf(userId).stream().map(Received::card)
                .filter(card -> card != null && card.taskIds().contains(taskId)).findFirst()
                .map(Received.Card::questions).orElse(List.of());
        if (questions.size() > 1) {
            throw new SandboxProblem(HttpStatus.BAD_REQUEST, "choice", questions + " " + words.say("hint.selected"));
        }
        return questions.isEmpty() ? Map.of() : Map.of(questions.get(0), bare);
    }

    @PostMapping(path = "/images", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<MessageView> show(@RequestParam String userId, @RequestParam MultipartFile file) throws IOException {
        Shown shown = Shown.of(file.getOriginalFilename(), file.getBytes());
        return after(userId, () -> {
            if (shown.isPicture()) {
                phones.show(userId, shown.name(), shown.contentType(), shown.bytes());
            } else {
                phones.attach(userId, shown.name(), shown.contentType(), shown.bytes());
            }
        });
    }

    @PostMapping("/enter")
    List<MessageView> enter(HttpServletRequest request) {
        String userId = new Body(request, words).text("userId");
        return after(userId, () -> phones.enter(userId));
    }

    /** What the member received because of the act. */
    private List<MessageView> after(String userId, Runnable act) {
        List<Received> before = platform.messagesOf(userId);
        act.run();
        return platform.messagesOf(userId).stream().filter(one -> !before.contains(one)).map(MessageView::of).toList();
    }

    @PostMapping("/login")
    Map<String, Object> login(HttpServletRequest request,
            HttpServletResponse response) {
        Person person = person(new Body(request, words).text("userId"));
        try {
            sessions.signIn(person, request, response);
        } catch (IllegalArgumentException left) {
            throw new SandboxProblem(HttpStatus.CONFLICT, "left", person.name());
        }
        return Map.of("userId", person.userId().value(), "name", person.name());
    }

    private Person person(String userId) {
        return people.byUserId(userId).orElseThrow(() -> new SandboxProblem(HttpStatus.NOT_FOUND, "user", userId));
    }

    private void known(String userId) {
        if (platform.members().find(userId).isEmpty()) {
            throw new SandboxProblem(HttpStatus.NOT_FOUND, "user", userId);
        }
    }
}
