package coop.cabas.papers.web;

import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.organisation.Organisation;
import coop.cabas.papers.Formats;
import coop.cabas.papers.PapersPermissions;
import coop.cabas.papers.People;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.print.Printer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Cards, labels and sheets of some members. */
@Controller
@Allow(PapersPermissions.PRINT)
class PapersController {

    private static final int MOST_COLUMNS = 5;

    private final People people;
    private final Cards cards;
    private final Formats formats;
    private final Selections selections;
    private final Organisation organisation;
    private final Printer printer;

    PapersController(
            People people,
            Cards cards,
            Formats formats,
            Selections selections,
            Organisation organisation,
            Printer printer) {
        this.people = people;
        this.cards = cards;
        this.formats = formats;
        this.selections = selections;
        this.organisation = organisation;
        this.printer = printer;
    }

    /** What follows the question mark is that of the list of members. */
    @GetMapping("/papers")
    Page papers(HttpServletRequest request) {
        var selection = new Selection(Objects.requireNonNullElse(request.getQueryString(), ""));
        return new PapersPage(
                selection,
                selections.describe(selection, Text.locale()),
                people.of(selection).size(),
                formats.labels());
    }

    @PostMapping("/papers/cards.pdf")
    ResponseEntity<byte[]> cards(
            @RequestParam(defaultValue = "") String selection,
            @RequestParam(defaultValue = "CARD") CardSheet.Layout layout) {
        return printer.answer(cards.of(some(selection), layout), "cartes.pdf");
    }

    /** @param skip labels of the first sheet that are used already @param households whether one of each household is enough */
    @GetMapping("/papers/labels.pdf")
    ResponseEntity<byte[]> labels(
            @RequestParam(defaultValue = "") String selection,
            @RequestParam long format,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "false") boolean households) {
        var chosen = formats.label(format);
        var all = some(selection).stream().filter(People.Person::hasAddress).toList();
        if (all.isEmpty()) {
            throw new Refused("papers.noAddress");
        }
        return printer.answer(
                LabelSheet.of(chosen, households ? People.oneOfEachHousehold(all) : all, skip), "etiquettes.pdf");
    }

    /** @param columns what else is written by hand, separated by commas */
    @GetMapping("/papers/attendance.pdf")
    ResponseEntity<byte[]> attendance(
            @RequestParam(defaultValue = "") String selection,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String columns) {
        var extra = Arrays.stream(columns.split(","))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .limit(MOST_COLUMNS)
                .toList();
        return printer.answer(
                new AttendanceSheet(
                        organisation.identity().name(),
                        title.isBlank() ? Text.t("papers.attendance") : title.strip(),
                        extra,
                        some(selection)),
                "emargement.pdf");
    }

    private List<People.Person> some(String selection) {
        var found = people.of(new Selection(selection));
        if (found.isEmpty()) {
            throw new Refused("papers.nobody");
        }
        return found;
    }
}
