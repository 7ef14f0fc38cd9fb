package coop.cabas.tools;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Proves that activities were done for tools. A bean of each module that knows some; the matrix asks them all.
 *
 * <p>Each method runs a fixed number of statements, whatever the number of tools: the matrix asks at every visit.
 */
public interface Evidence {

    /**
     * @param upTo day as of which to look; nothing later counts
     * @return the latest proof of each tool and activity that this module knows something of, in any order
     */
    List<Proof> latest(LocalDate upTo);

    /**
     * @param tool code of the tool
     * @param activity code of the activity
     * @param before only proofs of earlier days, null for all
     * @return the proofs of one cell, latest first, {@code limit} at most
     */
    List<Proof> of(String tool, String activity, @Nullable LocalDate before, int limit);

    /** @return one proof per tool, activity and person who did it between two days, both included; those by nobody known are left out */
    List<Proof> doers(LocalDate from, LocalDate to);
}
