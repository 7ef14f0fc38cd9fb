package coop.cabas.fees;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Fees paid in several times: parts planned, paid one by one. Together they never make more than the fee. */
@Service
@Transactional
public class Schedules {

    private final JdbcClient jdbc;
    private final Fees fees;
    private final Payments payments;
    private final Audit audit;

    Schedules(JdbcClient jdbc, Fees fees, Payments payments, Audit audit) {
        this.jdbc = jdbc;
        this.fees = fees;
        this.payments = payments;
        this.audit = audit;
    }

    /** @param payment that paid it; null while it is owed */
    public record Instalment(
            InstalmentId id,
            FeeId fee,
            LocalDate due,
            Money amount,
            @Nullable PaymentId payment) {

        public boolean isLate(LocalDate today) {
            return payment == null && due.isBefore(today);
        }
    }

    /** Planned parts of a fee, by day. */
    @Transactional(readOnly = true)
    public List<Instalment> of(FeeId fee) {
        return jdbc.sql("select id, fee, due, amount, payment from fees.instalment where fee = :fee order by due, id")
                .param("fee", fee.value())
                .query((row, n) -> {
                    var payment = row.getObject("payment", Long.class);
                    return new Instalment(
                            new InstalmentId(row.getLong("id")),
                            new FeeId(row.getLong("fee")),
                            row.getObject("due", LocalDate.class),
                            new Money(row.getBigDecimal("amount")),
                            payment == null ? null : new PaymentId(payment));
                })
                .list();
    }

    /** What monthly parts of all that is still owed would be: nothing is written. @throws Refused when a part would be less than a cent */
    @Transactional(readOnly = true)
    public List<Parts.Part> propose(FeeId id, int count, LocalDate first) {
        if (count < 1 || count > Parts.MOST) {
            throw new Refused("fees.schedule.count", Parts.MOST);
        }
        var owed = fees.find(id).owed();
        if (owed.compareTo(Money.ofCents(count)) < 0) {
            throw new Refused("fees.schedule.nothing");
        }
        return Parts.monthly(owed, count, first);
    }

    /**
     * Plans the parts of a fee in place of those not yet paid.
     *
     * @throws Refused when one is nothing, when they make more than is owed, or when the fee is cancelled
     */
    public void plan(FeeId id, List<Parts.Part> parts) {
        var fee = fees.find(id);
        if (fee.cancelled() != null) {
            throw new Refused("fees.schedule.nothing");
        }
        var sum = parts.stream().map(Parts.Part::amount).reduce(Money.ZERO, Money::plus);
        if (sum.compareTo(fee.owed()) > 0) {
            throw new Refused("fees.schedule.tooMuch");
        }
        if (parts.size() > Parts.MOST
                || parts.stream().anyMatch(part -> part.amount().compareTo(Money.ZERO) <= 0)) {
            throw new Refused("fees.schedule.amount");
        }
        jdbc.sql("delete from fees.instalment where fee = :fee and payment is null")
                .param("fee", id.value())
                .update();
        for (var part : parts) {
            Guarded.write(() -> jdbc.sql("insert into fees.instalment (fee, due, amount) values (:fee, :due, :amount)")
                    .param("fee", id.value())
                    .param("due", part.due())
                    .param("amount", part.amount().amount())
                    .update());
        }
        audit.record(
                "fees.schedule.planned",
                "fees.fee:" + id.value(),
                null,
                Map.of("count", parts.size(), "amount", sum.toString()));
    }

    /**
     * A part is paid by whose fee it is: the payment is written down and given to the fee.
     *
     * @throws Refused when it was paid meanwhile, and as {@link Payments#receive}
     */
    public PaymentId pay(InstalmentId id, LocalDate on, @Nullable MethodId method, String reference) {
        var part = jdbc.sql("select fee, amount, payment from fees.instalment where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> {
                    if (row.getObject("payment") != null) {
                        throw new Refused("fees.schedule.alreadyPaid");
                    }
                    return Map.entry(new FeeId(row.getLong("fee")), new Money(row.getBigDecimal("amount")));
                })
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var payment = payments.receive(
                fees.find(part.getKey()).member(),
                on,
                part.getValue(),
                method,
                reference,
                Map.of(part.getKey(), part.getValue()));
        jdbc.sql("update fees.instalment set payment = :payment where id = :id")
                .param("payment", payment.value())
                .param("id", id.value())
                .update();
        return payment;
    }
}
