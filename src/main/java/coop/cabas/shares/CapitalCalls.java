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
    private final Register register;
    private final Holdings holdings;

    CapitalCalls(JdbcClient jdbc, ShareClasses classes, Register register, Holdings holdings) {
        this.jdbc = jdbc;
        this.classes = classes;
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
    public List<Call> open() {
        return jdbc.sql("""
                        select k.id, k.name, u.class, u.class_code, u.held, u.unpaid, u.deadline
                        from shares.unpaid_fact u join members.member_card k on k.id = u.member
                        order by u.since, k.id
                        """)
                .query((row, n) -> new Call(
                        new MemberId(row.getLong("id")),
                        row.getString("name"),
                        new ClassId(row.getLong("class")),
                        row.getString("class_code"),
                        row.getInt("held"),
                        new Money(row.getBigDecimal("unpaid")),
                        row.getObject("deadline", LocalDate.class)))
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
