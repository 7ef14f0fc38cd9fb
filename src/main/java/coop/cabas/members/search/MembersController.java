package coop.cabas.members.search;

import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Statuses;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.table.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

@Controller
class MembersController {

    private final MemberSearch search;
    private final SelectionWords words;
    private final SavedSearches saved;
    private final List<SelectionAction> actions;
    private final Statuses statuses;
    private final Viewer viewer;

    MembersController(
            MemberSearch search,
            SelectionWords words,
            SavedSearches saved,
            List<SelectionAction> actions,
            Statuses statuses,
            Viewer viewer) {
        this.search = search;
        this.words = words;
        this.saved = saved;
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(SelectionAction::order))
                .toList();
        this.statuses = statuses;
        this.viewer = viewer;
    }

    @GetMapping("/members")
    @Allow(MembersPermissions.READ)
    Page list(ListQuery query) {
        var asked = Asked.of(query);
        var found = search.find(query);
        var named = new LinkedHashMap<String, String>();
        statuses.all().forEach(status -> named.put(String.valueOf(status.id().value()), status.name()));
        var narrowed = asked.value(Asked.WHERE) != null
                || asked.value(Asked.SAVED) != null
                || asked.value(Asked.TICKED) != null;
        return new MembersPage(
                found.table(),
                found.near(),
                asked,
                found.asked(),
                narrowed ? words.of(asked) : null,
                named,
                saved.all(),
                actions.stream().filter(one -> viewer.may(one.permission())).toList(),
                viewer.may(MembersPermissions.MANAGE));
    }
}
