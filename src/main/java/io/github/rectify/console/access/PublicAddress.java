package io.github.rectify.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where browsers find us: RECTIFY_PUBLIC_URL, or as the request came in if that is not set. */
@ConfigurationProperties("rectify")
record PublicAddress(@Nullable URI publicUrl) {

    PublicAddress {
        if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getRawQuery() != null
                || !String.valueOf(publicUrl.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException("RECTIFY_PUBLIC_URL must be an http(s) address without a query");
        }
    }

    URI of(HttpServletRequest request, String path) {
        if (publicUrl == null) {
            return ServletUriComponentsBuilder.fromContextPath(request).path(path).build().toUri();
        }
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }
}
