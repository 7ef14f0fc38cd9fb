package coop.cabas.members.twins;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Two files beside each other, found alike or chosen by hand. */
@Controller
@RequestMapping("/members/twins")
@Allow(MembersPermissions.MANAGE)
class PairController {

    private static final int SHOWN = 10;

    private final Pairs pairs;
    private final Directory directory;
    private final Selections selections;

    PairController(Pairs pairs, Directory directory, Selections selections) {
        this.pairs = pairs;
        this.directory = directory;
        this.selections = selections;
    }

    @GetMapping("/{a:\\d+}/{b:\\d+}")
    Page pair(@PathVariable MemberId a, @PathVariable MemberId b) {
        return pairs.page(a, b, Form.empty());
    }

    @GetMapping("/{a:\\d+}")
    Page other(@PathVariable MemberId a, @RequestParam(defaultValue = "") String q) {
        var found = q.isBlank()
                ? List.<MemberId>of()
                : selections.members(new Selection("q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8)));
        return new OtherFilePage(
                directory.find(a),
                q.strip(),
                directory.all(found.stream()
                        .filter(one -> !one.equals(a))
                        .limit(SHOWN)
                        .toList()));
    }
}
