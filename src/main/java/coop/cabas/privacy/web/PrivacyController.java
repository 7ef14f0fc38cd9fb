package coop.cabas.privacy.web;

import coop.cabas.access.Caller;
import coop.cabas.organisation.Organisation;
import coop.cabas.privacy.PrivacyPermissions;
import coop.cabas.privacy.Processing;
import coop.cabas.privacy.Requests;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.print.Printer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;

/** The way in, and the register of processing. */
@Controller
@RequestMapping("/privacy")
@Allow(PrivacyPermissions.READ)
class PrivacyController {

    private final Processing processing;
    private final Requests requests;
    private final Organisation organisation;
    private final Printer printer;
    private final Caller caller;
    private final Clock clock;

    PrivacyController(
            Processing processing,
            Requests requests,
            Organisation organisation,
            Printer printer,
            Caller caller,
            Clock clock) {
        this.processing = processing;
        this.requests = requests;
        this.organisation = organisation;
        this.printer = printer;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    Page overview() {
        return new PrivacyPage(requests.late(), caller.may(PrivacyPermissions.ERASE));
    }

    @GetMapping("/processing")
    Page register() {
        return page();
    }

    @GetMapping("/processing.pdf")
    ResponseEntity<byte[]> printed() {
        return printer.answer(new ProcessingPage.Sheet(page()), Text.t("privacy.processing.file"));
    }

    private ProcessingPage page() {
        return new ProcessingPage(organisation.identity(), processing.activities(), LocalDate.now(clock));
    }
}
