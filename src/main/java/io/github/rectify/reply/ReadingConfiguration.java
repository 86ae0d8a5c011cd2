package io.github.rectify.reply;

import io.github.rectify.reply.reading.ReplyReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader is plain Java; it is made once. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    ReplyReader replyReader() {
        return new ReplyReader();
    }
}
