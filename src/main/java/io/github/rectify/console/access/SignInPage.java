package io.github.rectify.console.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form where accounts sign in. */
@Controller
class SignInPage {

    @GetMapping("/login")
    String form(@AuthenticationPrincipal @Nullable Viewer viewer) {
        return viewer == null ? "login" : "redirect:/";
    }
}
