package io.github.rectify.console.messages;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Address;
import io.github.rectify.console.web.Page;
import io.github.rectify.console.web.Paging;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.outbox.MessageState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of messages as a page, filtered by its address. */
@Controller
class MessagePages {

    private final MessageLists messages;
    private final Texts texts;

    MessagePages(MessageLists messages, Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    @GetMapping("/messages")
    String list(@RequestParam @Nullable String userId, @RequestParam @Nullable String state,
            @RequestParam @Nullable String from, @RequestParam @Nullable String to, @RequestParam @Nullable String page,
            Sight sight, Model model) {
        Paging paging = Paging.lenient(page);
        model.addAttribute("found", found(userId, state, from, to, sight, paging, model));
        model.addAttribute("states", MessageState.values());
        model.addAttribute("filter", new Filter(text(userId), text(state), text(from), text(to)));
        return "messages";
    }

    /** Nothing for a filter that cannot be taken, and the sentence that says why. */
    private Page<MessageView> found(@Nullable String userId, @Nullable String state, @Nullable String from,
            @Nullable String to, Sight sight, Paging paging, Model model) {
        try {
            return messages.pageByNames(MessageQuery.parse(userId, state, from, to), sight, paging);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", texts.text("console.problem." + refusal.code(), refusal.arguments()));
            return Page.of(List.of(), 0, paging);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What the form shows. */
    record Filter(String userId, String state, String from, String to) {

        /** The address of another page of the same. */
        public String page(int page) {
            return Address.of("/messages").with("userId", userId).with("state", state).with("from", from).with("to", to)
                    .with("page", page == 0 ? "" : String.valueOf(page)).toString();
        }
    }
}
