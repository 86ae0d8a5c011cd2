package io.github.rectify.console.digests;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Texts;
import io.github.rectify.digest.DigestView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page a digest's card opens. */
@Controller
class DigestPages {

    private final DigestDesk desk;
    private final Texts texts;

    DigestPages(DigestDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping("/h5/digests/{id}")
    String digest(@PathVariable long id, Sight sight, Model model) {
        DigestView digest = desk.get(id, sight);
        model.addAttribute("digest", digest);
        model.addAttribute("face", DigestFace.of(digest, texts));
        model.addAttribute("others", desk.ofSameReader(digest, sight).stream()
                .filter(other -> !digest.equals(other)).toList());
        return "h5/digest";
    }
}
