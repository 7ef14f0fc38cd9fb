package coop.cabas.papers.web;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.organisation.Organisation;
import coop.cabas.papers.PapersPermissions;
import coop.cabas.papers.People;
import coop.cabas.shared.Allow;
import coop.cabas.ui.print.Printer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.Objects;

/** The form to join on paper: blank for a stand, filled in for somebody to check and sign. */
@Controller
@Allow(PapersPermissions.PRINT)
class JoiningController {

    private final Organisation organisation;
    private final Directory directory;
    private final People people;
    private final Printer printer;

    JoiningController(Organisation organisation, Directory directory, People people, Printer printer) {
        this.organisation = organisation;
        this.directory = directory;
        this.people = people;
        this.printer = printer;
    }

    @GetMapping("/papers/form.pdf")
    ResponseEntity<byte[]> blank() {
        return printer.answer(JoiningSheet.blank(organisation.identity()), "adhesion.pdf");
    }

    @GetMapping("/members/{id:\\d+}/form.pdf")
    ResponseEntity<byte[]> filledIn(@PathVariable MemberId id) {
        var member = directory.find(id);
        var address = people.of(List.of(id)).getFirst().address();
        return printer.answer(
                new JoiningSheet(
                        organisation.identity(),
                        Objects.requireNonNullElse(member.number(), ""),
                        member.name(),
                        String.join("\n", address.subList(Math.min(1, address.size()), address.size())),
                        Objects.requireNonNullElse(member.email(), "")),
                "adhesion.pdf");
    }
}
