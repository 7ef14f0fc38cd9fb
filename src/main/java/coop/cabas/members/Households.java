package coop.cabas.members;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
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

    /** Changes what somebody is in their household. @throws Refused when it has another head already */
    public void place(MemberId member, Role role, boolean mayShop) {
        authorship.sign();
        var rows = Guarded.write(() -> jdbc.sql("""
                        update members.household_member set role = :role, may_shop = :mayShop where member = :member
                        """)
                .param("role", role.name())
                .param("mayShop", mayShop)
                .param("member", member.value())
                .update());
        Members.found(rows, member);
        audit.record(
                "members.household.placed",
                Members.subject(member),
                null,
                Map.of("role", role.name(), "mayShop", mayShop));
    }

    /** @param name as the coop calls it; empty for none */
    public void rename(HouseholdId household, String name) {
        var rows = Guarded.write(() -> jdbc.sql("update members.household set name = :name where id = :id")
                .param("name", name.strip())
                .param("id", household.value())
                .update());
        if (rows == 0) {
            throw new NotFound(household);
        }
        audit.record("members.household.renamed", subject(household), null, Map.of("name", name.strip()));
    }

    /** @param payer one of the household; null when each pays for themselves */
    public void choosePayer(HouseholdId household, @Nullable MemberId payer) {
        // One statement: whoever is taken out meanwhile does not pay.
        var rows = jdbc.sql("""
                        update members.household h set payer = :payer where h.id = :id
                        and (cast(:payer as bigint) is null or exists (
                            select from members.household_member hm where hm.household = h.id and hm.member = :payer))
                        """)
                .param("payer", payer == null ? null : payer.value(), Types.BIGINT)
                .param("id", household.value())
                .update();
        if (rows == 0) {
            throw new Refused("members.household.stranger");
        }
        audit.record(
                "members.household.payer",
                subject(household),
                null,
                payer == null ? Map.of() : Map.of("payer", payer.value()));
    }

    private static String subject(HouseholdId household) {
        return "members.household:" + household.value();
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
