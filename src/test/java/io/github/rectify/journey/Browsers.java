package io.github.rectify.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that is installed on this machine; without one the journeys through pages are skipped, in CI they fail. */
final class Browsers implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
            "chrome", "chrome.exe");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Path chromium) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    static Browsers open() {
        Optional<Path> chromium = installed();
        boolean required = Boolean.parseBoolean(System.getenv("RECTIFY_BROWSER_REQUIRED"));
        if (chromium.isEmpty() && required) {
            throw new AssertionError("no Chromium on the PATH, and RECTIFY_BROWSER_REQUIRED is set");
        }
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on the PATH: the journeys through pages are skipped");
        return new Browsers(chromium.get());
    }

    private static Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> found = Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank()).map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.concat(found, Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")))
                .filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
