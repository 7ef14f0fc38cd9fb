package coop.cabas.shifts.messages.web;

import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.messages.CallList;
import coop.cabas.shifts.messages.MessageKind;
import coop.cabas.shifts.messages.ShiftMessages;
import coop.cabas.shifts.staffing.Shortages;
import coop.cabas.ui.Page;
import coop.cabas.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Clock;
import java.time.LocalDate;

/** Whom to call where people are missing. */
@Controller
@Allow(ShiftsPermissions.MANAGE)
class CallController {

    private final Shifts shifts;
    private final Shortages shortages;
    private final CallList calls;
    private final ShiftMessages messages;
    private final Viewer viewer;
    private final Clock clock;

    CallController(
            Shifts shifts, Shortages shortages, CallList calls, ShiftMessages messages, Viewer viewer, Clock clock) {
        this.shifts = shifts;
        this.shortages = shortages;
        this.calls = calls;
        this.messages = messages;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** As far ahead as letters tell of. */
    @GetMapping("/shifts/calls")
    Page all() {
        var days = Math.max(
                messages.find(MessageKind.CALL).days(),
                messages.find(MessageKind.ALERT).days());
        return new CallsPage(shortages.until(LocalDate.now(clock).plusDays(days)), days);
    }

    @GetMapping("/shifts/{id:\\d+}/calls")
    Page one(@PathVariable ShiftId id) {
        var shift = shifts.find(id);
        return new CallPage(shift, calls.of(shift), viewer.may(MembersPermissions.READ));
    }
}
