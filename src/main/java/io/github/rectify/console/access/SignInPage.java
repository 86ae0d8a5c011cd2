package io.github.rectify.console.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form where accounts sign in. */
@Controller
class SignInPage {

    @GetMapping("/login")
    String form() {
        return "login";
    }
}
