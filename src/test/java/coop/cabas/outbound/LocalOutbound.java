package coop.cabas.outbound;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** An {@link Outbound} whose Internet is one server on this machine, under whatever name. */
public final class LocalOutbound {

    private LocalOutbound() {}

    public static Outbound on(int port) {
        return new Outbound(bounds(port, host -> List.of(InetAddress.getLoopbackAddress())));
    }

    static Bounds bounds(int port, Bounds.Names names) {
        return new Bounds(
                names,
                InetAddress::isLoopbackAddress,
                Set.of(80, 443, port),
                4,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(4));
    }
}
