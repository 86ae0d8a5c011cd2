package io.github.rectify.wecom;

/**
 * A callback that was signed by the platform and meant for us, opened.
 *
 * @param xml as it was sealed; a repeated delivery holds the same
 */
public record Received(String xml) {

    /**
     * What it says.
     *
     * @throws CallbackRefused as {@code MALFORMED} if it is no message
     */
    public CallbackMessage message() {
        return CallbackMessage.parse(xml);
    }

    /** People's words are in it, and do not belong in a log. */
    @Override
    public String toString() {
        return "Received[" + xml.length() + " characters]";
    }
}
