package coop.cabas.members.search;

import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** Puts conditions together, one form sent as often as it takes; works without a script. */
@Controller
class BuilderController {

    private final Catalogue catalogue;

    BuilderController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param typed what the form holds; from the list, its own address */
    @GetMapping("/members/search")
    @Allow(MembersPermissions.READ)
    Page build(@RequestParam Map<String, String> typed) {
        var asked = new Asked(typed);
        var fields = catalogue.fields();
        if (!typed.containsKey(Draft.BUILT)) {
            var conditions = Conditions.read(asked.values().getOrDefault(Asked.WHERE, ""));
            return new BuilderPage(Draft.of(conditions), fields, asked, false);
        }
        var draft = Draft.typed(typed, fields);
        var shown = "show".equals(typed.get(Draft.GO));
        var page = new BuilderPage(draft, fields, asked, shown);
        return shown && page.status() == 200
                ? Redirect.to(
                        asked.with(Asked.WHERE, draft.conditions().written()).at("/members"))
                : page;
    }
}
