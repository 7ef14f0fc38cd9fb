package coop.cabas.shifts.intake;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An account of time that another program keeps.
 *
 * @param first day from which personal cycles are counted; null before the first shift
 * @param closed from when nothing is owed any more; null while it is
 * @param sharers members whose time it counts, in order
 */
public record AccountFile(
        @Nullable LocalDate first, @Nullable LocalDate closed, List<Long> sharers) {

    public AccountFile {
        sharers = sharers.stream().sorted().toList();
    }
}
