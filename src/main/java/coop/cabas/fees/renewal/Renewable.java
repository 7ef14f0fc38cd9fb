package coop.cabas.fees.renewal;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.Methods;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a member, and those they pay for, stand with their fees: what a link shows. */
@Component
public class Renewable {

    /** Days before the end from which one may renew. */
    private static final int EARLY = 90;

    private final JdbcClient jdbc;
    private final FeeTypes types;
    private final Methods methods;
    private final Clock clock;

    Renewable(JdbcClient jdbc, FeeTypes types, Methods methods, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.methods = methods;
        this.clock = clock;
    }

    public enum State {
        TO_RENEW,
        /** A fee for the days to come is written, and owed. */
        TO_PAY,
        /** Covered for long yet. */
        UP_TO_DATE,
        EXEMPT
    }

    /**
     * One person.
     *
     * @param until last day covered; null when none ever was
     * @param lastType of the fee that covers them, or did; null when none did
     * @param owed of fees already written
     */
    public record Person(
            MemberId member,
            String firstName,
            @Nullable String number,
            @Nullable LocalDate until,
            @Nullable Long lastType,
            Money owed,
            State state,
            Set<MembershipKind> memberships) {

        /** Types for one kind of membership are for those who have it. */
        public boolean mayChoose(FeeType type) {
            return type.membership() == null || memberships.contains(type.membership());
        }
    }

    /**
     * Whoever the link is for, and those they pay for.
     *
     * @param people whoever the link is for, first
     * @param types that can be chosen
     * @param method by which they said last that they will pay what is owed; null when nobody said
     */
    public record Household(List<Person> people, List<FeeType> types, Methods.@Nullable Method method) {

        public Person head() {
            return people.getFirst();
        }

        public boolean isToRenew() {
            return people.stream().anyMatch(person -> person.state() == State.TO_RENEW);
        }

        /** What is owed, all together. */
        public Money owed() {
            return people.stream().map(Person::owed).reduce(Money.ZERO, Money::plus);
        }
    }

    @Transactional(readOnly = true)
    Household of(MemberId head) {
        var offered = types.all().stream()
                .filter(type -> !type.ended() && type.covers() && (type.amount() != null || type.freeAmount()))
                .toList();
        var people = people(head);
        return new Household(people, offered, method(people));
    }

    private Methods.@Nullable Method method(List<Person> people) {
        var chosen = jdbc.sql("""
                        select f.method from fees.owed_fact o join fees.fee f on f.id = o.fee
                        where f.method is not null and o.member = any(:people) order by f.id desc limit 1
                        """)
                .param(
                        "people",
                        people.stream().map(one -> one.member().value()).toArray(Long[]::new))
                .query((row, n) -> new MethodId(row.getLong("method")))
                .optional();
        return methods.all().stream()
                .filter(method -> chosen.isPresent() && method.id().equals(chosen.get()))
                .findFirst()
                .orElse(null);
    }

    private List<Person> people(MemberId head) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        select m.id, coalesce(nullif(m.first_name, ''), m.name) as first_name, m.number, d.due, d.type,
                               coalesce((select sum(o.owed) from fees.owed_fact o where o.member = m.id), 0) as owed,
                               array(select p.kind from members.membership_period p where p.member = m.id and p.since <= :today
                                     and (p.ended is null or p.ended > :today)) as memberships,
                               case when m.exempt then 'EXEMPT'
                                    when exists (select from fees.owed_fact o join fees.fee_fact f on f.id = o.fee
                                                 where o.member = m.id and f.kind = 'FEE' and f.ends >= :today) then 'TO_PAY'
                                    when d.due > :early then 'UP_TO_DATE'
                                    else 'TO_RENEW' end as state
                        from members.member_card m left join fees.due d on d.member = m.id
                        where m.merged_into is null and m.left_on is null and m.died_on is null and (m.id = :head or m.id in (
                            select h.member from members.household_of h where h.payer = :head))
                        order by m.id <> :head, m.birth_date, m.id
                        """)
                .param("head", head.value())
                .param("today", today)
                .param("early", today.plusDays(EARLY))
                .query((row, n) -> {
                    var type = row.getLong("type");
                    return new Person(
                            new MemberId(row.getLong("id")),
                            row.getString("first_name"),
                            row.getString("number"),
                            row.getObject("due", LocalDate.class),
                            type == 0 ? null : type,
                            new Money(row.getBigDecimal("owed")),
                            State.valueOf(row.getString("state")),
                            Arrays.stream((String[]) row.getArray("memberships").getArray())
                                    .map(MembershipKind::valueOf)
                                    .collect(Collectors.toSet()));
                })
                .list();
    }
}
