package io.github.rectify.reply;

import io.github.rectify.task.EvidenceKept;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Acts on a photo or file that was fetched, or says why it could not be kept. */
@Component
class MediaReplies {

    private final Photos photos;
    private final Answers answers;

    MediaReplies(Photos photos, Answers answers) {
        this.photos = photos;
        this.answers = answers;
    }

    /** @return what came of it, for the administrator */
    String sent(Turn turn, Fetching.Fetched fetched, Standing standing) {
        EvidenceKept kept = fetched.kept();
        if (kept instanceof EvidenceKept.Stored stored) {
            return photos.received(turn, stored.evidence(), standing);
        }
        if (kept instanceof EvidenceKept.Refused refused) {
            answers.sayWords(turn.row(), turn.person(), refused.sentence(), Set.of());
            return "EVIDENCE " + refused.why();
        }
        answers.say(turn.row(), turn.person(), "evidence." + fetched.problem());
        return "EVIDENCE " + fetched.problem();
    }
}
