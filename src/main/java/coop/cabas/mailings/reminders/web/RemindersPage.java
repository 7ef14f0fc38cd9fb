package coop.cabas.mailings.reminders.web;

import coop.cabas.fees.FeeTypeId;
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
 * @param ahead who is reminded of what until {@code until}, the next first
 */
public record RemindersPage(
        List<ReminderRule> rules, Map<FeeTypeId, String> types, List<Reckoning> ahead, LocalDate today, LocalDate until)
        implements Page {

    private static final int SHOWN = 300;

    public List<Reckoning> shown() {
        return ahead.subList(0, Math.min(SHOWN, ahead.size()));
    }

    public int more() {
        return ahead.size() - shown().size();
    }

    /** For which fees. */
    public String type(ReminderRule rule) {
        return rule.type() == null
                ? Text.t("mailings.rule.type.all")
                : types.getOrDefault(rule.type(), rule.type().toString());
    }

    /** Reminders whose day has come. */
    public long due() {
        return ahead.stream()
                .filter(one -> one.outcome() == Reckoning.Outcome.GOES)
                .count();
    }

    /** A missed day is caught up with today. */
    public LocalDate day(Reckoning one) {
        return one.day().isBefore(today) ? today : one.day();
    }

    public boolean isWithoutEmail(Reckoning one) {
        return one.email() == null;
    }
}
