package coop.cabas.members.groups.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.groups.GroupId;
import coop.cabas.members.groups.GroupLetters;
import coop.cabas.members.groups.GroupPeople;
import coop.cabas.members.groups.Managing;
import coop.cabas.members.groups.Power;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.print.Printer;
import coop.cabas.ui.table.ListQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The groups that somebody manages: theirs alone, whatever number an address holds. */
@Controller
@RequestMapping("/me/groups")
@Allow(Allow.SIGNED_IN)
class OwnGroupsController {

    private final Managing managing;
    private final GroupPeople people;
    private final GroupLetters letters;
    private final Organisation organisation;
    private final Printer printer;

    OwnGroupsController(
            Managing managing, GroupPeople people, GroupLetters letters, Organisation organisation, Printer printer) {
        this.managing = managing;
        this.people = people;
        this.letters = letters;
        this.organisation = organisation;
        this.printer = printer;
    }

    @GetMapping
    Page groups() {
        return new OwnGroupsPage(managing.mine());
    }

    @GetMapping("/{id:\\d+}")
    Page group(@PathVariable GroupId id, ListQuery query) {
        return page(id, query, Form.empty());
    }

    @PostMapping("/{id:\\d+}/people")
    Page bring(
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String lastName,
            ListQuery query) {
        try {
            var brought = managing.bring(id, known, lastName);
            return Redirect.to(path(id)).saying("members.managed.brought", brought.name());
        } catch (Refused refused) {
            return page(id, query, Form.refused("known", refused.reason()));
        }
    }

    @PostMapping("/{id:\\d+}/people/{member:\\d+}/removal")
    Page takeOut(@PathVariable GroupId id, @PathVariable MemberId member) {
        managing.takeOut(id, member);
        return Redirect.to(path(id)).saying("members.managed.takenOut");
    }

    @GetMapping("/{id:\\d+}/sheet.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable GroupId id) {
        var where = managing.within(id, Power.PRINT);
        if (where.isEmpty()) {
            throw new NotFound(id);
        }
        return printer.answer(
                new GroupSheet(organisation.identity().name(), managing.find(id).name(), people.all(where)),
                "emargement.pdf");
    }

    @GetMapping("/{id:\\d+}/letter")
    Page letter(@PathVariable GroupId id) {
        return letter(id, Form.empty());
    }

    @PostMapping("/{id:\\d+}/letter")
    Page write(
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text) {
        try {
            var written = letters.write(id, subject, text);
            return Redirect.to(path(id)).saying("members.managed.letter.sent", written);
        } catch (Refused refused) {
            return letter(
                    id,
                    switch (refused.reason().key()) {
                        case "members.managed.letter.subject.wrong" -> Form.refused("subject", refused.reason());
                        case "members.managed.letter.text.wrong" -> Form.refused("text", refused.reason());
                        default -> Form.refused(refused);
                    });
        }
    }

    private Page letter(GroupId id, Form form) {
        return new GroupLetterPage(form, managing.find(id), letters.reach(id));
    }

    private Page page(GroupId id, ListQuery query, Form form) {
        var group = managing.find(id);
        var mine = managing.mine();
        var seen = managing.within(id, Power.SEE);
        // The file holds those whom its taker may take away, who may be fewer than those on the page.
        var taken = managing.within(id, Power.EXPORT);
        var list = people.list(path(id));
        return new OwnGroupPage(
                form,
                group,
                mine.stream().filter(one -> id.equals(one.parent())).toList(),
                seen.isEmpty() ? null : list.page(query, people.parameters(seen)),
                taken.isEmpty() ? null : list.unread(query, people.parameters(taken)),
                managing.mayBring(id),
                !managing.within(id, Power.PRINT).isEmpty(),
                !managing.within(id, Power.WRITE).isEmpty());
    }

    private static String path(GroupId id) {
        return "/me/groups/" + id.value();
    }
}
