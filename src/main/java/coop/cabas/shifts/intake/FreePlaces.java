package coop.cabas.shifts.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Places of some shifts that nobody has, given out from the first on. */
final class FreePlaces {

    private final Map<Long, Set<Integer>> taken = new HashMap<>();

    FreePlaces(JdbcClient jdbc, Collection<Long> shifts) {
        jdbc.sql("select shift, number from shifts.booking where shift = any(:shifts) and number is not null")
                .param("shifts", shifts.toArray(Long[]::new))
                .query((row, n) -> of(row.getLong(1)).add(row.getInt(2)))
                .list();
    }

    /** The next one; beyond the last when all are taken, which the database refuses. */
    int next(long shift) {
        int number = 1;
        while (!of(shift).add(number)) {
            number++;
        }
        return number;
    }

    private Set<Integer> of(long shift) {
        return taken.computeIfAbsent(shift, id -> new HashSet<>());
    }
}
