package io.github.rectify.wecom;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room together from its settings. */
@Configuration(proxyBeanMethods = false)
class WeComConfiguration {

    @Bean
    WeComClient weComClient(WeComProperties properties, Clock clock) {
        return new WxJavaClient(properties, clock);
    }

    @Bean
    WeComMessages weComMessages(WeComProperties properties) {
        return new WeComMessages(properties.agentId());
    }

    @Bean
    CallbackCipher callbackCipher(WeComProperties properties) {
        return new CallbackCipher(properties.token().reveal(), properties.aesKey().reveal(), properties.corpId());
    }
}
