package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What left the stock otherwise than by sales, and what counting found missing; known where stock moves are. */
@Repository
public class Losses {

    /** SQL condition over type and reason, empty for none: an exit that only puts a keying error right is no loss. */
    public static final String IS_LOSS =
            "type = 'EXIT' and reason not like 'ERREUR%' and reason <> 'MODIF FICHE ARTICLE'";

    private final JdbcClient jdbc;

    Losses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves of one nature and reason.
     *
     * @param type EXIT, ENTRY, INVENTORY or OTHER
     * @param reason as keyed, empty when none was
     * @param loss whether it counts as known shrinkage
     * @param qty what they add to the stock
     * @param value the same at purchase price, VAT excluded
     */
    public record Reason(String type, String reason, boolean loss, long moves, BigDecimal qty, BigDecimal value) {}

    /**
     * @param coveredDays days of the period that a file of moves tells
     * @param loss known shrinkage: euros at purchase price, VAT excluded, above zero
     * @param counted differences found by counting: below zero when goods are missing
     * @param turnover euros sold on the covered days, VAT excluded; null when their sale lines are not all known
     */
    public record Total(
            long coveredDays,
            BigDecimal loss,
            BigDecimal counted,
            @Nullable BigDecimal turnover) {

        /** False when no file tells the moves of the period: nothing can be said. */
        public boolean isKnown() {
            return coveredDays > 0;
        }

        /** Loss in percent of what the same days sold; null when that is not known or zero. */
        public @Nullable BigDecimal rate() {
            return Ratio.share(loss, turnover);
        }
    }

    /** One day of losses. */
    public record Day(LocalDate day, BigDecimal loss) {}

    public Total of(Period period) {
        return jdbc.sql("""
                with covered as (
                    select distinct day from sales.covered_day where kind = 'moves' and day between :from and :to
                )
                select (select count(*) from covered) as covered_days,
                       (select %2$s from indicators.day where day in (select day from covered)) as turnover,
                       coalesce(-sum(value) filter (where %1$s), 0) as loss,
                       coalesce(sum(value) filter (where type = 'INVENTORY'), 0) as counted
                from indicators.day_move where day between :from and :to
                """.formatted(IS_LOSS, Indicator.TURNOVER_EXCL.sql()))
                .param("from", period.from())
                .param("to", period.to())
                .query(Total.class)
                .single();
    }

    /** Losses first, costliest first. */
    public List<Reason> reasons(Period period) {
        return jdbc.sql("""
                select type, reason, %s as loss, sum(moves) as moves, sum(qty) as qty, sum(value) as value
                from indicators.day_move where day between :from and :to
                group by type, reason order by loss desc, type, value, reason
                """.formatted(IS_LOSS))
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Reason.class))
                .list();
    }

    public List<Day> days(Period period) {
        return jdbc.sql("""
                select day, -sum(value) as loss from indicators.day_move
                where %s and day between :from and :to group by day order by day
                """.formatted(IS_LOSS))
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Day.class))
                .list();
    }
}
