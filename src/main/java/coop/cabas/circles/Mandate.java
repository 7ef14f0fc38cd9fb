package coop.cabas.circles;

import coop.cabas.access.AccountId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Somebody holds a role.
 *
 * @param since first day
 * @param last last day on which it is held, also because the role or the circle ends then; null without end
 * @param minutes minutes a week: those agreed with this person, or else those of the role; null when nobody has said
 * @param shut whether the account of the person is shut now: nobody does what is to be done
 */
public record Mandate(
        MandateId id,
        CircleRoleId role,
        String roleName,
        CircleId circle,
        String circleName,
        AccountId account,
        String person,
        LocalDate since,
        @Nullable LocalDate last,
        @Nullable Integer minutes,
        boolean shut) {

    /** Days before its end during which people are told of it. */
    static final int NOTICE = 30;

    /** Whether it ends soon enough for somebody to think of what follows. */
    public boolean endsSoon(LocalDate today) {
        return last != null && !last.isBefore(today) && !last.isAfter(today.plusDays(NOTICE));
    }

    /** Whether it was held for the last time before a day, or was ended before it began. */
    public boolean isOver(LocalDate today) {
        return last != null && (last.isBefore(today) || last.isBefore(since));
    }

    /** Whether it is held on a day. */
    public boolean isHeld(LocalDate on) {
        return !since.isAfter(on) && (last == null || !last.isBefore(on));
    }
}
