package coop.cabas.mailings.reminders.web;

import coop.cabas.fees.FeeTypeId;
import coop.cabas.mailings.reminders.Ahead;
import coop.cabas.mailings.reminders.Reckoning;
import coop.cabas.mailings.reminders.ReminderRule;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rules, and what they will do.
 *
 * @param types names of the types of fees
 * @param ahead who is reminded of what until {@code until}
 */
public record RemindersPage(
        List<ReminderRule> rules, Map<FeeTypeId, String> types, Ahead ahead, LocalDate today, LocalDate until)
        implements Page {

    /** What it reminds of, and for which fees. */
    public String about(ReminderRule rule) {
        var about = Text.t("mailings.rule.about." + rule.about());
        if (rule.about().isOfShares()) {
            return about;
        }
        return about + " · "
                + (rule.type() == null
                        ? Text.t("mailings.rule.type.all")
                        : types.getOrDefault(rule.type(), rule.type().toString()));
    }

    /** A missed day is caught up with today. */
    public LocalDate day(Reckoning one) {
        return one.day().isBefore(today) ? today : one.day();
    }

    public boolean isWithoutEmail(Reckoning one) {
        return one.email() == null;
    }
}
