package coop.cabas.access;

import jakarta.servlet.http.HttpServletRequest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where somebody tries to come in.
 *
 * @param address network address
 * @param atThisMachine whether it is this very machine; see {@link DemonstrationDoor#isAtThisMachine}
 */
public record Peer(String address, boolean atThisMachine) {

    public static Peer of(HttpServletRequest request, DemonstrationDoor demonstration) {
        return new Peer(request.getRemoteAddr(), demonstration.isAtThisMachine(request));
    }

    /** What tries are counted by: one IPv6 subscriber has a whole /64 to hop about in. */
    String network() {
        try {
            if (address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six) {
                return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
            }
        } catch (UnknownHostException e) {
            // not an address: counted as it is
        }
        return address;
    }
}
