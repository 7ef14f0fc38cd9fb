package coop.cabas.door.keys;

import coop.cabas.door.KeyBoxId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A box with keys.
 *
 * @param place where it hangs; may be empty
 * @param early minutes before their shift from which somebody reads the code
 * @param late minutes after it until which they do
 * @param jobs numbers of the jobs that open it; empty for all
 * @param changeDays days after which the code should be another; null when nobody is reminded
 * @param version how many codes it has had
 * @param since when the code became this one; null while it has none
 * @param changedBy who changed it last; null while it has none
 */
public record KeyBox(
        KeyBoxId id,
        String name,
        String place,
        int early,
        int late,
        List<Long> jobs,
        @Nullable Integer changeDays,
        int version,
        @Nullable Instant since,
        @Nullable String changedBy) {

    public KeyBox {
        jobs = List.copyOf(jobs);
    }

    /** Whether the code is older than the coop wants. */
    public boolean isDue(Instant now) {
        return changeDays != null
                && since != null
                && !since.plus(Duration.ofDays(changeDays)).isAfter(now);
    }

    boolean isFor(long job) {
        return jobs.isEmpty() || jobs.contains(job);
    }
}
