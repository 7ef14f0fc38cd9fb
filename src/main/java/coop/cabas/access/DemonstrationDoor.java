package coop.cabas.access;

import coop.cabas.database.DemonstrationSetting;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whether the demonstration cooperative is shown, and who may see it: only somebody at this very machine. Its accounts
 * have published passwords, so anything that looks like a connection from elsewhere closes them.
 */
@Component
public class DemonstrationDoor {

    private static final List<String> FORWARDING = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Server",
            "X-Real-IP",
            "Via",
            "CF-Connecting-IP",
            "True-Client-IP",
            "X-Client-IP",
            "X-Cluster-Client-IP");

    /** Names under which a browser at this machine may speak to it; others come from DNS, hence from elsewhere. */
    private static final Set<String> HERE =
            Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

    private final boolean on;

    DemonstrationDoor(DemonstrationSetting setting) {
        on = setting.isOn();
    }

    public boolean isOn() {
        return on;
    }

    /**
     * Whether the request comes straight from this machine: loopback peer, local host name, nothing in between. What the
     * browser says of the page it comes from betrays a proxy that forwards without saying so.
     */
    public boolean isAtThisMachine(HttpServletRequest request) {
        return FORWARDING.stream().noneMatch(header -> request.getHeader(header) != null)
                // set by Tomcat when it has already consumed forwarding headers
                && request.getAttribute("org.apache.tomcat.request.forwarded") == null
                && HERE.contains(request.getServerName())
                && isHere(request.getHeader(HttpHeaders.ORIGIN))
                && (followsALink(request) || isHere(request.getHeader(HttpHeaders.REFERER)))
                && isLoopback(request.getRemoteAddr());
    }

    /** The page before was another site's, and the browser says so: it may have any name. */
    private static boolean followsALink(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean isHere(@Nullable String page) {
        try {
            return page == null || HERE.contains(Objects.requireNonNullElse(new URI(page).getHost(), ""));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return address.matches("[0-9a-fA-F.:%]+")
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
