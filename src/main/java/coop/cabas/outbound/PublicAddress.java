package coop.cabas.outbound;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the Internet from those of private networks and of machines themselves, by the registries of special
 * addresses (RFC 6890 and what IANA has added since).
 */
final class PublicAddress {

    private static final List<Range> NOT_PUBLIC_4 = List.of(
            Range.of("0.0.0.0", 8), // this network
            Range.of("10.0.0.0", 8), // private
            Range.of("100.64.0.0", 10), // behind a provider's translation
            Range.of("127.0.0.0", 8), // the machine itself
            Range.of("168.63.129.16", 32), // a host's services, though the address looks public
            Range.of("169.254.0.0", 16), // link-local, where clouds tell machines their secrets
            Range.of("172.16.0.0", 12), // private
            Range.of("192.0.0.0", 24), // protocols
            Range.of("192.0.2.0", 24), // examples
            Range.of("192.88.99.0", 24), // 6to4 relays
            Range.of("192.168.0.0", 16), // private
            Range.of("198.18.0.0", 15), // measurements
            Range.of("198.51.100.0", 24), // examples
            Range.of("203.0.113.0", 24), // examples
            Range.of("224.0.0.0", 4), // multicast
            Range.of("240.0.0.0", 4)); // reserved, broadcast

    /** All that IANA gives out; whatever lies outside is of some special kind: mapped, translated, local, multicast. */
    private static final Range GIVEN_OUT_6 = Range.of("2000::", 3);

    private static final List<Range> NOT_PUBLIC_6 = List.of(
            Range.of("2001::", 23), // protocols, Teredo among them
            Range.of("2001:db8::", 32), // examples
            Range.of("2002::", 16), // 6to4: hides an IPv4 address
            Range.of("3fff::", 20)); // examples

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        // The JDK turns an IPv4 address mapped into IPv6 into the IPv4 address that it is.
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(range -> range.holds(address))
                : GIVEN_OUT_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(address));
    }

    private record Range(BigInteger start, int free) {

        static Range of(String start, int length) {
            var bytes = literal(start);
            int free = bytes.length * 8 - length;
            return new Range(new BigInteger(1, bytes).shiftRight(free), free);
        }

        private static byte[] literal(String address) {
            try {
                return InetAddress.getByName(address).getAddress();
            } catch (UnknownHostException notLiteral) {
                throw new IllegalArgumentException(notLiteral);
            }
        }

        boolean holds(InetAddress address) {
            return new BigInteger(1, address.getAddress()).shiftRight(free).equals(start);
        }
    }
}
