package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.Decision;
import coop.cabas.circles.meetings.KnownCircle;
import coop.cabas.circles.meetings.Meeting;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to be written.
 *
 * @param meeting in which it is proposed, null for none
 * @param replaces decision that it is to take the place of, null for none
 */
public record ProposalPage(
        KnownCircle circle,
        @Nullable Meeting meeting,
        @Nullable Decision replaces,
        Form form) implements Page {

    public String back() {
        return replaces != null
                ? replaces.address()
                : meeting != null ? meeting.address() : circle.address() + "/decisions";
    }

    @Override
    public int status() {
        return form.status();
    }
}
