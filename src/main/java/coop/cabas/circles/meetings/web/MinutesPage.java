package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.Meeting;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/**
 * The minutes as they are being written.
 *
 * @param stored whether to show what is stored beside what was typed: somebody else wrote in between
 */
public record MinutesPage(Meeting meeting, Form form, boolean stored) implements Page {

    /** Name of the field with the notes of a point. */
    public static String field(Meeting.Item item) {
        return "notes-" + item.id().value();
    }

    /** What is stored now, to compare with what was typed. */
    public boolean differs(Meeting.Item item) {
        return stored && !item.notes().equals(form.value(field(item)).strip().replace("\r\n", "\n"));
    }

    @Override
    public int status() {
        return form.status();
    }
}
