package io.github.rectifysandbox.app;

import io.github.rectifysandbox.platform.Callback;
import io.github.rectifysandbox.platform.WeComSimulator;
import io.github.rectifysandbox.time.ClockDriver;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What members do on their phones. Each act goes through the real callback, encrypted, and returns when what it caused is done:
 * inbox and outbox are idle, or wait for a later moment.
 */
public final class Phones {

    private final WeComSimulator platform;
    private final Callback callback;
    private final ClockDriver driver;

    public Phones(WeComSimulator platform, Callback callback, ClockDriver driver) {
        this.platform = platform;
        this.callback = callback;
        this.driver = driver;
    }

    /** @return the plain XML that was delivered, for delivering it again */
    public String type(String userId, String text) {
        return act(() -> platform.type(userId, text));
    }

    public String press(String userId, String taskId, String key, Map<String, List<String>> chosen) {
        return act(() -> platform.press(userId, taskId, key, chosen));
    }

    public String press(String userId, String taskId, String key) {
        return press(userId, taskId, key, Map.of());
    }

    public String show(String userId, String name, String contentType, byte[] picture) {
        return act(() -> platform.show(userId, name, contentType, picture));
    }

    public String attach(String userId, String name, String contentType, byte[] content) {
        return act(() -> platform.attach(userId, name, contentType, content));
    }

    /** Opens the chat. */
    public String enter(String userId) {
        return act(() -> platform.enter(userId));
    }

    /** The platform delivers once more what it delivered before. */
    public void again(String plainXml) {
        act(() -> plainXml);
    }

    private String act(Supplier<String> act) {
        return driver.act(() -> {
            String xml = act.get();
            callback.deliver(xml);
            return xml;
        });
    }
}
