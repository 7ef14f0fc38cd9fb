package coop.cabas.door;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What can be granted over the door. */
@Component
public final class DoorPermissions implements Permission.Catalogue {

    /** What tablets at the door may do; of no use to anybody who is none. */
    public static final String KIOSK = "door.kiosk";

    /** Pair and revoke tablets, choose what they show. */
    public static final String SETTINGS = "door.settings";

    /** Read who came. */
    public static final String VISITS = "door.visits";

    /** Keep the key boxes: add them, change their codes, read who looked. */
    public static final String KEYS = "door.keys";

    /** What relays at the door may do; of no use to anybody who is none. */
    public static final String RELAY = "door.relay";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(KIOSK),
                new Permission(SETTINGS),
                new Permission(VISITS),
                new Permission(KEYS),
                new Permission(RELAY));
    }
}
