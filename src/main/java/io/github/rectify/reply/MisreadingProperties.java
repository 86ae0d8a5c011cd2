package io.github.rectify.reply;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long replies that were not understood are kept.
 *
 * @param keep from the day a reply was kept on; at least a day
 */
@ConfigurationProperties("rectify.misreadings")
record MisreadingProperties(@DefaultValue("P180D") Duration keep) {

    MisreadingProperties {
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("rectify.misreadings.keep is at least a day (P1D), not " + keep);
        }
    }
}
