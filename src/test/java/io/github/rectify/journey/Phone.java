package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.schedule.BusinessTime;
import io.github.rectifysandbox.app.Phones;
import io.github.rectifysandbox.platform.Received;
import io.github.rectifysandbox.platform.WeComSimulator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** One member's phone: what they read, in order, and what they do on it. A message not read is a message not expected. */
final class Phone {

    private final String userId;
    private final WeComSimulator platform;
    private final Phones phones;
    private int read;
    private int photos;
    private @Nullable Received lastCard;
    private final Map<String, List<String>> chosen = new LinkedHashMap<>();
    private @Nullable String lastDelivered;

    Phone(String userId, WeComSimulator platform, Phones phones) {
        this.userId = userId;
        this.platform = platform;
        this.phones = phones;
    }

    /** The next message is a card with all these words. */
    Phone receivesCard(String... words) {
        Received next = next();
        assertThat(next.card()).as("%s got a text: %s", userId, next.text()).isNotNull();
        assertThat(next.words()).as("card to %s", userId).contains(words);
        lastCard = next;
        chosen.clear();
        return this;
    }

    /** The next message is a text with all these words. */
    Phone receivesText(String... words) {
        Received next = next();
        assertThat(next.text()).as("%s got a card: %s", userId, next.words()).isNotNull();
        assertThat(next.text()).as("text to %s", userId).contains(words);
        return this;
    }

    /** Reads on until a message with all these words. */
    Phone skipsTo(String... words) {
        List<Received> all = platform.messagesOf(userId);
        while (read < all.size()) {
            Received next = all.get(read++);
            String text = next.text() == null ? next.words() : next.text();
            if (Arrays.stream(words).allMatch(text::contains)) {
                lastCard = next.card() == null ? lastCard : next;
                return this;
            }
        }
        throw new AssertionError(userId + " got no message with " + List.of(words) + " but "
                + all.stream().map(Received::words).toList());
    }

    /** The message read last came on this local day. */
    Phone onDay(String day) {
        Received last = platform.messagesOf(userId).get(read - 1);
        assertThat(LocalDateTime.ofInstant(last.at(), BusinessTime.ZONE).toLocalDate()).hasToString(day);
        return this;
    }

    Phone receivesNothing() {
        List<Received> all = platform.messagesOf(userId);
        assertThat(all.subList(read, all.size())).as("unexpected on %s's phone", userId)
                .extracting(Received::words).isEmpty();
        return this;
    }

    Phone chooses(String optionText) {
        var selection = card().json().get("button_selection");
        for (var option : selection.get("option_list")) {
            if (option.get("text").stringValue().startsWith(optionText)) {
                chosen.put(selection.get("question_key").stringValue(), List.of(option.get("id").stringValue()));
                return this;
            }
        }
        throw new AssertionError("no option " + optionText + " on " + card().face());
    }

    Phone presses(String buttonText) {
        String key = card().buttonTexts().entrySet().stream().filter(button -> button.getValue().equals(buttonText))
                .map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + buttonText + " on " + card().face()));
        lastDelivered = phones.press(userId, card().taskId().orElseThrow(), key, Map.copyOf(chosen));
        chosen.clear();
        return this;
    }

    Phone types(String text) {
        lastDelivered = phones.type(userId, text);
        return this;
    }

    /** Sends a small picture, each time another. */
    Phone sendsPhoto() {
        lastDelivered = phones.show(userId, "photo.png", "image/png", picture(++photos));
        return this;
    }

    /** The platform delivers the last act again, as it does when it heard no answer. */
    Phone isDeliveredAgain(int times) {
        for (int i = 0; i < times; i++) {
            phones.again(Objects.requireNonNull(lastDelivered));
        }
        return this;
    }

    /** The card read last now shows these words, in place. */
    Phone seesCardChangeTo(String... words) {
        Received now = platform.messagesOf(userId).stream().filter(message -> message.id() == lastCard.id()).findFirst()
                .orElseThrow();
        assertThat(now.words()).as("the card of %s", userId).contains(words);
        return this;
    }

    boolean canPress() {
        return card().isPressable();
    }

    /** Sends something of another type. */
    Phone sends(String msgType) {
        lastDelivered = platform.type(userId, "...").replace("[text]", "[" + msgType + "]");
        phones.again(lastDelivered);
        return this;
    }

    /** Sends a photo that the platform does not have any more. */
    Phone sendsPhotoLongGone() {
        lastDelivered = platform.type(userId, "...").replace("[text]", "[image]")
                .replace("</xml>", "<MediaId><![CDATA[media-gone]]></MediaId></xml>");
        phones.again(lastDelivered);
        return this;
    }

    Phone sendsFile(String name, String content) {
        lastDelivered = phones.attach(userId, name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static byte[] picture(int shade) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(shade % 8, shade / 8, 0xFFFFFF);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private Received.Card card() {
        long id = Objects.requireNonNull(lastCard, "no card was read").id();
        return Objects.requireNonNull(platform.messagesOf(userId).stream().filter(message -> message.id() == id).findFirst()
                .orElseThrow().card());
    }

    private Received next() {
        List<Received> all = platform.messagesOf(userId);
        assertThat(all.size()).as("%s got no further message", userId).isGreaterThan(read);
        return all.get(read++);
    }
}
