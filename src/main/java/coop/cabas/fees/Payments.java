package coop.cabas.fees;

import coop.cabas.audit.Audit;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Money received: written once, given to one fee or several, taken back by another line. */
@Service
@Transactional
public class Payments {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Directory directory;
    private final Audit audit;

    Payments(JdbcClient jdbc, Clock clock, Directory directory, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * One payment.
     *
     * @param rest what of it is given to no fee yet
     * @param reversed whether another line took it back
     */
    public record Payment(
            PaymentId id,
            MemberId payer,
            LocalDate paidOn,
            Money amount,
            @Nullable MethodId methodId,
            @Nullable String method,
            String reference,
            Money rest,
            boolean reversed,
            String author) {}

    /**
     * Money comes in.
     *
     * @param parts which fee gets how much of it; the rest waits
     * @throws Refused when it is nothing, of a day to come, when the parts are more than it, or more than a fee still costs
     */
    public PaymentId receive(
            MemberId payer,
            LocalDate paidOn,
            Money amount,
            @Nullable MethodId method,
            String reference,
            Map<FeeId, Money> parts) {
        if (amount.compareTo(Money.ZERO) <= 0) {
            throw new Refused("fees.payment.amount");
        }
        if (paidOn.isAfter(LocalDate.now(clock))) {
            throw new Refused("fees.payment.later");
        }
        var name = directory.find(payer).name();
        var id = insert(payer, paidOn, amount, method, reference, null);
        give(id, parts, null);
        audit.record(
                "fees.payment.received",
                "fees.payment:" + id.value(),
                null,
                Map.of("name", name, "amount", amount.toString(), "on", paidOn.toString()));
        return id;
    }

    /** Gives parts of a payment to fees. @param on day of giving; null when with the money. @throws Refused as {@link #receive} */
    void give(PaymentId payment, Map<FeeId, Money> parts, @Nullable LocalDate on) {
        // By number: two who settle the same fees wait for each other in the same order.
        new TreeMap<>(parts.entrySet().stream()
                        .collect(Collectors.toMap(part -> part.getKey().value(), Map.Entry::getValue)))
                .forEach((fee, part) -> Guarded.write(() -> jdbc.sql("""
                                insert into fees.allocation (payment, fee, amount, given_on) values (:payment, :fee, :amount, :on)
                                """)
                        .param("payment", payment.value())
                        .param("fee", fee)
                        .param("amount", part.amount())
                        .param("on", on, Types.DATE)
                        .update()));
    }

    /**
     * Takes a payment back: a line of the opposite amount, and what it had settled is owed again.
     *
     * @throws Refused when it was taken back before, or takes another back itself
     */
    public PaymentId reverse(PaymentId id, String reason) {
        var before = find(id);
        if (before.amount().isNegative()) {
            throw new Refused("fees.payment.isReversal");
        }
        var parts = new LinkedHashMap<FeeId, Money>();
        jdbc.sql("select fee, amount from fees.allocation where payment = :id order by fee")
                .param("id", id.value())
                .query((row, n) ->
                        parts.put(new FeeId(row.getLong("fee")), new Money(row.getBigDecimal("amount")).negated()))
                .list();
        var reversal = Guarded.write(() ->
                insert(before.payer(), LocalDate.now(clock), before.amount().negated(), before.methodId(), reason, id));
        give(reversal, parts, null);
        jdbc.sql("update fees.instalment set payment = null where payment = :id")
                .param("id", id.value())
                .update();
        audit.record(
                "fees.payment.reversed",
                "fees.payment:" + id.value(),
                Map.of("amount", before.amount().toString()),
                Map.of("reason", reason));
        return reversal;
    }

    /** Those of a payer, the latest first. */
    @Transactional(readOnly = true)
    public List<Payment> of(MemberId payer) {
        return select("p.payer = :key", payer.value());
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Payment find(PaymentId id) {
        return select("p.id = :key", id.value()).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    private List<Payment> select(String which, long key) {
        return jdbc.sql("""
                        select p.*, m.name as method_name, r.id is not null as reversed,
                               p.amount - coalesce((select sum(a.amount) from fees.allocation a where a.payment = p.id), 0) as rest
                        from fees.payment p
                        left join fees.method m on m.id = p.method
                        left join fees.payment r on r.reverses = p.id
                        where %s order by p.paid_on desc, p.id desc
                        """.formatted(which))
                .param("key", key)
                .query((row, n) -> new Payment(
                        new PaymentId(row.getLong("id")),
                        new MemberId(row.getLong("payer")),
                        row.getObject("paid_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount")),
                        Optional.ofNullable(row.getObject("method", Long.class))
                                .map(MethodId::new)
                                .orElse(null),
                        row.getString("method_name"),
                        row.getString("reference"),
                        new Money(row.getBigDecimal("rest")),
                        row.getBoolean("reversed"),
                        row.getString("author")))
                .list();
    }

    private PaymentId insert(
            MemberId payer,
            LocalDate paidOn,
            Money amount,
            @Nullable MethodId method,
            String reference,
            @Nullable PaymentId reverses) {
        return new PaymentId(jdbc.sql("""
                        insert into fees.payment (payer, paid_on, amount, method, reference, reverses, recorded, author)
                        values (:payer, :on, :amount, :method, :reference, :reverses, :now, :author) returning id
                        """)
                .param("payer", payer.value())
                .param("on", paidOn)
                .param("amount", amount.amount())
                .param("method", method == null ? null : method.value(), Types.BIGINT)
                .param("reference", reference.strip())
                .param("reverses", reverses == null ? null : reverses.value(), Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .query(Long.class)
                .single());
    }
}
