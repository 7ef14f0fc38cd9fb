package coop.cabas.door.api;

import coop.cabas.door.DoorPermissions;
import coop.cabas.door.Verdict;
import coop.cabas.door.kiosks.KioskRecognition;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.door.offline.Extracts;
import coop.cabas.door.visits.Returns;
import coop.cabas.shared.Allow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What a tablet takes along for when there is no network, and what it brings back. */
@RestController
@RequestMapping("/api/kiosk")
@Allow(DoorPermissions.KIOSK)
class OfflineApi {

    /** Signature of the very bytes of the answer, in base64. */
    static final String SIGNATURE = "Cabas-Signature";

    private final Kiosks kiosks;
    private final KioskRecognition recognition;
    private final Extracts extracts;
    private final Returns returns;

    OfflineApi(Kiosks kiosks, KioskRecognition recognition, Extracts extracts, Returns returns) {
        this.kiosks = kiosks;
        this.recognition = recognition;
        this.extracts = extracts;
        this.returns = returns;
    }

    /** @param at by the clock of the tablet, in milliseconds since 1970 @param letIn see {@link Returns.Alone} */
    record Alone(
            @NotNull UUID visit,
            long at,
            @NotNull @Size(max = 400) String code,
            @NotNull Verdict answer,
            @Nullable @Size(max = 200) String letIn) {}

    /** @param sent by the clock of the tablet, in milliseconds since 1970 */
    record Parcel(
            long sent, @NotNull @Size(max = Returns.MOST) List<@Valid Alone> visits) {}

    record Taken(int fresh) {}

    @GetMapping("/extract")
    ResponseEntity<byte[]> extract() {
        var kiosk = recognition.current();
        var extract = extracts.latest();
        kiosks.seen(kiosk, true);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(SIGNATURE, Base64.getEncoder().encodeToString(extract.signature()))
                .body(extract.body());
    }

    @PostMapping("/visits")
    Taken take(@Valid @RequestBody Parcel parcel) {
        return new Taken(returns.take(
                recognition.current(),
                Instant.ofEpochMilli(parcel.sent()),
                parcel.visits().stream()
                        .map(one -> new Returns.Alone(
                                one.visit(), Instant.ofEpochMilli(one.at()), one.code(), one.answer(), one.letIn()))
                        .toList()));
    }
}
