package coop.cabas.mailings.reminders;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What one rule means for one member and one day that something is due.
 *
 * @param item number of the fee, of the planned part or of the class of shares; 0 for the cover
 * @param day on which the reminder goes
 * @param amount that is owed; null for the cover
 * @param recipient who is written to: whoever pays for the household; of shares, whoever holds them
 * @param email of the recipient; null when there is none
 * @param language of the recipient
 */
public record Reckoning(
        ReminderRuleId rule,
        String ruleName,
        MemberId member,
        String name,
        long item,
        LocalDate due,
        LocalDate day,
        @Nullable Money amount,
        MemberId recipient,
        String recipientName,
        String recipientFirstName,
        @Nullable String recipientNumber,
        @Nullable String email,
        String language,
        Outcome outcome) {

    /** What becomes of a reminder. The order is that in which it is looked at: the first that holds is told. */
    public enum Outcome {
        /** They have left, or died. */
        GONE,
        /** Nothing is asked of them. */
        EXEMPT,
        /** Their file is put aside. */
        ASIDE,
        /** Somebody asked to leave them alone. */
        LEFT_ALONE,
        /** It was due before the rule began. */
        BEFORE_START,
        /** A letter went. */
        SENT,
        /** A later reminder of the same went instead. */
        OVERTAKEN,
        /** Its day came, and there was no address to write to. */
        TOLD_NO_EMAIL,
        /** Its day is still to come. */
        NOT_YET,
        /** Its day was missed for longer than is caught up with. */
        TOO_LATE,
        /** Its day has come, and there is no address to write to. */
        NO_EMAIL,
        /** It goes now. */
        GOES
    }
}
