package coop.cabas.access.gate;

import coop.cabas.access.Caller;
import coop.cabas.access.SeeingId;
import coop.cabas.access.sessions.Device;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

import java.util.Optional;

/** What happens when somebody comes in or goes out, whatever factor they proved. */
@Component
public class Entrance {

    private static final String SEEING = "coop.cabas.seeing";

    private final SessionAuthenticationStrategy strategy;
    private final SecurityContextRepository contexts;
    private final CsrfCookie csrf;
    private final LocaleResolver language;
    private final Caller caller;

    Entrance(
            SessionAuthenticationStrategy strategy,
            SecurityContextRepository contexts,
            CsrfCookie csrf,
            LocaleResolver language,
            Caller caller) {
        this.strategy = strategy;
        this.contexts = contexts;
        this.csrf = csrf;
        this.language = language;
        this.caller = caller;
    }

    /** Opens a session for somebody who has proved who they are; an older session of this browser gets another id. */
    public void admit(Authentication proved, HttpServletRequest request, HttpServletResponse response) {
        strategy.onAuthentication(proved, request, response);
        request.getSession().setAttribute(Device.ATTRIBUTE, Device.of(request));
        var context = new SecurityContextImpl(proved);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        caller.person().ifPresent(person -> language.setLocale(request, response, person.language()));
    }

    /** From now on the session looks as somebody else. Forms drawn before are of no use any more: they were somebody's own. */
    public void see(SeeingId seeing, HttpServletRequest request, HttpServletResponse response) {
        turn(request, response);
        request.getSession().setAttribute(SEEING, seeing.value());
    }

    /** The session looks as its own person again; forms drawn meanwhile, for somebody else, are of no use any more. */
    public void seeNoMore(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SEEING);
        }
        turn(request, response);
    }

    /** @return the look as somebody else that the session is in */
    public static Optional<SeeingId> seeing(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SEEING) instanceof Long id
                ? Optional.of(new SeeingId(id))
                : Optional.empty();
    }

    private void turn(HttpServletRequest request, HttpServletResponse response) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null) {
            strategy.onAuthentication(authentication, request, response);
        }
    }

    /** Ends the session and leaves nothing of it in the browser, which keeps its own choices: light or dark. */
    public void dismiss(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        csrf.saveToken(null, request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
