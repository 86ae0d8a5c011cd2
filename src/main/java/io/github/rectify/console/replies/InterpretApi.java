package io.github.rectify.console.replies;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.reply.ReadingJson;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.ReplyReader;
import io.github.rectify.schedule.Calendars;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a reply for a program. Nothing is stored, and the same question is always answered alike. */
@RestController
@Tag(name = "replies")
class InterpretApi {

    /** Room for the longest text and the most tasks that are taken. */
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private final ReplyReader reader;
    private final Calendars calendars;
    private final JsonMapper json;

    InterpretApi(ReplyReader reader, Calendars calendars, JsonMapper json) {
        this.reader = reader;
        this.calendars = calendars;
        this.json = json;
    }

    @Operation(summary = "How a reply is read, for administrators; nothing is stored. Numbers of tasks come back in the type they "
            + "came in; title, due, open and last_reminded may be left out",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = InterpretDocument.Question.class))),
            responses = @ApiResponse(responseCode = "200", description = "OK", content = @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = InterpretDocument.Answer.class))))
    @PostMapping(path = "/api/replies/interpret", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode interpret(InputStream body, Sight sight) throws IOException {
        ReplyDesk.checkAdministrator(sight);
        InterpretQuestion question = InterpretQuestion.read(tree(body), calendars.current());
        Reading reading = reader.read(question.text(), question.situation());
        return ReadingJson.write(reading.actions(), reading.clarify(), question::number);
    }

    private JsonNode tree(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", String.valueOf(LARGEST_BODY / 1024 / 1024));
        }
        try {
            return json.readTree(bytes);
        } catch (JacksonException unreadable) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "BODY_IS_NO_JSON");
        }
    }
}
