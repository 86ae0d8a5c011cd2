package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A day as programs send it: YYYY-MM-DD and nothing else. A moment or a count of days would be taken for another day than was meant. */
class DayInput extends StdDeserializer<LocalDate> {

    DayInput() {
        super(LocalDate.class);
    }

    /** @throws Refusal if it is no day */
    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        String name = String.valueOf(parser.currentName());
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "BAD_DAY", name, parser.getString());
        }
        return Fields.day(name, parser.getString());
    }
}
