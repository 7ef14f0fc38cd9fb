package coop.cabas.shares;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/** Shares that are not paid up yet: what is still to be paid, until when, and the payments (libérations). Loi 47-1775, article 12. */
@Service
@Transactional
public class CapitalCalls {

    private final JdbcClient jdbc;
    private final ShareClasses classes;
    private final Statutes statutes;
    private final Register register;
    private final Holdings holdings;

    CapitalCalls(JdbcClient jdbc, ShareClasses classes, Statutes statutes, Register register, Holdings holdings) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.statutes = statutes;
        this.register = register;
        this.holdings = holdings;
    }

    /**
     * What somebody still has to pay of a class.
     *
     * @param deadline last day that the statutes allow, counted from their oldest shares not paid up
     */
    public record Call(
            MemberId member, String name, ClassId of, String classCode, int held, Money unpaid, LocalDate deadline) {}

    /** Whoever has the least time left first. */
    @Transactional(readOnly = true)
    public List<Call> open(LocalDate day) {
        return jdbc.sql("""
                        select k.id, k.name, m.class, m.class_code, sum(m.quantity)::int as held, sum(m.capital) - sum(m.paid) as unpaid,
                               min(m.effective) filter (where m.capital > 0 and m.paid < m.capital) as since
                        from shares.movement m
                        join members.member_card own on own.id = m.member
                        join members.member_card k on k.id = coalesce(own.merged_into, own.id)
                        where m.effective <= :day
                        group by k.id, k.name, m.class, m.class_code
                        having sum(m.quantity) > 0
                           and sum(m.capital) - sum(m.paid) > sum(m.waiting * m.nominal) - sum(m.due)
                        order by since, k.id
                        """)
                .param("day", day)
                .query((row, n) -> new Call(
                        new MemberId(row.getLong("id")),
                        row.getString("name"),
                        new ClassId(row.getLong("class")),
                        row.getString("class_code"),
                        row.getInt("held"),
                        new Money(row.getBigDecimal("unpaid")),
                        row.getObject("since", LocalDate.class)
                                .plusYears(statutes.rules().payUpYears())))
                .list();
    }

    /**
     * A further part of the shares held is paid.
     *
     * @return number of the line of the register
     * @throws Refused when nothing is paid, or more than is still to be paid
     */
    public long pay(MemberId member, ClassId of, LocalDate on, Money amount, Grounds grounds) {
        var nominal = classes.nominal(of, on);
        var position = holdings.of(member, classes.find(of), on);
        if (amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(position.unpaid(nominal)) > 0) {
            throw new Refused("shares.payment.most", position.unpaid(nominal));
        }
        return register.append(List.of(Line.payment(member, of, position.held(), nominal, on, amount, grounds)));
    }
}
