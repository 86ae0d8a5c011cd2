package io.github.rectify.console.digests;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Format;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.digest.DigestId;
import io.github.rectify.digest.DigestNotFound;
import io.github.rectify.digest.DigestView;
import io.github.rectify.digest.Digests;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The digests a viewer may see: their own, those of people they stand in for or were told in their place, and all of a unit
 * they see whole. What is outside is as good as not there.
 */
@Component
class DigestDesk {

    /** How many earlier digests a page leads to. */
    private static final int EARLIER = 8;

    private final Digests digests;
    private final People people;
    private final Format format;

    DigestDesk(Digests digests, People people, Format format) {
        this.digests = digests;
        this.people = people;
        this.format = format;
    }

    /** @throws Refusal if there is none, or not for this viewer */
    DigestView get(long id, Sight sight) {
        DigestId wanted = new DigestId(id);
        try {
            DigestView digest = digests.get(wanted);
            if (sees(sight, digest) || isForThem(sight, wanted)) {
                return digest;
            }
        } catch (DigestNotFound none) {
            // the same answer as for one that is not theirs
        }
        throw Refusal.notFound("NO_DIGEST", id);
    }

    /** Digests of the same reader the viewer may open, the latest first. */
    List<DigestView> ofSameReader(DigestView digest, Sight sight) {
        return digests.of(digest.reader().id(), EARLIER).stream()
                .filter(other -> other.id() != null && (sees(sight, other) || isForThem(sight, other.id()))).toList();
    }

    /** The digests kept for somebody, the latest first. */
    List<DigestView> kept(@Nullable String userId, Sight sight, int limit) {
        return digests.of(reader(userId, sight).id(), limit).stream().filter(digest -> sees(sight, digest)).toList();
    }

    /** @throws Refusal if the person reads no digest or there is none to show of the day */
    DigestView preview(@Nullable LocalDate on, @Nullable String userId, Sight sight) {
        Person reader = reader(userId, sight);
        LocalDate day = on == null ? format.today() : on;
        return digests.preview(reader.id(), day).filter(digest -> sees(sight, digest)).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND,
                day.isBefore(format.today()) ? "NO_DIGEST_OF_WEEK" : "READS_NO_DIGEST", reader.name(), day.toString()));
    }

    private Person reader(@Nullable String userId, Sight sight) {
        if (userId == null) {
            if (sight.person() == null) {
                throw new Refusal(HttpStatus.BAD_REQUEST, "DIGEST_OF_WHOM");
            }
            return sight.person();
        }
        return people.byUserId(userId).filter(person -> sees(sight, person))
                .orElseThrow(() -> Refusal.notFound("NO_PERSON", userId));
    }

    private static boolean sees(Sight sight, Person reader) {
        return sight.oversees(reader.unitId()) || sight.people().contains(reader.id());
    }

    /** The unit it counts decides, whatever unit its reader belongs to by now. */
    private static boolean sees(Sight sight, DigestView digest) {
        return sight.oversees(digest.unit()) || sight.people().contains(digest.reader().id());
    }

    private boolean isForThem(Sight sight, DigestId id) {
        return sight.person() != null && digests.mayRead(id, sight.person());
    }
}
