package io.github.rectify.console.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in. It is kept in the session, so it holds a name and no rights: what they may see is asked anew with each
 * request, as {@link Sight}.
 */
public sealed interface Viewer extends AuthenticatedPrincipal, Serializable permits AccountViewer, PersonViewer {

    /** What the audit calls them. */
    @Override
    String getName();
}
