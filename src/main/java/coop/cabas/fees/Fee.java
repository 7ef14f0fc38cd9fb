package coop.cabas.fees;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A fee or gift of somebody.
 *
 * @param ends last day covered, included; null when it covers nothing
 * @param paid what payments have settled of it
 * @param cancelled day since which it counts no more; null while it counts
 */
public record Fee(
        FeeId id,
        MemberId member,
        String type,
        FeeType.Kind kind,
        Money amount,
        Money paid,
        LocalDate registered,
        LocalDate starts,
        @Nullable LocalDate ends,
        String note,
        @Nullable LocalDate cancelled) {

    /** What is still owed; nothing of a cancelled one. */
    public Money owed() {
        return cancelled == null ? amount.minus(paid) : Money.ZERO;
    }

    public boolean isPaid() {
        return amount.compareTo(paid) <= 0;
    }
}
