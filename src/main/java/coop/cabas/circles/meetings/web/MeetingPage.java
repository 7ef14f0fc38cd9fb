package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.Meeting;
import coop.cabas.circles.meetings.Presence;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Badge;

import java.util.List;

/**
 * A meeting: agenda, who was there, minutes, and what was proposed in it.
 *
 * @param form of a point to add
 * @param mayRun whether the viewer may change it, as long as it is not signed
 * @param mayPropose whether the viewer may propose a decision
 * @param begun whether its day has come, so that it can be noted and signed
 */
public record MeetingPage(
        Meeting meeting, List<Proposed> decisions, Form form, boolean mayRun, boolean mayPropose, boolean begun)
        implements Page {

    /** A decision that was proposed in the meeting. */
    public record Proposed(String title, String address, Badge state) {}

    public Badge state() {
        return States.of(meeting.status());
    }

    public boolean isChangeable() {
        return mayRun && meeting.isPlanned();
    }

    public boolean hasMinutes() {
        return !meeting.minutes().isEmpty()
                || meeting.items().stream().anyMatch(item -> !item.notes().isEmpty());
    }

    public Badge badge(Meeting.Attendee attendee) {
        return States.of(attendee.present());
    }

    public List<Presence> presences() {
        return List.of(Presence.values());
    }

    @Override
    public int status() {
        return form.status();
    }
}
