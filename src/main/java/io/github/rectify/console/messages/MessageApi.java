package io.github.rectify.console.messages;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Page;
import io.github.rectify.console.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "messages")
class MessageApi {

    private final MessageLists messages;

    MessageApi(MessageLists messages) {
        this.messages = messages;
    }

    @Operation(summary = "The ledger of messages, the latest first: what was or will be said to whom, and why not")
    @GetMapping("/api/messages")
    Page<MessageJson> list(@RequestParam @Nullable String userId, @RequestParam @Nullable String state,
            @RequestParam @Nullable String from, @RequestParam @Nullable String to, @RequestParam @Nullable String page,
            @RequestParam @Nullable String size, Sight sight) {
        Paging paging = Paging.parse(page, size);
        Page<MessageView> found = messages.page(MessageQuery.parse(userId, state, from, to), sight, paging);
        return Page.of(found.content().stream().map(MessageJson::of).toList(), found.totalElements(), paging);
    }
}
