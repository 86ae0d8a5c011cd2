package io.github.rectify.console.replies;

import io.github.rectify.reply.Misreading;
import io.github.rectify.reply.MisreadingFilter;
import io.github.rectify.reply.MisreadingLabel;
import io.github.rectify.reply.Misreadings;
import io.github.rectify.reply.ReadingJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Misreadings as labelled examples, one JSON object a line, the newest first, read in steps so that their number does not matter.
 * Who wrote, who looked and when is left out. Tags say why a reply was kept, and {@code labelled} that an administrator has said
 * how it is to be read; without it {@code expect} is only how it was read.
 */
@Component
class CorpusExport {

    private static final int AT_ONCE = 200;

    private final Misreadings misreadings;

    CorpusExport(Misreadings misreadings) {
        this.misreadings = misreadings;
    }

    void write(MisreadingFilter filter, OutputStream out) throws IOException {
        long before = Long.MAX_VALUE;
        List<Misreading> some;
        do {
            some = misreadings.before(filter, before, AT_ONCE);
            for (Misreading one : some) {
                out.write((line(one) + "\n").getBytes(StandardCharsets.UTF_8));
                before = one.id();
            }
        } while (some.size() == AT_ONCE);
    }

    static ObjectNode line(Misreading one) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", "m" + one.id()).put("role", one.role().name())
                .put("today", one.writtenOn().toString());
        line.set("open", ReadingJson.open(one.open(), ReadingJson.PLAIN));
        line.set("last_reminded", ReadingJson.numbers(one.lastReminded(), ReadingJson.PLAIN));
        MisreadingLabel label = one.label();
        line.put("text", one.text()).set("expect", ReadingJson.write(label.actions(), label.clarify(), ReadingJson.PLAIN));
        ArrayNode tags = line.putArray("tags").add(one.reason().name().toLowerCase(Locale.ROOT));
        if (one.expected() != null) {
            tags.add("labelled");
        }
        return line;
    }
}
