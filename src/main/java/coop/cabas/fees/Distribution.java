package coop.cabas.fees;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One payment for several people: which fees it may pay, which it pays, and what of it waits. */
@Service
@Transactional
public class Distribution {

    private static final int FOUND = 8;

    private final JdbcClient jdbc;
    private final Payments payments;
    private final Audit audit;
    private final Clock clock;

    Distribution(JdbcClient jdbc, Payments payments, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A fee that is owed.
     *
     * @param ends last day covered; null when it covers nothing
     * @param owed what is still to be paid of it, more than nothing
     */
    public record Owed(
            FeeId fee,
            MemberId member,
            String name,
            String type,
            LocalDate starts,
            @Nullable LocalDate ends,
            Money owed) {}

    /**
     * What a payment pays.
     *
     * @param givenOn day on which it was given later; null when with the money
     */
    public record Part(
            FeeId fee,
            MemberId member,
            String name,
            String type,
            Money amount,
            @Nullable LocalDate givenOn) {}

    /** @param number as the coop writes it; null for none */
    public record Person(MemberId id, String name, @Nullable String number) {}

    /** The payer, then the others of their household; the payer alone when they belong to none. */
    @Transactional(readOnly = true)
    public List<MemberId> household(MemberId payer) {
        return jdbc.sql("""
                        select m.id from members.member_card m
                        where m.id = :payer or m.id in (
                            select o.member from members.household_of h join members.household_of o on o.household = h.household
                            where h.member = :payer)
                        order by m.id <> :payer, m.sort_name, m.id
                        """)
                .param("payer", payer.value())
                .query((row, n) -> new MemberId(row.getLong("id")))
                .list();
    }

    /** Fees and gifts that these owe, in their order, the oldest of each first. */
    @Transactional(readOnly = true)
    public List<Owed> owedBy(Collection<MemberId> members) {
        return jdbc.sql("""
                        select f.id, f.member, m.name, t.name as type, f.starts, f.ends, f.amount - coalesce(a.paid, 0) as owed
                        from fees.fee f
                        join fees.type t on t.id = f.type
                        join members.member_card m on m.id = f.member
                        left join lateral (select sum(amount) as paid from fees.allocation where fee = f.id) a on true
                        where f.member = any(:members) and f.cancelled is null and f.amount > coalesce(a.paid, 0)
                        order by array_position(:members, f.member), f.starts, f.id
                        """)
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .query((row, n) -> new Owed(
                        new FeeId(row.getLong("id")),
                        new MemberId(row.getLong("member")),
                        row.getString("name"),
                        row.getString("type"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        new Money(row.getBigDecimal("owed"))))
                .list();
    }

    /** What a payment pays, in the order it was given. */
    @Transactional(readOnly = true)
    public List<Part> of(PaymentId payment) {
        return jdbc.sql("""
                        select f.id, f.member, m.name, t.name as type, a.amount, a.given_on
                        from fees.allocation a
                        join fees.fee f on f.id = a.fee
                        join fees.type t on t.id = f.type
                        join members.member_card m on m.id = f.member
                        where a.payment = :payment order by a.given_on nulls first, m.sort_name, f.id
                        """)
                .param("payment", payment.value())
                .query((row, n) -> new Part(
                        new FeeId(row.getLong("id")),
                        new MemberId(row.getLong("member")),
                        row.getString("name"),
                        row.getString("type"),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("given_on", LocalDate.class)))
                .list();
    }

    /** Members by words of their name or their number, a few. */
    @Transactional(readOnly = true)
    public List<Person> search(String words) {
        return jdbc.sql("""
                        select id, name, number from members.member_card
                        where merged_into is null and (number = :number or (
                            select bool_and(sort_name like '%' || word || '%')
                            from regexp_split_to_table(replace(replace(public.searchable(:number), '%', ''), '_', ' '), '\\s+') word
                            where word <> ''))
                        order by sort_name, id limit :few
                        """)
                .param("number", words.strip())
                .param("few", FOUND)
                .query((row, n) ->
                        new Person(new MemberId(row.getLong("id")), row.getString("name"), row.getString("number")))
                .list();
    }

    /**
     * Gives what waits of a payment to fees, today.
     *
     * @throws Refused when nothing is given, or the payment was taken back, and as {@link Payments#give}
     */
    public void give(PaymentId id, Map<FeeId, Money> parts) {
        var payment = payments.find(id);
        if (payment.reversed() || payment.amount().isNegative()) {
            throw new Refused("fees.payment.gone");
        }
        if (parts.isEmpty()) {
            throw new Refused("fees.payment.nothing");
        }
        payments.give(id, parts, LocalDate.now(clock));
        audit.record(
                "fees.payment.given",
                "fees.payment:" + id.value(),
                null,
                Map.of(
                        "amount",
                        parts.values().stream().reduce(Money.ZERO, Money::plus).toString()));
    }
}
