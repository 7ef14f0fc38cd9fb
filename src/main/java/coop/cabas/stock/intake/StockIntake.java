package coop.cabas.stock.intake;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Takes over what another program says of the stock. What it said before stays written: a day told otherwise adds the difference, and the
 * same told twice adds nothing.
 */
@Component
@Transactional
public class StockIntake {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;
    private final Audit audit;

    StockIntake(JdbcClient jdbc, Turns turns, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param origin the program, as the history shows it
     * @param all everything that it says, of all days: what it does not say any more is taken back
     * @return how many moves were added
     */
    public int settle(String origin, List<Told> all) {
        turns.take("stock.intake", origin);
        var added = jdbc.sql("""
                        with told as (
                            select article, day, kind, sum(quantity) as quantity,
                                   round(sum(quantity * unit_cost) filter (where unit_cost is not null)
                                         / nullif(sum(quantity) filter (where unit_cost is not null), 0), 4) as unit_cost
                            from unnest(cast(:articles as bigint[]), cast(:days as date[]), cast(:kinds as text[]),
                                        cast(:quantities as numeric[]), cast(:costs as numeric[])) t(article, day, kind, quantity, unit_cost)
                            group by article, day, kind
                        ), said as (
                            select article, day, kind, sum(quantity) as quantity from stock.move
                            where origin = :origin group by article, day, kind
                        )
                        insert into stock.move (article, day, kind, quantity, unit_cost, origin, said_at, said_by)
                        select article, day, kind, coalesce(t.quantity, 0) - coalesce(s.quantity, 0),
                               case when t.unit_cost >= 0 then t.unit_cost end, :origin, :now, :by
                        from told t full join said s using (article, day, kind)
                        where coalesce(t.quantity, 0) <> coalesce(s.quantity, 0)
                        order by day, array_position(array['OPENING', 'RECEIPT', 'ENTRY', 'SALE', 'LOSS', 'USE', 'RETURN', 'COUNT'], kind), article
                        """)
                .param("origin", origin)
                .param("articles", column(all, told -> String.valueOf(told.article())))
                .param("days", column(all, told -> told.day().toString()))
                .param("kinds", column(all, told -> told.kind().name()))
                .param("quantities", column(all, told -> told.quantity().toPlainString()))
                .param(
                        "costs",
                        column(
                                all,
                                told -> told.unitCost() == null
                                        ? null
                                        : told.unitCost().toPlainString()))
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
        if (added > 0) {
            audit.record("stock.intake.settled", "stock.origin:" + origin, null, Map.of("moves", added));
        }
        return added;
    }

    private static @Nullable String[] column(List<Told> all, Function<Told, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }
}
