package io.github.rectify.wecom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of the corporation as the application may see them.
 *
 * @param userId as the platform spells it; unique whatever the case
 * @param position the job title, null if none is shown to us
 * @param departments the numbers of the member's departments, the order is the platform's
 */
public record Member(String userId, String name, @Nullable String position, Status status, List<Long> departments) {

    public Member {
        departments = List.copyOf(departments);
    }

    /** Whether messages arrive: only an active member receives them. */
    public enum Status {
        ACTIVE(1), DISABLED(2), NOT_ACTIVATED(4), LEFT(5),
        /** The platform did not say, or said something new. */
        UNKNOWN(0);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        static Status of(int code) {
            for (Status status : values()) {
                if (status.code == code) {
                    return status;
                }
            }
            return UNKNOWN;
        }
    }
}
