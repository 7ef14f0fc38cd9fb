package coop.cabas.access.gate;

import coop.cabas.access.AccountId;
import coop.cabas.access.DemonstrationDoor;
import coop.cabas.access.DeviceRecognition;
import coop.cabas.access.Rights;
import coop.cabas.access.Standing;
import coop.cabas.access.TokenBearer;
import coop.cabas.access.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

/**
 * Recognises a program by the token it sends: {@code Authorization: Bearer cabas_…}, and a device by its own proof. Never by their
 * cookies.
 */
final class BearerToken extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Standing standing;
    private final DemonstrationDoor demonstration;
    private final List<DeviceRecognition> devices;
    private final Refusal refusal;

    BearerToken(
            Tokens tokens,
            Standing standing,
            DemonstrationDoor demonstration,
            List<DeviceRecognition> devices,
            Refusal refusal) {
        this.devices = List.copyOf(devices);
        this.tokens = tokens;
        this.standing = standing;
        this.demonstration = demonstration;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            var bearer = recognised(header.strip(), request);
            if (bearer.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("not a token"));
                return;
            }
            var factor = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.BEARER_AUTHORITY);
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    new PreAuthenticatedAuthenticationToken(bearer.get(), "", List.of(factor))));
        }
        chain.doFilter(request, response);
    }

    private Optional<? extends Principal> recognised(String header, HttpServletRequest request) {
        if (is(SCHEME, header)) {
            return tokens.recognise(after(SCHEME, header)).filter(known -> mayCome(known, request));
        }
        return devices.stream()
                .filter(device -> is(device.scheme() + " ", header))
                .findFirst()
                .flatMap(device -> device.recognise(after(device.scheme() + " ", header), request));
    }

    private static boolean is(String scheme, String header) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static String after(String scheme, String header) {
        return header.substring(scheme.length()).strip();
    }

    /** A program goes where its owner may: for people of the demonstration, at this machine. */
    private boolean mayCome(TokenBearer bearer, HttpServletRequest request) {
        return bearer.owner() == null
                || demonstration.isAtThisMachine(request)
                || standing.of(new AccountId(bearer.owner()))
                        .filter(Rights::demonstration)
                        .isEmpty();
    }
}
