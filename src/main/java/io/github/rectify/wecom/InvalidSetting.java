package io.github.rectify.wecom;

import java.util.Locale;

/** A setting of the WeCom connection is missing or cannot be right. The message names it and never shows its value. */
final class InvalidSetting extends RuntimeException {

    InvalidSetting(String sentences) {
        super(sentences);
    }

    /** The environment variable of a property: {@code rectify.wecom.aes-key} is {@code RECTIFY_WECOM_AES_KEY}. */
    static String environmentName(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
