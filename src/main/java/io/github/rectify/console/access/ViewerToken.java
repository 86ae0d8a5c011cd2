package io.github.rectify.console.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A viewer the framework has accepted. */
class ViewerToken extends AbstractAuthenticationToken {

    static final String ACCOUNT = "ACCOUNT";
    /** What the actuator asks for before it shows details. */
    static final String ADMIN = "ADMIN";
    static final String PERSON = "PERSON";

    private final Viewer viewer;

    ViewerToken(Viewer viewer) {
        super(AuthorityUtils.createAuthorityList(roles(viewer).stream().map("ROLE_"::concat).toList()));
        this.viewer = viewer;
        setAuthenticated(true);
    }

    private static List<String> roles(Viewer viewer) {
        return viewer instanceof AccountViewer ? List.of(ACCOUNT, ADMIN) : List.of(PERSON);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
