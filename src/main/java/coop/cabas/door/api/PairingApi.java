package coop.cabas.door.api;

import coop.cabas.access.LinkTries;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.door.offline.Signer;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/** A tablet is paired: the code that somebody types there is all it needs, and guessing it is counted. */
@RestController
class PairingApi {

    private final Kiosks kiosks;
    private final Signer signer;
    private final LinkTries tries;
    private final Clock clock;

    PairingApi(Kiosks kiosks, Signer signer, LinkTries tries, Clock clock) {
        this.clock = clock;
        this.kiosks = kiosks;
        this.signer = signer;
        this.tries = tries;
    }

    /** @param key the public half of the one that the tablet made: see {@link coop.cabas.shared.P256} */
    record Asked(
            @NotNull @Size(max = 40) String code,
            @NotNull @Size(max = 100) byte[] key) {}

    /** @param key with which the tablet checks what comes from here @param now by our clock, in milliseconds since 1970 */
    record Paired(long kiosk, String name, String language, byte[] key, long now) {}

    /** @throws Refused when the code is wrong, used or too old, or too many were tried */
    @PostMapping("/api/kiosk/pairing")
    @Allow(Allow.ANYONE)
    Paired pair(@Valid @RequestBody Asked asked, HttpServletRequest request) {
        var kiosk = tries.open("kiosk", request, () -> kiosks.pair(asked.code(), asked.key()));
        return new Paired(
                kiosk.id().value(), kiosk.name(), kiosk.language().getLanguage(), signer.publicKey(), clock.millis());
    }
}
