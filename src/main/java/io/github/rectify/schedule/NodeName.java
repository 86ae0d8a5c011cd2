package io.github.rectify.schedule;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How this process signs its runs: host and process number. */
final class NodeName {

    private static final int LONGEST = 80;

    private NodeName() {
    }

    static String mine() {
        String process = "/" + ProcessHandle.current().pid();
        String host = host();
        return host.substring(0, Math.min(host.length(), LONGEST - process.length())) + process;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
