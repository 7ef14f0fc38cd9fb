package coop.cabas.access;

import coop.cabas.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How often links that open something without signing in may be guessed from one network: {@value #FROM_ONE_NETWORK} wrong ones in a
 * quarter of an hour. Whoever holds a right link may open it as often as they like.
 */
@Component
public class LinkTries {

    static final int FROM_ONE_NETWORK = 20;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Attempts attempts;
    private final DemonstrationDoor door;

    LinkTries(Attempts attempts, DemonstrationDoor door) {
        this.attempts = attempts;
        this.door = door;
    }

    /**
     * Opens a link; a try is counted before, and taken back when it was right. What no secret looks like guesses nothing, and is not
     * counted: programs that help browsers look for style sheets beside a page.
     *
     * @param what sort of links, each counted for itself
     * @param secret that the link holds
     * @param link opens it, or throws {@link Refused} when it is wrong
     * @throws Refused with the reason of {@code link}, or {@code access.link.tries} when there were too many wrong ones
     */
    public <T> T open(String what, String secret, HttpServletRequest request, Supplier<T> link) {
        return Secret.isPlausible(secret) ? open(what, request, link) : link.get();
    }

    /** The same for what people type: however it looks, a try is a try. */
    public <T> T open(String what, HttpServletRequest request, Supplier<T> link) {
        var key = "link " + what + " from " + Peer.of(request, door).network();
        attempts.count(key, FROM_ONE_NETWORK, WINDOW).ifPresent(until -> {
            throw new Refused("access.link.tries", until);
        });
        var opened = link.get();
        attempts.giveBack(key);
        return opened;
    }
}
