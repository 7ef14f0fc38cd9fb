package coop.cabas.command;

import coop.cabas.database.Demonstration;
import coop.cabas.shared.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * While the demonstration is on, answers the machine's own browsers only. Listening on the loopback address does not
 * suffice: a proxy of the same machine, or a name that somebody else points at it, would open the door again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ThisMachineOnly extends OncePerRequestFilter {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final List<String> PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final Demonstration demonstration;

    ThisMachineOnly(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (!demonstration.isOn() || isOurs(request)) {
            rest.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().println(Words.both("database.demoProxied"));
    }

    private static boolean isOurs(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && OWN_NAMES.contains(request.getServerName())
                && PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
    }
}
