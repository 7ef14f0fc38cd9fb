package coop.cabas.door.relays;

import coop.cabas.access.Caller;
import coop.cabas.access.DeviceBearer;
import coop.cabas.access.DeviceRecognition;
import coop.cabas.access.Secret;
import coop.cabas.door.DoorPermissions;
import coop.cabas.door.KioskId;
import coop.cabas.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/** Knows a relay by its token: {@code Authorization: Relay …}. Revoked, it is known no more at once. */
@Component
public class RelayRecognition implements DeviceRecognition {

    private final JdbcClient jdbc;
    private final Caller caller;

    RelayRecognition(JdbcClient jdbc, Caller caller) {
        this.jdbc = jdbc;
        this.caller = caller;
    }

    @Override
    public String scheme() {
        return "Relay";
    }

    @Override
    public Optional<DeviceBearer> recognise(String text, HttpServletRequest request) {
        return !Secret.isPlausible(text)
                ? Optional.empty()
                : jdbc.sql("select id, name from door.kiosk where token = :hash and ended is null")
                        .param("hash", Secret.hash(text))
                        .query((row, n) -> new DeviceBearer(
                                row.getLong("id"), row.getString("name"), Set.of(DoorPermissions.RELAY)))
                        .optional();
    }

    /** The relay that calls. @throws NotFound when it is none that calls */
    public KioskId current() {
        return caller.device()
                .filter(device -> device.permissions().contains(DoorPermissions.RELAY))
                .map(device -> new KioskId(device.id()))
                .orElseThrow(() -> new NotFound("relay"));
    }
}
