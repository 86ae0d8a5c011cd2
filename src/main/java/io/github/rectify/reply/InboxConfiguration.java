package io.github.rectify.reply;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two loops over what came in. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    InboxWorker inboxOfWords(InboxMapper mapper, Conversations conversations, Clock clock) {
        return new InboxWorker(InboxWorker.WORDS, mapper, conversations, clock);
    }

    @Bean
    InboxWorker inboxOfMedia(InboxMapper mapper, Conversations conversations, Clock clock) {
        return new InboxWorker(InboxWorker.MEDIA, mapper, conversations, clock);
    }
}
