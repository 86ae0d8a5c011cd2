package io.github.rectify.console.access;

import io.github.rectify.console.PersonSessions;
import io.github.rectify.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

@Component
class SessionSignIn implements PersonSessions {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Audit audit;

    SessionSignIn(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void signIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        if (!person.active()) {
            throw new IllegalArgumentException("person " + person.id().value() + " has left");
        }
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ViewerToken(PersonViewer.of(person)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        audit.record(person.userId().value(), Audit.Action.SIGN_IN, "person", request.getRemoteAddr());
    }
}
