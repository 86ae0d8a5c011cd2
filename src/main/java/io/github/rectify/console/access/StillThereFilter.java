package io.github.rectify.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up what the viewer may see, once for each request. Who has left or whose account was closed is signed out on the spot.
 */
@Component
class StillThereFilter extends OncePerRequestFilter {

    static final String SIGHT = Sight.class.getName();

    private final Sights sights;

    StillThereFilter(Sights sights) {
        this.sights = sights;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer) {
            Optional<Sight> sight = sights.of(viewer);
            if (sight.isPresent()) {
                request.setAttribute(SIGHT, sight.get());
            } else {
                signOut(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
