package coop.cabas.mailings.reminders.web;

import coop.cabas.mailings.reminders.PastReminder;
import coop.cabas.mailings.reminders.Reckoning;
import coop.cabas.members.Member;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What every rule means for one member, and what was done.
 *
 * @param alone why they are left alone; null when they are not
 */
public record MemberRemindersPage(
        Form form,
        Member member,
        List<Reckoning> reckonings,
        List<PastReminder> past,
        @Nullable String alone) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/members/" + member.id().value();
    }

    /** In a sentence. */
    public static String words(Reckoning one) {
        return Text.t("mailings.outcome." + one.outcome(), Format.day(one.day()), one.recipientName());
    }

    /** In a sentence. */
    public static String words(PastReminder one) {
        return Text.t(
                "mailings.past." + one.state(), Format.day(one.day()), one.recipient() == null ? "" : one.recipient());
    }

    public static String icon(PastReminder one) {
        return switch (one.state()) {
            case SENT -> "circle-check";
            case FAILED, NO_EMAIL -> "alert-triangle";
            case OVERTAKEN -> "minus";
        };
    }

    public static String icon(Reckoning one) {
        return switch (one.outcome()) {
            case SENT -> "circle-check";
            case GOES, NOT_YET -> "hourglass";
            case NO_EMAIL, TOLD_NO_EMAIL, TOO_LATE -> "alert-triangle";
            default -> "minus";
        };
    }
}
