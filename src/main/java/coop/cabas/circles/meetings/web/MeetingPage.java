package coop.cabas.circles.meetings.web;

import coop.cabas.access.AccountId;
import coop.cabas.circles.meetings.Meeting;
import coop.cabas.circles.meetings.Presence;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.util.List;
import java.util.Map;

/**
 * A meeting: agenda, who was there, minutes, and what was proposed in it.
 *
 * @param form of a point to add
 * @param mayRun whether the viewer may change it, as long as it is not signed
 * @param mayPropose whether the viewer may propose a decision
 * @param begun whether its day has come, so that it can be noted and signed
 * @param unsaved attendance that came too late; null for none
 */
public record MeetingPage(
        Meeting meeting,
        List<Proposed> decisions,
        Form form,
        boolean mayRun,
        boolean mayPropose,
        boolean begun,
        @Nullable Unsaved unsaved)
        implements Page {

    /** A decision that was proposed in the meeting. */
    public record Proposed(String title, String address, Badge state) {}

    /**
     * Who was there, as it was typed and could not be kept any more.
     *
     * @param why what came in between
     */
    public record Unsaved(String why, Map<AccountId, Presence> typed) {}

    /** Attendance sent too late: nothing of it is written, and none of it is lost from sight. */
    MeetingPage tooLate(Unsaved typed) {
        return new MeetingPage(meeting, decisions, form, mayRun, mayPropose, begun, typed);
    }

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

    /** What was typed about somebody and is not what is written. */
    public @Nullable Badge typed(Meeting.Attendee attendee) {
        var typed = unsaved == null ? null : unsaved.typed().get(attendee.account());
        return typed == null || typed == attendee.present() ? null : States.of(typed);
    }

    public Badge badge(Meeting.Attendee attendee) {
        return States.of(attendee.present());
    }

    public List<Presence> presences() {
        return List.of(Presence.values());
    }

    @Override
    public int status() {
        return unsaved == null ? form.status() : HttpStatus.CONFLICT.value();
    }
}
