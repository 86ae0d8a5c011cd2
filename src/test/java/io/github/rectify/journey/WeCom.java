package io.github.rectify.journey;

import io.github.rectifysandbox.app.Phones;
import io.github.rectifysandbox.platform.WeComSimulator;
import java.util.HashMap;
import java.util.Map;

/** The phones of a journey; each remembers what its owner has read. */
final class WeCom {

    private final WeComSimulator platform;
    private final Phones phones;
    private final Map<String, Phone> owners = new HashMap<>();

    WeCom(WeComSimulator platform, Phones phones) {
        this.platform = platform;
        this.phones = phones;
    }

    Phone user(String userId) {
        return owners.computeIfAbsent(userId, owner -> new Phone(owner, platform, phones));
    }
}
