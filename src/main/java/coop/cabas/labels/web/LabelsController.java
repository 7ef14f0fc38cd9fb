package coop.cabas.labels.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.labels.Labels;
import coop.cabas.labels.LabelsPermissions;
import coop.cabas.labels.Mentions;
import coop.cabas.labels.PrintingId;
import coop.cabas.labels.Waiting;
import coop.cabas.papers.Formats;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.print.Printer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** Labels of the shelves: which wait, which are printed, which hang. */
@Controller
@RequestMapping("/labels")
@Allow(LabelsPermissions.PRINT)
class LabelsController {

    private static final int MOST_COPIES = 20;

    private final Labels labels;
    private final Shelves shelves;
    private final Formats formats;
    private final Printer printer;

    LabelsController(Labels labels, Shelves shelves, Formats formats, Printer printer) {
        this.labels = labels;
        this.shelves = shelves;
        this.formats = formats;
        this.printer = printer;
    }

    @GetMapping
    Page waiting() {
        var waiting = labels.waiting();
        return new LabelsPage(waiting, waiting.size() == Labels.MOST, labels.latest());
    }

    /** @param all whether all that wait are meant */
    @PostMapping("/printings")
    Page gather(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") List<ArticleId> article) {
        var chosen = all ? labels.waiting().stream().map(Waiting::article).toList() : article;
        return Redirect.to("/labels/printings/" + labels.gather(chosen).value());
    }

    @GetMapping("/printings/{id:\\d+}")
    Page printing(@PathVariable PrintingId id) {
        var printing = labels.find(id);
        var checked = Mentions.check(labels.of(id));
        return new PrintingPage(printing, checked.complete().size(), checked.missing(), formats.labels());
    }

    /** @param skip labels of the first sheet that are used already @param copies of each label */
    @GetMapping("/printings/{id:\\d+}/labels.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable PrintingId id,
            @RequestParam long format,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "1") int copies) {
        labels.find(id);
        var complete = Mentions.check(labels.of(id)).complete();
        var each = Math.clamp(copies, 1, MOST_COPIES);
        if (complete.isEmpty()) {
            throw new Refused("labels.refused.none");
        }
        if (complete.size() * each > Labels.MOST) {
            throw new Refused("labels.refused.many", Labels.MOST);
        }
        return printer.answer(shelves.sheet(complete, formats.label(format), skip, each), "etiquettes-rayon.pdf");
    }

    @PostMapping("/printings/{id:\\d+}/hung")
    Page hang(@PathVariable PrintingId id) {
        labels.hang(id);
        return Redirect.to("/labels").saying("labels.hung");
    }

    @PostMapping("/printings/{id:\\d+}/again")
    Page again(@PathVariable PrintingId id) {
        return Redirect.to("/labels/printings/" + labels.again(id).value());
    }
}
