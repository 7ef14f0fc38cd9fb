package coop.cabas.circles.meetings.web;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.ItemId;
import coop.cabas.circles.meetings.Meeting;
import coop.cabas.circles.meetings.MeetingId;
import coop.cabas.circles.meetings.Meetings;
import coop.cabas.circles.meetings.Presence;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.HashMap;
import java.util.Map;

/** Who was there, and what was said. Both forms have a field for each person or point. */
@Controller
@RequestMapping("/meetings/{id}")
@Allow(CirclesPermissions.READ)
class MinutesController {

    private static final int LONGEST = 50_000;
    private static final int LONGEST_NOTE = 20_000;

    private final Meetings meetings;
    private final MeetingPages pages;
    private final CircleAuthority authority;

    MinutesController(Meetings meetings, MeetingPages pages, CircleAuthority authority) {
        this.meetings = meetings;
        this.pages = pages;
        this.authority = authority;
    }

    @PostMapping("/attendance")
    Page attend(@PathVariable MeetingId id, @RequestParam Map<String, String> typed) {
        var present = new HashMap<AccountId, Presence>();
        for (var attendee : meetings.find(id).attendees()) {
            var how = typed.getOrDefault("who-" + attendee.account().value(), "");
            for (var presence : Presence.values()) {
                if (presence.name().equals(how)) {
                    present.put(attendee.account(), presence);
                }
            }
        }
        try {
            meetings.attend(id, present);
        } catch (Refused refused) {
            if (!refused.reason().key().equals(Meetings.OVER)) {
                throw refused;
            }
            return pages.of(id, Form.empty())
                    .tooLate(new MeetingPage.Unsaved(Text.t(refused.reason()), Map.copyOf(present)));
        }
        return Redirect.to("/meetings/" + id.value()).saying("meetings.attendance.saved");
    }

    @GetMapping("/minutes")
    Page minutes(@PathVariable MeetingId id) {
        var meeting = meetings.find(id);
        authority.mustRun(meeting.circle().id());
        return new MinutesPage(meeting, Form.empty(), false);
    }

    @PostMapping("/minutes")
    Page write(
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam Map<String, String> typed) {
        var meeting = meetings.find(id);
        var notes = new HashMap<ItemId, String>();
        for (var item : meeting.items()) {
            var said = typed.get(MinutesPage.field(item));
            if (said != null) {
                notes.put(item.id(), plain(said));
            }
        }
        if (plain(minutes).length() > LONGEST) {
            return tooLong(meeting, "minutes");
        }
        for (var item : meeting.items()) {
            if (notes.getOrDefault(item.id(), "").length() > LONGEST_NOTE) {
                return tooLong(meeting, MinutesPage.field(item));
            }
        }
        try {
            meetings.write(id, version, plain(minutes), notes);
        } catch (Refused refused) {
            return new MinutesPage(meetings.find(id), Form.refused(refused), true);
        }
        return Redirect.to("/meetings/" + id.value()).saying("meetings.minutes.saved");
    }

    private static Page tooLong(Meeting meeting, String field) {
        return new MinutesPage(meeting, Form.refused(field, Message.of("meetings.form.long")), false);
    }

    /** Browsers send lines that end in two characters. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
