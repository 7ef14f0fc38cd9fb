package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.Meeting;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** One point of the agenda, to be worded anew. */
public record ItemPage(Meeting meeting, Meeting.Item item, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
