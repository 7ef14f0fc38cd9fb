package coop.cabas.shares.assembly;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A general assembly.
 *
 * @param votersOn whoever may vote on that day is of the electorate
 * @param drawnUp when the electorate was drawn up; null until then
 * @param convened day on which the letters left; null until then
 * @param closed when it ended: nothing changes any more; null until then
 * @param proxies votes that one person may carry for others
 * @param quorum percent of the voters who must be there or represented; 0 for none
 */
public record Assembly(
        AssemblyId id,
        Kind kind,
        String title,
        LocalDate day,
        LocalTime starts,
        String place,
        LocalDate votersOn,
        @Nullable Instant drawnUp,
        @Nullable LocalDate convened,
        @Nullable Instant closed,
        int proxies,
        int quorum) {

    public enum Kind {
        ORDINARY,
        EXTRAORDINARY,
        MIXED
    }

    public boolean isOpen() {
        return closed == null;
    }
}
