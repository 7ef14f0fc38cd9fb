package coop.cabas.mailings.reminders;

import coop.cabas.fees.FeeTypeId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/**
 * When members are reminded of what, and in which words.
 *
 * @param type only of fees of this type; null for all types that have no rule of their own
 * @param days after the day in question; before it when negative
 * @param catchUp for so many days a reminder that was missed still goes
 * @param starts what was due before is not reminded of
 * @param subjectEn empty when the French words go to everybody
 */
public record ReminderRule(
        ReminderRuleId id,
        String name,
        About about,
        @Nullable FeeTypeId type,
        int days,
        int catchUp,
        LocalDate starts,
        String subjectFr,
        String bodyFr,
        String subjectEn,
        String bodyEn,
        boolean active) {

    /** What a rule reminds of. */
    public enum About {
        /** The last day that fees cover. */
        COVER,
        /** A fee not wholly paid, from its first day; while a part of it is planned, that part is reminded of instead. */
        OWED,
        /** A planned part of a fee. */
        INSTALMENT,
        /** Shares not paid up, from the day they were subscribed: the rest is paid within five years (loi 47-1775, article 12). */
        SHARES_OWED,
        /** The same shares, by the last day on which they may be paid up. */
        SHARES_END;

        /** Whether it is about shares: each holder's own, never the household's, and of no type of fee. */
        public boolean isOfShares() {
            return this == SHARES_OWED || this == SHARES_END;
        }
    }

    String subject(Locale language) {
        return isEnglish(language) ? subjectEn : subjectFr;
    }

    String body(Locale language) {
        return isEnglish(language) ? bodyEn : bodyFr;
    }

    private boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en") && !subjectEn.isEmpty() && !bodyEn.isEmpty();
    }
}
