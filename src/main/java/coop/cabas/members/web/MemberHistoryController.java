package coop.cabas.members.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Profiles;
import coop.cabas.members.ReadableHistory;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;

/** Who changed what of a file; and the file as it was. */
@Controller
@Allow(MembersPermissions.MANAGE)
class MemberHistoryController {

    private final ReadableHistory history;
    private final Profiles profiles;

    MemberHistoryController(ReadableHistory history, Profiles profiles) {
        this.history = history;
        this.profiles = profiles;
    }

    @GetMapping("/members/{id:\\d+}/history")
    Page history(
            @PathVariable MemberId id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        var name = profiles.of(id).name();
        return on == null
                ? new MemberHistoryPage(id, name, history.of(id, before))
                : new MemberAsOfPage(id, name, on, history.asOf(id, on));
    }
}
