package coop.cabas.access.gate;

import coop.cabas.access.Caller;
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

/** What happens when somebody comes in or goes out, whatever factor they proved. */
@Component
public class Entrance {

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
