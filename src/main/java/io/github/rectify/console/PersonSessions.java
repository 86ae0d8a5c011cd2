package io.github.rectify.console;

import io.github.rectify.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs people of the ledger in: the platform has told who they are, so they have no password here. */
public interface PersonSessions {

    /**
     * Makes the session that of this person. A session there was is ended first, so neither its id nor what it held is carried
     * over. What they may see is asked anew with each request; once they have left, the session is worth nothing.
     *
     * @throws IllegalArgumentException if they have left
     */
    void signIn(Person person, HttpServletRequest request, HttpServletResponse response);
}
