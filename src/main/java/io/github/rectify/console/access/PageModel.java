package io.github.rectify.console.access;

import io.github.rectify.console.web.Format;
import io.github.rectify.console.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template finds in its model: who looks, and how days and codes are written. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final Format format;
    private final Texts texts;

    PageModel(Format format, Texts texts) {
        this.format = format;
        this.texts = texts;
    }

    @ModelAttribute
    void fill(Model model, HttpServletRequest request) {
        Object sight = request.getAttribute(StillThereFilter.SIGHT);
        model.addAttribute("looker", sight instanceof Sight some ? looker(some) : null);
        model.addAttribute("fmt", format);
        model.addAttribute("words", texts);
    }

    private static Looker looker(Sight sight) {
        return new Looker(sight.person() == null ? sight.viewer().getName() : sight.person().name(), sight.everything(),
                sight.isAdministrator());
    }

    /** Who looks, for the head of the page. */
    record Looker(String name, boolean account, boolean administrator) {
    }
}
