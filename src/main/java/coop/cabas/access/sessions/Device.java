package coop.cabas.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * From where a session was opened, so that its owner recognises it in a list.
 *
 * @param agent what the browser says of itself, at most 300 characters
 */
public record Device(@Nullable String agent, String address) implements Serializable {

    /** Session attribute that holds it. */
    public static final String ATTRIBUTE = "cabas.device";

    public static Device of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent != null) {
            agent = agent.replaceAll("\\p{Cntrl}+", " ");
            agent = agent.substring(0, Math.min(300, agent.length()));
        }
        return new Device(agent, request.getRemoteAddr());
    }
}
