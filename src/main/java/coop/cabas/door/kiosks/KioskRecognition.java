package coop.cabas.door.kiosks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.cabas.access.Caller;
import coop.cabas.access.ClockTicker;
import coop.cabas.access.DeviceBearer;
import coop.cabas.access.DeviceRecognition;
import coop.cabas.door.DoorPermissions;
import coop.cabas.door.KioskId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.P256;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Knows a tablet by its proof. One that is revoked is known for a second more at most. */
@Component
public class KioskRecognition implements DeviceRecognition {

    /** How far the clock of a tablet may be from ours; it takes ours from the answer that says so. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Caller caller;
    private final Cache<KioskId, Optional<Known>> remembered;
    private final Cache<Shown, Boolean> shown;

    KioskRecognition(JdbcClient jdbc, Clock clock, Caller caller) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.caller = caller;
        remembered = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(1))
                .ticker(new ClockTicker(clock))
                .maximumSize(1_000)
                .build();
        shown = Caffeine.newBuilder()
                .expireAfterWrite(SKEW)
                .ticker(new ClockTicker(clock))
                .maximumSize(1_000)
                .build();
    }

    /** A proof that holds. @param key by which it does: a tablet that is paired anew has another */
    private record Shown(String text, String method, String path, ByteBuffer key) {}

    /** @param opens whether a relay opens with it */
    private record Known(String name, byte[] key, Locale language, boolean opens) {}

    @Override
    public String scheme() {
        return "Kiosk";
    }

    @Override
    public Optional<DeviceBearer> recognise(String text, HttpServletRequest request) {
        return KioskProof.read(text)
                .filter(proof ->
                        Duration.between(proof.made(), clock.instant()).abs().compareTo(SKEW) <= 0)
                .flatMap(proof -> known(proof.kiosk())
                        .filter(kiosk -> holds(proof, kiosk, text, request))
                        .map(kiosk ->
                                new DeviceBearer(proof.kiosk().value(), kiosk.name(), Set.of(DoorPermissions.KIOSK))));
    }

    /** A proof is shown for a minute: to reckon its signature is a good part of answering at the door. */
    private boolean holds(KioskProof proof, Known kiosk, String text, HttpServletRequest request) {
        var one = new Shown(text, request.getMethod(), request.getRequestURI(), ByteBuffer.wrap(kiosk.key()));
        if (shown.getIfPresent(one) != null) {
            return true;
        }
        var holds = P256.isSigned(
                kiosk.key(), KioskProof.signed(one.method(), one.path(), proof.made()), proof.signature());
        if (holds) {
            shown.put(one, true);
        }
        return holds;
    }

    /** The tablet that calls. @throws NotFound when it is none that calls */
    public KioskId current() {
        return caller.device()
                .filter(device -> device.permissions().contains(DoorPermissions.KIOSK))
                .map(device -> new KioskId(device.id()))
                .orElseThrow(() -> new NotFound("kiosk"));
    }

    /** In which language it speaks. */
    public Locale language() {
        return known(current()).map(Known::language).orElse(Locale.FRANCE);
    }

    /** Whether a door opens when it says yes. */
    public boolean opens() {
        return known(current()).map(Known::opens).orElse(false);
    }

    private Optional<Known> known(KioskId id) {
        return Objects.requireNonNull(remembered.get(id, this::read));
    }

    private Optional<Known> read(KioskId id) {
        return jdbc.sql("""
                        select k.name, k.public_key, k.language,
                               exists (select from door.kiosk r where r.opens_with = k.id and r.ended is null) as opens
                        from door.kiosk k where k.id = :id and k.ended is null and k.public_key is not null
                        """)
                .param("id", id.value())
                .query((row, n) -> new Known(
                        row.getString("name"),
                        row.getBytes("public_key"),
                        row.getString("language").equals("en") ? Locale.UK : Locale.FRANCE,
                        row.getBoolean("opens")))
                .optional();
    }
}
