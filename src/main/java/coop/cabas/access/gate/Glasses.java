package coop.cabas.access.gate;

import coop.cabas.access.SeeingAs;
import coop.cabas.access.SeeingId;
import coop.cabas.access.Seeings;
import coop.cabas.access.SignedIn;
import coop.cabas.shared.Message;
import coop.cabas.ui.web.ErrorPage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Whoever looks as somebody else sees what that person sees, for this request alone. They change nothing, and stay out of what guards the
 * other's account. When it is over they are led to a page of their own: what they had before them was drawn for somebody else.
 */
final class Glasses extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Seeings seeings;
    private final Entrance entrance;

    Glasses(Seeings seeings, Entrance entrance) {
        this.seeings = seeings;
        this.entrance = entrance;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var seeing = Entrance.seeing(request);
        if (seeing.isEmpty()
                || authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn me)
                || isTheEnd(request)) {
            chain.doFilter(request, response);
            return;
        }
        var as = seeings.now(seeing.get(), me.id());
        if (as.isEmpty()) {
            leave(seeing.get(), me, request, response);
            return;
        }
        see(as.get());
        if (request.getDispatcherType() == DispatcherType.ERROR || mayPass(request)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(ErrorPage.REASON, Message.of("access.seeing.readOnly"));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The page that tells of a refusal is drawn by a second dispatch: it bears the banner too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void leave(SeeingId seeing, SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        seeings.end(seeing, me.id());
        entrance.seeNoMore(request, response);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/seeing/over");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, "/seeing/over");
        }
    }

    private static void see(SeeingAs as) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(as, null, List.of())));
    }

    private static boolean mayPass(HttpServletRequest request) {
        var path = request.getRequestURI();
        return READING.contains(request.getMethod()) && !path.equals("/account") && !path.startsWith("/account/");
    }

    private static boolean isTheEnd(HttpServletRequest request) {
        return request.getRequestURI().equals("/seeing/end") && "POST".equals(request.getMethod());
    }
}
