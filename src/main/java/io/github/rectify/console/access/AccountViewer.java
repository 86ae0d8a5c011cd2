package io.github.rectify.console.access;

/** An account of the console: an administrator of the installation, who sees everything. */
public record AccountViewer(String username) implements Viewer {

    @Override
    public String getName() {
        return username;
    }
}
