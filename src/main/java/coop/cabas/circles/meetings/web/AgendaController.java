package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.ItemId;
import coop.cabas.circles.meetings.MeetingId;
import coop.cabas.circles.meetings.Meetings;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agenda of a meeting. */
@Controller
@RequestMapping("/meetings/{id}/items")
@Allow(CirclesPermissions.READ)
class AgendaController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final CircleAuthority authority;

    AgendaController(Meetings meetings, MeetingPages pages, CircleAuthority authority) {
        this.meetings = meetings;
        this.pages = pages;
        this.authority = authority;
    }

    @PostMapping
    Page add(@PathVariable MeetingId id, @Valid PointInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return pages.of(id, Form.of(binding));
        }
        try {
            meetings.add(id, input.point());
        } catch (Refused refused) {
            return pages.of(id, Form.refused(refused));
        }
        return back(id).saying("meetings.agenda.added");
    }

    @GetMapping("/{item}")
    Page item(@PathVariable MeetingId id, @PathVariable ItemId item) {
        authority.mustRun(meetings.find(id).circle().id());
        return page(id, item, null);
    }

    @PostMapping("/{item}")
    Page edit(@PathVariable MeetingId id, @PathVariable ItemId item, @Valid PointInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(id, item, Form.of(binding));
        }
        try {
            meetings.edit(id, item, input.seen(), input.point());
        } catch (Refused refused) {
            return page(id, item, Form.refused(refused));
        }
        return back(id).saying("meetings.agenda.edited");
    }

    @PostMapping("/{item}/position")
    Page move(@PathVariable MeetingId id, @PathVariable ItemId item, @RequestParam(defaultValue = "false") boolean up) {
        meetings.move(id, item, up);
        return back(id);
    }

    @PostMapping("/{item}/removal")
    Page remove(@PathVariable MeetingId id, @PathVariable ItemId item) {
        meetings.remove(id, item);
        return back(id).saying("meetings.agenda.removed");
    }

    private ItemPage page(MeetingId id, ItemId item, @Nullable Form form) {
        var meeting = meetings.find(id);
        var shown = meeting.items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFound(item));
        return new ItemPage(meeting, shown, form == null ? Form.of(PointInput.of(shown.point())) : form);
    }

    private static Redirect back(MeetingId id) {
        return Redirect.to("/meetings/" + id.value());
    }
}
