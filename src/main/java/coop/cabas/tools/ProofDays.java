package coop.cabas.tools;

/** Finds the latest days on which something was done one after the other in indexes, however long the history is. */
public final class ProofDays {

    private ProofDays() {}

    /**
     * Begins a query: its table {@code done} holds each {@code day}, when it {@code starts} and {@code ends} in Paris, and its place
     * {@code nth}, 1 for the latest. The query takes the parameters {@code before} (a date, or null) and {@code limit}.
     *
     * @param latest SQL of the latest such day before {@code earlier.day}, which starts at {@code earlier.starts}; null when there is none
     */
    public static String with(String latest) {
        return """
                with recursive earlier (day, starts, nth) as (
                    select day, day::timestamp at time zone 'Europe/Paris', 0 from (select coalesce(cast(:before as date), 'infinity')) first (day)
                    union all
                    select latest.day, latest.day::timestamp at time zone 'Europe/Paris', nth + 1
                    from earlier cross join lateral (select %s) latest (day)
                    where nth < :limit and latest.day is not null),
                done as (
                    select day, starts, (day + 1)::timestamp at time zone 'Europe/Paris' as ends, nth from earlier where nth > 0)
                """.formatted(latest);
    }
}
