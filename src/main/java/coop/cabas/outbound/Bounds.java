package coop.cabas.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How far a fetch may go.
 *
 * @param names what a name stands for
 * @param reachable which addresses may be connected to
 * @param connect time to connect to one address
 * @param silence longest time without a byte
 * @param total time of everything, redirects included
 */
record Bounds(
        Names names,
        Predicate<InetAddress> reachable,
        Set<Integer> ports,
        int redirects,
        Duration connect,
        Duration silence,
        Duration total) {

    /** Asks what addresses a name stands for. */
    interface Names {

        List<InetAddress> of(String host) throws UnknownHostException;
    }

    private static final Names SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    static Bounds ofTheInternet() {
        return new Bounds(
                SYSTEM,
                PublicAddress::is,
                Set.of(80, 443),
                4,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));
    }
}
