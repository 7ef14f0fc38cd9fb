package coop.cabas.access;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a password may be tried. Three counts, none of which tells whether the account exists:
 *
 * <ul>
 *   <li>at one account from one network: {@value #AT_ONE_ACCOUNT} in a quarter of an hour;
 *   <li>from one network at whatever accounts: {@value #FROM_ONE_NETWORK} in a quarter of an hour;
 *   <li>at one account from all networks together where it was never signed in to: {@value #OF_STRANGERS} in an hour.
 * </ul>
 *
 * <p>A count for the whole account would let anybody who knows somebody's address keep them out. So guesses from elsewhere
 * never shut a place where the person has signed in before, and one stranger alone does not reach the last limit, which
 * shuts out the places that are new. However many addresses somebody guesses from, it is 960 guesses a day; whoever must
 * come in from a new place meanwhile asks for a new password, which begins the last count afresh.
 */
@Component
class SignInLimits {

    static final int AT_ONE_ACCOUNT = 5;
    static final int FROM_ONE_NETWORK = 100;
    static final int OF_STRANGERS = 40;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration WINDOW_OF_STRANGERS = Duration.ofHours(1);

    private final Attempts attempts;
    private final FamiliarNetworks familiar;

    SignInLimits(Attempts attempts, FamiliarNetworks familiar) {
        this.attempts = attempts;
        this.familiar = familiar;
    }

    /**
     * Counts one try, before it is made.
     *
     * @param email in the form of {@link Email#normalised}
     * @return when the next will be let through; empty when this one is
     */
    Optional<Instant> count(String email, Peer peer) {
        return attempts.count(here(email, peer), AT_ONE_ACCOUNT, WINDOW)
                .or(() -> attempts.count(network(peer), FROM_ONE_NETWORK, WINDOW))
                .or(() -> familiar.has(email, peer)
                        ? Optional.empty()
                        : attempts.count(strangers(email), OF_STRANGERS, WINDOW_OF_STRANGERS));
    }

    /** The password was right: what was counted for this try is taken back, and the place is known from now on. */
    void welcome(AccountId account, String email, Peer peer) {
        attempts.clear(here(email, peer));
        attempts.giveBack(network(peer));
        if (!familiar.has(email, peer)) {
            attempts.giveBack(strangers(email));
        }
        familiar.add(account, peer);
    }

    /** Whoever has just chosen a password by a link may come in with it, here and from a new place. */
    void beginAfresh(String email, Peer peer) {
        attempts.clear(here(email, peer));
        attempts.clear(strangers(email));
    }

    /** The network first: it holds no blank, and what is typed as an address may hold anything. */
    private static String here(String email, Peer peer) {
        return "sign-in from " + peer.network() + " at " + email;
    }

    private static String network(Peer peer) {
        return "sign-in address " + peer.network();
    }

    private static String strangers(String email) {
        return "sign-in of strangers at " + email;
    }
}
