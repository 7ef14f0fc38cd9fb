package coop.cabas.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the trail keeps it.
 *
 * @param account id of the account; null for the program itself, a command, or somebody not signed in
 * @param label what the actor is called now; the trail keeps it even when the account is renamed later
 */
public record Actor(@Nullable Long account, String label) {

    /** The program itself: its scheduled work, and commands run on the server. */
    public static final Actor PROGRAM = new Actor(null, "cabas");

    /** Tells who acts in the current request. The module that knows accounts provides the one bean. */
    public interface Source {

        Actor current();
    }
}
