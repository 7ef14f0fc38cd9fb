package coop.cabas.fees;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/** Which payments paid a fee. */
@Service
@Transactional(readOnly = true)
public class FeePayments {

    private final JdbcClient jdbc;

    FeePayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Part of a payment.
     *
     * @param amount what the fee got of it; negative for one that takes another back
     * @param payer name of whoever paid
     */
    public record Settled(
            PaymentId payment,
            LocalDate paidOn,
            Money amount,
            @Nullable String method,
            String payer) {}

    /** The oldest first. */
    public List<Settled> of(FeeId fee) {
        return jdbc.sql("""
                        select p.id, p.paid_on, a.amount, w.name as method, m.name as payer
                        from fees.allocation a
                        join fees.payment p on p.id = a.payment
                        join members.member_card m on m.id = p.payer
                        left join fees.method w on w.id = p.method
                        where a.fee = :fee order by p.paid_on, p.id
                        """)
                .param("fee", fee.value())
                .query((row, n) -> new Settled(
                        new PaymentId(row.getLong("id")),
                        row.getObject("paid_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("method"),
                        row.getString("payer")))
                .list();
    }
}
