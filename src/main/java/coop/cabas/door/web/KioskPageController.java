package coop.cabas.door.web;

import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.ui.OfflineWorker;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** The screen of a tablet at the door. It is empty until the tablet is paired, and holds nothing of anybody: whoever looks sees a form. */
@Controller
@Allow(Allow.ANYONE)
class KioskPageController {

    private final Organisation organisation;

    KioskPageController(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping("/kiosk")
    Page begin() {
        return Redirect.to("/kiosk/door");
    }

    @GetMapping("/kiosk/door")
    Page screen(@RequestParam(defaultValue = "fr") String language, HttpServletResponse response) {
        // A tablet has no visitor who chose a language.
        LocaleContextHolder.setLocale("en".equals(language) ? Locale.UK : Locale.FRANCE);
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
        return new KioskPage(organisation.identity().name());
    }

    /** Kept beside the screen, so that it answers for the screen and for nothing else of the site. */
    @GetMapping("/kiosk/worker.js")
    ResponseEntity<Resource> worker() {
        return OfflineWorker.answer();
    }
}
