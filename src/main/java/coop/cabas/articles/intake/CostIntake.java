package coop.cabas.articles.intake;

import coop.cabas.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Takes over what articles cost, by the thousand. */
@Component
@Transactional
public class CostIntake {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    CostIntake(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** What one article costs. @param cost of one piece or kilogram, VAT excluded, four decimals at most */
    public record Costed(long article, BigDecimal cost) {}

    /**
     * Articles cost this from a day on; those that cost it already get no line.
     *
     * @param reason people read it in the history of costs
     * @return how many costs changed
     */
    public int costs(List<Costed> all, LocalDate starts, String reason) {
        var changed = jdbc.sql("""
                        insert into articles.cost (article, amount, starts, reason, said_at, said_by)
                        select t.article, t.cost, cast(:starts as date) at time zone 'Europe/Paris', :reason, :now, :by
                        from unnest(cast(:articles as bigint[]), cast(:costs as numeric[])) t(article, cost)
                        where t.cost is distinct from (
                            select c.amount from articles.cost c
                            where c.article = t.article and c.starts <= cast(:starts as date) at time zone 'Europe/Paris'
                            order by c.starts desc, c.id desc limit 1)
                        """)
                .param("starts", starts)
                .param("reason", reason)
                .param(
                        "articles",
                        all.stream().map(one -> String.valueOf(one.article())).toArray(String[]::new))
                .param(
                        "costs",
                        all.stream().map(one -> one.cost().toPlainString()).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
        if (changed > 0) {
            audit.record("articles.costs.taken", "articles.article:" + reason, null, Map.of("articles", changed));
        }
        return changed;
    }
}
