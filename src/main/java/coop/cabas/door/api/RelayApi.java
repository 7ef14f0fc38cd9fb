package coop.cabas.door.api;

import coop.cabas.door.DoorPermissions;
import coop.cabas.door.Verdict;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.door.relays.RelayRecognition;
import coop.cabas.door.relays.Relays;
import coop.cabas.door.visits.Checks;
import coop.cabas.shared.Allow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** What a relay asks for: whether a badge opens, and whether somebody wants the door open. It learns no name. */
@RestController
@RequestMapping("/api/door")
@Allow(DoorPermissions.RELAY)
class RelayApi {

    private final RelayRecognition recognition;
    private final Relays relays;
    private final Kiosks kiosks;
    private final Checks checks;

    RelayApi(RelayRecognition recognition, Relays relays, Kiosks kiosks, Checks checks) {
        this.recognition = recognition;
        this.relays = relays;
        this.kiosks = kiosks;
        this.checks = checks;
    }

    /** @param visit number that the relay gives it: sent twice, it is one visit */
    record Held(
            @NotNull UUID visit, @NotNull @Size(max = 400) String code) {}

    /** @param seconds for which to let the door open; 0 for not at all */
    record Decided(Verdict answer, int seconds) {}

    @PostMapping("/checks")
    Decided check(@Valid @RequestBody Held held) {
        var relay = recognition.current();
        var answer = checks.scan(relay, held.visit(), held.code()).verdict();
        return new Decided(answer, answer.opens() ? relays.find(relay).seconds() : 0);
    }

    /** Asked every second or so; what is told is taken, and so this is no GET. */
    @PostMapping("/orders")
    Decided orders() {
        var relay = recognition.current();
        kiosks.seen(relay, false);
        var open = relays.take(relay) > 0;
        return new Decided(
                open ? Verdict.YES : Verdict.NO, open ? relays.find(relay).seconds() : 0);
    }
}
