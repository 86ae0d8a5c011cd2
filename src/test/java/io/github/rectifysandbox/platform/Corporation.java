package io.github.rectifysandbox.platform;

/**
 * What the platform has on file of the one corporation and its one application.
 *
 * @param callbackConfigured whether a callback address is entered; without one, cards that are answered are refused
 */
public record Corporation(String corpId, int agentId, String secret, String token, String aesKey, boolean callbackConfigured) {

    /** Secrets stay out of whatever prints this. */
    @Override
    public String toString() {
        return "Corporation[" + corpId + ", agent " + agentId + "]";
    }
}
