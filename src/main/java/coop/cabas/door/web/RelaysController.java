package coop.cabas.door.web;

import coop.cabas.door.DoorPermissions;
import coop.cabas.door.KioskId;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.door.relays.Relays;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Objects;
import java.util.stream.Collectors;

/** Relays that open a real door: declared, tried, revoked. */
@Controller
@RequestMapping("/door/relays")
@Allow(DoorPermissions.SETTINGS)
class RelaysController {

    private final Relays relays;
    private final Kiosks kiosks;

    RelaysController(Relays relays, Kiosks kiosks) {
        this.relays = relays;
        this.kiosks = kiosks;
    }

    record RelayInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{door.form.long}")
            String name,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{door.form.seconds}")
            @Max(value = 60, message = "{door.form.seconds}")
            @Nullable
            Integer seconds,

            @Nullable Long tablet) {}

    @GetMapping
    Page all() {
        return page(Form.empty(), null, null);
    }

    /** The token is on this page and nowhere else. */
    @PostMapping
    Page add(@Valid RelayInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), null, null);
        }
        try {
            var tablet = input.tablet() == null ? null : kiosks.find(new KioskId(input.tablet()));
            var fresh = relays.add(
                    input.name(), Objects.requireNonNull(input.seconds()), tablet == null ? null : tablet.id());
            return page(Form.empty(), fresh.shown(), null);
        } catch (Refused refused) {
            return page(Form.of(input).with("name", refused.reason()), null, null);
        }
    }

    @PostMapping("/{id:\\d+}/opening")
    Page open(@PathVariable KioskId id, @RequestParam(defaultValue = "") @Size(max = 200) String why) {
        try {
            relays.open(id, why);
        } catch (Refused refused) {
            return page(Form.empty(), null, refused.reason());
        }
        return Redirect.to("/door/relays").saying("door.relay.isOpened");
    }

    @PostMapping("/{id:\\d+}/end")
    Page end(@PathVariable KioskId id) {
        relays.end(id);
        return Redirect.to("/door/relays").saying("door.saved");
    }

    private Page page(Form form, @Nullable String token, @Nullable Message refused) {
        var all = relays.all();
        return new RelaysPage(
                all,
                all.stream().collect(Collectors.toMap(one -> one.id().value(), one -> relays.openings(one.id()))),
                kiosks.all().stream().filter(kiosk -> kiosk.ended() == null).toList(),
                form,
                token,
                refused);
    }
}
