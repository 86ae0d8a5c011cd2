package io.github.rectify.ledger;

import io.github.rectify.ledger.writing.Phrases;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The words of what is written out. */
@Component
class ExportWords implements Phrases {

    private final Wording wording;

    ExportWords(Wording wording) {
        this.wording = wording;
    }

    @Override
    public String say(String key, Object... args) {
        return wording.word("ledger.writing." + key, Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
    }
}
