package coop.cabas.access.gate;

import coop.cabas.access.DemonstrationDoor;
import coop.cabas.access.Rights;
import coop.cabas.access.SignedIn;
import coop.cabas.access.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Locale;

/**
 * Asks at each request whether the person in the session may still be there: an account disabled, or of the demonstration
 * and reached from elsewhere, is a stranger from now on. Strangers hand in no files, which would be stored before any
 * route is asked.
 */
final class Presence extends OncePerRequestFilter {

    private final Standing standing;
    private final DemonstrationDoor demonstration;
    private final Refusal refusal;

    Presence(Standing standing, DemonstrationDoor demonstration, Refusal refusal) {
        this.standing = standing;
        this.demonstration = demonstration;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var known = authentication != null && authentication.getPrincipal() instanceof SignedIn;
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn me && !mayStay(me, request)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            known = false;
        }
        if (!known && isUpload(request)) {
            refusal.commence(request, response, new InsufficientAuthenticationException("not signed in"));
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean mayStay(SignedIn me, HttpServletRequest request) {
        var rights = standing.of(me.id());
        return rights.isPresent()
                && (!rights.map(Rights::demonstration).orElse(true) || demonstration.isAtThisMachine(request));
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
