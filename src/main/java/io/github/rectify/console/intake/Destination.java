package io.github.rectify.console.intake;

import java.util.List;

/**
 * A round or a unit that a file would make, because there is none of the name.
 *
 * @param field of the form, "round" or "unit"
 * @param similar those there already that may be meant
 * @param asks whether it is made only if that is confirmed
 */
record Destination(String field, String name, List<String> similar, boolean asks) {
}
