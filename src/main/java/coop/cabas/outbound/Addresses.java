package coop.cabas.outbound;

import coop.cabas.shared.Refused;

import java.net.URI;
import java.util.Set;

/** What may be written in an address. What its name stands for is looked at when it is resolved. */
final class Addresses {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Addresses() {}

    static void check(URI address, Bounds bounds) {
        var scheme = address.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(java.util.Locale.ROOT))) {
            throw new Refused("outbound.scheme");
        }
        if (address.getHost() == null) {
            throw new Refused("outbound.noHost");
        }
        // Credentials would end up in the trail, and in the referrers of others.
        if (address.getRawUserInfo() != null) {
            throw new Refused("outbound.credentials");
        }
        if (address.getPort() != -1 && !bounds.ports().contains(address.getPort())) {
            throw new Refused("outbound.port", Integer.toString(address.getPort()));
        }
    }

    /**
     * Where a redirect leads.
     *
     * @param location as a server writes it: whole, or relative to the address that it answers for
     */
    static URI next(URI address, String location) {
        var next = resolve(address, location);
        // Whoever gave an address that nobody on the way can change does not get a document that anybody could.
        if (isSecure(address) && !isSecure(next)) {
            throw new Refused("outbound.downgrade", address.getHost());
        }
        return next;
    }

    private static URI resolve(URI address, String location) {
        try {
            return address.resolve(location);
        } catch (IllegalArgumentException crooked) {
            throw new Refused("outbound.noHost");
        }
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
