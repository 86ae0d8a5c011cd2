package io.github.rectify.wecom;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each of the platform's error codes means for us, once. Decided by the code alone: the text beside it changes.
 * What is about the application as a whole stops the channel rather than failing message after message.
 */
final class ErrorCodes {

    /** The codes that say the access token is no (longer) good; the first costs a renewal, the second is an answer. */
    private static final Set<Integer> TOKEN = Set.of(40001, 40014, 42001);

    /** An authorization code that is used up, expired or made up. */
    static final int BAD_AUTHORIZATION_CODE = 40029;

    /** A photo or file that is older than three days, or was never there. */
    static final int MEDIA_GONE = 40007;

    private static final int TOO_FREQUENT = 45009;

    /** The platform's shortest ban. */
    private static final Duration BAN = Duration.ofSeconds(60);

    private static final Map<Integer, Treatment> TREATMENTS = treatments();

    private ErrorCodes() {
    }

    static boolean concernsToken(int errcode) {
        return TOKEN.contains(errcode);
    }

    static Treatment treatment(int errcode) {
        return TREATMENTS.getOrDefault(errcode, Treatment.DEFECT);
    }

    static SendResult.Refused refused(int errcode, String errmsg) {
        return new SendResult.Refused(errcode, errmsg, treatment(errcode), after(errcode));
    }

    private static @Nullable Duration after(int errcode) {
        return errcode == TOO_FREQUENT ? BAN : null;
    }

    private static Map<Integer, Treatment> treatments() {
        Map<Integer, Treatment> all = new HashMap<>();
        put(all, Treatment.AGAIN,
                -1,             // system busy
                45033,          // too many at once
                45035);         // somebody else changes the same data
        put(all, Treatment.PAUSE_CHANNEL,
                TOO_FREQUENT);
        put(all, Treatment.STOP_CHANNEL,
                40001,          // secret wrong, or credential invalid
                40013,          // no such corporation
                40014, 42001,   // token invalid, expired
                40056,          // no such application
                41001, 41004,   // token or secret left out
                48002, 48004,   // no right to this API, or it is blocked
                48009,          // this address may not read the address book
                60020,          // our address is not on the list of trusted ones
                301002);        // the application is not the token's
        put(all, Treatment.PERSON_UNREACHABLE,
                40003,          // not a user id
                46004, 60111,   // no such user
                60011,          // out of the application's visible range
                81013, 82001);  // none of the addressees is valid
        put(all, Treatment.PROBABLY_DELIVERED,
                42014);         // task_id seen before (or empty, or too long)
        put(all, Treatment.DEFECT,
                MEDIA_GONE,
                40008,          // no such message type
                BAD_AUTHORIZATION_CODE,
                40031, 40032,   // list of users wrong, too long
                40033,          // escaped or illegal characters in the request
                40035, 40058,   // parameter wrong
                40057,          // callback address failed its check
                44001, 44004,   // nothing in the media, in the text
                45001, 45002,   // media, text too large
                45007,          // voice too long
                50001,          // redirect outside the trusted domain
                60003, 60123,   // no such department
                80001, 85005,   // domain not trusted, not proved to be ours
                82002, 82003,   // too many departments, labels
                93000);         // group robot gone
        return Collections.unmodifiableMap(all);
    }

    private static void put(Map<Integer, Treatment> all, Treatment treatment, int... codes) {
        for (int code : codes) {
            if (all.put(code, treatment) != null) {
                throw new AssertionError("mapped twice: " + code);
            }
        }
    }
}
