package coop.cabas.members;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Households: who lives or shops together, who pays for all. Nobody belongs to two. */
@Service
@Transactional
public class Households {

    private final JdbcClient jdbc;
    private final Authorship authorship;
    private final Audit audit;

    Households(JdbcClient jdbc, Authorship authorship, Audit audit) {
        this.jdbc = jdbc;
        this.authorship = authorship;
        this.audit = audit;
    }

    /** What somebody is in a household. */
    public enum Role {
        HEAD,
        PARTNER,
        /** Shops on the household's shares without living there. */
        ATTACHED,
        CHILD
    }

    /** @param mayShop on the shares of the household */
    public record Person(MemberId member, String name, Role role, boolean mayShop, boolean pays) {}

    /** @param people the head first */
    public record Household(HouseholdId id, String name, List<Person> people) {

        public Household {
            people = List.copyOf(people);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Household> of(MemberId member) {
        return jdbc.sql("""
                        select h.id, h.name from members.household h join members.household_member hm on hm.household = h.id
                        where hm.member = :member
                        """)
                .param("member", member.value())
                .query((row, n) -> {
                    var id = new HouseholdId(row.getLong("id"));
                    return new Household(id, row.getString("name"), people(id));
                })
                .optional();
    }

    /** Makes a household around somebody, who pays for it unless they are a child. @throws Refused when they belong to one */
    public HouseholdId found(MemberId first, Role role) {
        authorship.sign();
        var id = new HouseholdId(jdbc.sql("insert into members.household (payer) values (:payer) returning id")
                .param("payer", role == Role.CHILD ? null : first.value(), Types.BIGINT)
                .query(Long.class)
                .single());
        add(id, first, role, true);
        return id;
    }

    /** @throws Refused when they belong to one already, or when it has a head already */
    public void add(HouseholdId household, MemberId member, Role role, boolean mayShop) {
        authorship.sign();
        Guarded.write(() -> jdbc.sql("""
                        insert into members.household_member (member, household, role, may_shop)
                        values (:member, :household, :role, :mayShop)
                        """)
                .param("member", member.value())
                .param("household", household.value())
                .param("role", role.name())
                .param("mayShop", mayShop)
                .update());
        audit.record(
                "members.household.joined",
                Members.subject(member),
                null,
                Map.of("household", household.value(), "role", role.name()));
    }

    /** Takes somebody out; an empty household disappears. */
    public void leave(MemberId member) {
        authorship.sign();
        var household = jdbc.sql("delete from members.household_member where member = :member returning household")
                .param("member", member.value())
                .query(Long.class)
                .optional();
        if (household.isEmpty()) {
            return;
        }
        jdbc.sql("update members.household set payer = null where id = :id and payer = :member")
                .param("id", household.get())
                .param("member", member.value())
                .update();
        jdbc.sql("""
                        delete from members.household h where id = :id
                        and not exists (select from members.household_member hm where hm.household = h.id)
                        """).param("id", household.get()).update();
        audit.record("members.household.left", Members.subject(member), Map.of("household", household.get()), null);
    }

    /** @param payer one of the household; null when each pays for themselves */
    public void choosePayer(HouseholdId household, @Nullable MemberId payer) {
        if (payer != null
                && people(household).stream()
                        .noneMatch(person -> person.member().equals(payer))) {
            throw new Refused("members.household.stranger");
        }
        jdbc.sql("update members.household set payer = :payer where id = :id")
                .param("payer", payer == null ? null : payer.value(), Types.BIGINT)
                .param("id", household.value())
                .update();
    }

    private List<Person> people(HouseholdId household) {
        return jdbc.sql("""
                        select hm.member, m.name, hm.role, hm.may_shop, coalesce(h.payer = hm.member, false) as pays
                        from members.household_member hm
                        join members.member m on m.id = hm.member
                        join members.household h on h.id = hm.household
                        where hm.household = :household
                        order by array_position(array['HEAD', 'PARTNER', 'ATTACHED', 'CHILD'], hm.role), m.sort_name
                        """)
                .param("household", household.value())
                .query((row, n) -> new Person(
                        new MemberId(row.getLong("member")),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("may_shop"),
                        row.getBoolean("pays")))
                .list();
    }
}
