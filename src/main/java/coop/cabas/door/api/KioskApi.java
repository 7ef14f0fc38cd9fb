package coop.cabas.door.api;

import coop.cabas.door.DoorPermissions;
import coop.cabas.door.DoorSettings;
import coop.cabas.door.KioskId;
import coop.cabas.door.kiosks.KioskRecognition;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.door.relays.Relays;
import coop.cabas.door.visits.Answer;
import coop.cabas.door.visits.Checks;
import coop.cabas.door.visits.Desk;
import coop.cabas.door.visits.Inside;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftId;
import coop.cabas.ui.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What a tablet asks for with network: answers, and what is done about them. */
@RestController
@RequestMapping("/api/kiosk")
@Allow(DoorPermissions.KIOSK)
class KioskApi {

    private final Kiosks kiosks;
    private final KioskRecognition recognition;
    private final DoorSettings settings;
    private final Checks checks;
    private final Desk desk;
    private final Inside inside;
    private final Faces faces;
    private final Relays relays;
    private final Clock clock;

    KioskApi(
            Kiosks kiosks,
            KioskRecognition recognition,
            DoorSettings settings,
            Checks checks,
            Desk desk,
            Inside inside,
            Faces faces,
            Relays relays,
            Clock clock) {
        this.kiosks = kiosks;
        this.recognition = recognition;
        this.settings = settings;
        this.checks = checks;
        this.desk = desk;
        this.inside = inside;
        this.faces = faces;
        this.relays = relays;
        this.clock = clock;
    }

    /** @param now by our clock, in milliseconds since 1970 @param onDuty names */
    record State(long now, String name, String language, boolean search, List<Inside.Somebody> onDuty) {}

    record Scanned(
            @NotNull UUID visit, @NotNull @Size(max = 400) String code) {}

    record Named(@NotNull UUID visit, long member) {}

    record Typed(@NotNull @Size(max = 100) String text) {}

    record LetIn(
            @NotNull @Size(max = 200) String why, @Nullable Long by) {}

    record Booked(long shift) {}

    @GetMapping("/state")
    State state() {
        var id = recognition.current();
        kiosks.seen(id, false);
        var kiosk = kiosks.find(id);
        return new State(
                clock.millis(),
                kiosk.name(),
                kiosk.language().getLanguage(),
                settings.chosen().search(),
                inside.onDuty());
    }

    @PostMapping("/scans")
    Answered scan(@Valid @RequestBody Scanned scanned) {
        return said(() -> checks.scan(kiosk(), scanned.visit(), scanned.code()));
    }

    /** What is typed stays out of addresses, which are logged. */
    @PostMapping("/names")
    List<Inside.Somebody> called(@Valid @RequestBody Typed typed) {
        recognition.current();
        return inside.called(typed.text());
    }

    @PostMapping("/checks")
    Answered name(@Valid @RequestBody Named named) {
        return said(() -> checks.name(kiosk(), named.visit(), new MemberId(named.member())));
    }

    @PostMapping("/visits/{visit}/entry")
    void letIn(@PathVariable UUID visit, @Valid @RequestBody LetIn letIn) {
        desk.letIn(kiosk(), visit, letIn.why(), letIn.by() == null ? null : new MemberId(letIn.by()));
        open(visit);
    }

    @PostMapping("/visits/{visit}/make-up")
    Answered makeUp(@PathVariable UUID visit, @Valid @RequestBody Booked booked) {
        return said(() -> desk.makeUp(kiosk(), visit, new ShiftId(booked.shift())));
    }

    @PostMapping("/visits/{visit}/grace")
    Answered grace(@PathVariable UUID visit) {
        return said(() -> desk.grace(kiosk(), visit));
    }

    /** The photo of whoever was answered a moment ago. */
    @GetMapping("/visits/{visit}/photo")
    ResponseEntity<byte[]> photo(@PathVariable UUID visit) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(faces.photo(kiosk(), visit));
    }

    private void open(UUID visit) {
        if (recognition.opens()) {
            relays.openWith(kiosk(), visit);
        }
    }

    private KioskId kiosk() {
        return recognition.current();
    }

    private Answered said(Supplier<Answer> answer) {
        return Text.in(recognition.language(), () -> {
            var given = answer.get();
            if (given.verdict().opens()) {
                open(given.visit());
            }
            var face = given.member() == null ? null : faces.of(given.member());
            return Answered.of(given, face == null ? null : face.name(), face != null && face.photo());
        });
    }
}
