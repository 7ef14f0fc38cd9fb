package coop.cabas.shares;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of the register.
 *
 * @param operation number of the first line of the act that it belongs to
 * @param effective day from which it counts
 * @param holderName as at that day
 * @param shares how many it is about, without sign
 * @param quantity shares held, more or less
 * @param waiting withdrawn shares whose refund waits, more or less
 * @param capital subscribed capital, more or less
 * @param paid paid-up capital, more or less
 * @param due paid-up part of the shares whose refund waits, more or less
 * @param loss losses borne by what is refunded
 * @param claim the withdrawal that it settles; null for others
 * @param reverses the line that it takes back; null for others
 * @param reversedBy the line that takes it back; null while it stands
 */
public record Movement(
        long number,
        long operation,
        MovementKind kind,
        LocalDate effective,
        MemberId member,
        String holderName,
        String otherName,
        ClassId of,
        String classCode,
        int shares,
        Money nominal,
        int quantity,
        int waiting,
        Money capital,
        Money paid,
        Money due,
        Money loss,
        @Nullable Long claim,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        Grounds grounds,
        Instant recorded,
        String author) {

    /** What the holder got or gave: payments in, refunds out. */
    public Money money() {
        return switch (kind) {
            case SUBSCRIPTION, PAYMENT -> paid;
            case REFUND -> paid.plus(loss);
            default -> Money.ZERO;
        };
    }
}
