package coop.cabas.door.web;

import coop.cabas.door.DoorPermissions;
import coop.cabas.door.KioskId;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.util.Locale;

/** Tablets at the door: added, paired, revoked. */
@Controller
@RequestMapping("/door/kiosks")
@Allow(DoorPermissions.SETTINGS)
class KiosksController {

    private final Kiosks kiosks;
    private final PublicAddress address;
    private final Clock clock;

    KiosksController(Kiosks kiosks, PublicAddress address, Clock clock) {
        this.kiosks = kiosks;
        this.address = address;
        this.clock = clock;
    }

    record KioskInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{door.form.long}")
            String name,

            @Nullable String language) {}

    @GetMapping
    Page all() {
        return page(Form.empty(), null);
    }

    /** The code is on this page and nowhere else. */
    @PostMapping
    Page add(@Valid KioskInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), null);
        }
        try {
            var id = kiosks.add(input.name(), "en".equals(input.language()) ? Locale.UK : Locale.FRANCE);
            return page(Form.empty(), kiosks.code(id));
        } catch (Refused refused) {
            return page(Form.refused("name", refused.reason()), null);
        }
    }

    @PostMapping("/{id:\\d+}/code")
    Page code(@PathVariable KioskId id) {
        return page(Form.empty(), kiosks.code(id));
    }

    @PostMapping("/{id:\\d+}/end")
    Page end(@PathVariable KioskId id) {
        kiosks.end(id);
        return Redirect.to("/door/kiosks").saying("door.kiosk.isEnded");
    }

    private Page page(Form form, @Nullable String code) {
        return new KiosksPage(kiosks.all(), form, code, address.of("/kiosk/door"), clock.instant());
    }
}
