package coop.cabas.circles;

import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What "as of a day" means in SQL, and which days make sense. People read and type last days; tables keep the first after. */
final class AsOf {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private AsOf() {}

    /** @param alias of a view {@code …_state}; the day is the parameter {@code on} */
    static String state(String alias) {
        return "%1$s.since <= :on and (%1$s.past is null or :on < %1$s.past) and %2$s".formatted(alias, alive(alias));
    }

    /** @param alias of something founded and ended; the day is the parameter {@code on} */
    static String alive(String alias) {
        return "%1$s.founded <= :on and (%1$s.ended is null or :on < %1$s.ended)".formatted(alias);
    }

    /** @param alias of something held; the day is the parameter {@code on} */
    static String held(String alias) {
        return "%1$s.since <= :on and (%1$s.ended is null or :on < %1$s.ended)".formatted(alias);
    }

    static @Nullable LocalDate last(@Nullable LocalDate ended) {
        return ended == null ? null : ended.minusDays(1);
    }

    static @Nullable LocalDate ended(@Nullable LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }

    /** @throws Refused for a day that can only be a slip of the keyboard */
    static void mustMakeSense(@Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw new Refused("circles.day.odd");
        }
    }
}
