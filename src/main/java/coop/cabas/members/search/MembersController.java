package coop.cabas.members.search;

import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Statuses;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.table.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.LinkedHashMap;

@Controller
class MembersController {

    private final MemberSearch search;
    private final Statuses statuses;
    private final Viewer viewer;

    MembersController(MemberSearch search, Statuses statuses, Viewer viewer) {
        this.search = search;
        this.statuses = statuses;
        this.viewer = viewer;
    }

    @GetMapping("/members")
    @Allow(MembersPermissions.READ)
    Page list(ListQuery query) {
        var found = search.find(query);
        var named = new LinkedHashMap<String, String>();
        statuses.all().forEach(status -> named.put(String.valueOf(status.id().value()), status.name()));
        return new MembersPage(found.table(), found.near(), query, named, viewer.may(MembersPermissions.MANAGE));
    }
}
