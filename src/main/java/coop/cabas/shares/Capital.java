package coop.cabas.shares;

import coop.cabas.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** The capital, which varies: how much on any day, its floor, and how a year changed it. Loi 47-1775, article 13. */
@Service
@Transactional(readOnly = true)
public class Capital {

    private final JdbcClient jdbc;
    private final Statutes statutes;

    Capital(JdbcClient jdbc, Statutes statutes) {
        this.jdbc = jdbc;
        this.statutes = statutes;
    }

    /**
     * At the end of a day.
     *
     * @param subscribed by those who hold, and by those whose refund waits
     * @param waiting part of it that is to be refunded, at nominal value
     * @param holders people and entities that hold at least one share
     */
    public record State(LocalDate day, Money subscribed, Money paid, Money waiting, long shares, long holders) {

        public Money unpaid() {
            return subscribed.minus(paid);
        }
    }

    /** What the movements of one kind and class changed between two days. */
    public record Change(MovementKind kind, String classCode, long lines, long shares, Money capital, Money paid) {}

    /** A year of the capital: the start and the changes make the end, to the cent. */
    public record Statement(State start, List<Change> changes, State end) {}

    public State at(LocalDate day) {
        return jdbc.sql("""
                        with lines as (
                            select coalesce(k.merged_into, m.member) as holder, m.quantity, m.waiting, m.nominal, m.capital, m.paid, m.kind
                            from shares.movement m join members.member_card k on k.id = m.member where m.effective <= :day)
                        select coalesce(sum(capital), 0) as subscribed, coalesce(sum(paid), 0) as paid,
                               coalesce(sum(waiting * nominal), 0) as waiting, coalesce(sum(quantity), 0) as shares,
                               (select count(*) from (select holder from lines group by holder having sum(quantity) > 0) h) as holders
                        from lines
                        """)
                .param("day", day)
                .query((row, n) -> new State(
                        day,
                        new Money(row.getBigDecimal("subscribed")),
                        new Money(row.getBigDecimal("paid")),
                        new Money(row.getBigDecimal("waiting")),
                        row.getLong("shares"),
                        row.getLong("holders")))
                .single();
    }

    /** The most that it ever was until the end of a day. */
    public Money highest(LocalDate day) {
        return jdbc.sql("""
                        select coalesce(max(reached), 0) from (
                            select sum(sum(capital)) over (order by effective) as reached
                            from shares.movement where effective <= :day group by effective) days
                        """)
                .param("day", day)
                .query((row, n) -> new Money(row.getBigDecimal(1)))
                .single();
    }

    /** Below which refunds wait: a part of the most that it ever was, or what the statutes name, whichever is more. */
    public Money floor(LocalDate day) {
        var rules = statutes.rules();
        var part = Money.rounded(
                highest(day)
                        .amount()
                        .multiply(BigDecimal.valueOf(rules.floorPercent()))
                        .movePointLeft(2),
                RoundingMode.UP);
        return part.compareTo(rules.floorAmount()) > 0 ? part : rules.floorAmount();
    }

    /** @param from first day, @param to last day */
    public Statement statement(LocalDate from, LocalDate to) {
        // A correction is told with what it corrects: the year then shows what happened, not what was typed.
        var changes = jdbc.sql("""
                        select coalesce(o.kind, m.kind) as kind, m.class_code, count(*) as lines,
                               sum(m.quantity) as shares, sum(m.capital) as capital, sum(m.paid) as paid
                        from shares.movement m left join shares.movement o on o.number = m.reverses
                        where m.effective between :from and :to
                        group by coalesce(o.kind, m.kind), m.class_code order by m.class_code, min(m.number)
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Change(
                        MovementKind.valueOf(row.getString("kind")),
                        row.getString("class_code"),
                        row.getLong("lines"),
                        row.getLong("shares"),
                        new Money(row.getBigDecimal("capital")),
                        new Money(row.getBigDecimal("paid"))))
                .list();
        return new Statement(at(from.minusDays(1)), changes, at(to));
    }
}
