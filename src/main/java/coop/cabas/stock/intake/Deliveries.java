package coop.cabas.stock.intake;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Deliveries of suppliers come into the stock, and are taken back as a whole when they were a mistake. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deliveries {

    private static final Refusals WHY = Refusals.of(Map.of(
            "move_article_fkey", "stock.refused.article",
            "balance_article_fkey", "stock.refused.article",
            "move_reverses_key", "stock.refused.reversed"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Deliveries(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param origin who tells it, as the history shows it
     * @return how many moves were added
     */
    public int bring(String origin, List<Came> all) {
        // Always in one order, so that two deliveries of the same articles wait for each other instead of stopping each
        // other.
        var sorted =
                all.stream().sorted(Comparator.comparingLong(Came::article)).toList();
        return WHY.explain(() -> jdbc.sql("""
                        insert into stock.move (article, day, kind, quantity, unit_cost, note, origin, request, said_at, said_by)
                        select article, day, 'RECEIPT', quantity, unit_cost, note, :origin, request, :now, :by
                        from unnest(cast(:articles as bigint[]), cast(:days as date[]), cast(:quantities as numeric[]),
                                    cast(:costs as numeric[]), cast(:notes as text[]), cast(:requests as uuid[]))
                             t(article, day, quantity, unit_cost, note, request)
                        where not exists (select from stock.move m where m.request = t.request)
                        on conflict (request) do nothing
                        """)
                .param("origin", origin)
                .param("articles", column(sorted, came -> String.valueOf(came.article())))
                .param("days", column(sorted, came -> came.day().toString()))
                .param("quantities", column(sorted, came -> came.quantity().toPlainString()))
                .param("costs", column(sorted, Deliveries::cost))
                .param("notes", column(sorted, Came::note))
                .param("requests", column(sorted, came -> came.request().toString()))
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
    }

    /**
     * The opposite moves, on the same days.
     *
     * @param requests of what was brought; those that are not known are left out
     * @return how many moves were added
     * @throws coop.cabas.shared.Refused when one of them was taken back before
     */
    public int takeBack(String origin, List<UUID> requests) {
        return WHY.explain(() -> jdbc.sql("""
                        insert into stock.move (article, day, kind, quantity, note, origin, reverses, said_at, said_by)
                        select article, day, kind, -quantity, note, origin, id, :now, :by from stock.move
                        where origin = :origin and request = any(cast(:requests as uuid[])) order by article
                        """)
                .param("origin", origin)
                .param("requests", requests.stream().map(UUID::toString).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
    }

    private static @Nullable String cost(Came came) {
        return came.unitCost() == null ? null : came.unitCost().toPlainString();
    }

    private static @Nullable String[] column(List<Came> all, Function<Came, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }
}
