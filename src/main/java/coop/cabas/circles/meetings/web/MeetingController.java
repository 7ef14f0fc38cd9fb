package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.Calendar;
import coop.cabas.circles.meetings.MeetingId;
import coop.cabas.circles.meetings.Meetings;
import coop.cabas.shared.Allow;
import coop.cabas.shared.CalendarFile;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One meeting. */
@Controller
@RequestMapping("/meetings/{id}")
@Allow(CirclesPermissions.READ)
class MeetingController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final CircleAuthority authority;
    private final Calendar calendar;

    MeetingController(Meetings meetings, MeetingPages pages, CircleAuthority authority, Calendar calendar) {
        this.meetings = meetings;
        this.pages = pages;
        this.authority = authority;
        this.calendar = calendar;
    }

    @GetMapping
    Page meeting(@PathVariable MeetingId id) {
        return pages.of(id, Form.empty());
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable MeetingId id) {
        return CalendarFile.answer(calendar.of(meetings.find(id)), "meeting-%d.ics".formatted(id.value()));
    }

    @GetMapping("/details")
    Page details(@PathVariable MeetingId id) {
        var meeting = meetings.find(id);
        authority.mustRun(meeting.circle().id());
        return new PlanPage(meeting.circle(), meeting, Form.of(PlanInput.of(meeting)));
    }

    @PostMapping("/details")
    Page change(@PathVariable MeetingId id, @Valid PlanInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return again(id, Form.of(binding));
        }
        try {
            meetings.change(id, input.seen(), input.plan(), input.tells());
        } catch (Refused refused) {
            return again(id, Fields.refused(refused));
        }
        return back(id).saying(input.tells() ? "meetings.changed.told" : "meetings.changed");
    }

    @PostMapping("/invitation")
    Page invite(@PathVariable MeetingId id) {
        return back(id).saying("meetings.invited", meetings.invite(id));
    }

    @PostMapping("/closing")
    Page close(@PathVariable MeetingId id, @RequestParam(defaultValue = "-1") int version) {
        meetings.close(id, version);
        return back(id).saying("meetings.closed");
    }

    @PostMapping("/cancellation")
    Page cancel(@PathVariable MeetingId id, @RequestParam(defaultValue = "false") boolean tell) {
        meetings.cancel(id, tell);
        return back(id).saying(tell ? "meetings.cancelled.told" : "meetings.cancelled");
    }

    private Page again(MeetingId id, Form form) {
        var meeting = meetings.find(id);
        return new PlanPage(meeting.circle(), meeting, form);
    }

    private static Redirect back(MeetingId id) {
        return Redirect.to("/meetings/" + id.value());
    }
}
