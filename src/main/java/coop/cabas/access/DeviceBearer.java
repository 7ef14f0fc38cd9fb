package coop.cabas.access;

import java.security.Principal;
import java.util.Set;

/**
 * A device of the coop that no human signs in at: a tablet at the door. It may do what it was made for and nothing else, not even what
 * everybody signed in may.
 *
 * @param id of the device, in the module that knows it
 * @param name what the device is called in lists and in the trail
 */
public record DeviceBearer(long id, String name, Set<String> permissions) implements Principal {

    public DeviceBearer {
        permissions = Set.copyOf(permissions);
    }

    @Override
    public String getName() {
        return name;
    }
}
