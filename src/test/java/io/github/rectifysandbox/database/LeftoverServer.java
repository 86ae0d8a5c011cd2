package io.github.rectifysandbox.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database process that outlived its killed application: it goes on holding the data folder until it is ended. */
final class LeftoverServer {

    private LeftoverServer() {
    }

    /** Ends the process that a {@code *.pid} file of the folder's data names, if it still is a database server. */
    static void end(Path dir) {
        Path data = dir.resolve("data");
        if (!Files.isDirectory(data)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "*.pid")) {
            for (Path file : files) {
                ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .filter(LeftoverServer::isServer)
                        .ifPresent(LeftoverServer::end);
                Files.deleteIfExists(file);
            }
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException("A former database server of " + data + " cannot be found out: " + e.getMessage(), e);
        }
    }

    /** The number may have gone to another program since. */
    private static boolean isServer(ProcessHandle process) {
        return process.info().command().map(command -> Path.of(command).getFileName().toString().startsWith("mariadbd")).orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!gone(process, 20)) {
            process.destroyForcibly();
            gone(process, 10);
        }
    }

    private static boolean gone(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
