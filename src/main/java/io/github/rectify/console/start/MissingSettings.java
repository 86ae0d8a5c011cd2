package io.github.rectify.console.start;

import java.util.List;

/** Settings are not given; named by their environment variables. */
class MissingSettings extends RuntimeException {

    MissingSettings(List<String> names) {
        super(String.join(", ", names));
    }
}
