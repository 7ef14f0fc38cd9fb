package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.members.Directory;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.TimeAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose time is counted together. Accounts that are joined stay as they were written: they count together until they are parted. */
@Service
@Transactional
public class Accounts {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;
    private final TimeRules rules;
    private final Households households;
    private final Directory directory;
    private final Audit audit;

    Accounts(
            JdbcClient jdbc,
            Turns turns,
            Clock clock,
            TimeRules rules,
            Households households,
            Directory directory,
            Audit audit) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
        this.rules = rules;
        this.households = households;
        this.directory = directory;
        this.audit = audit;
    }

    /** @throws NotFound when there is none, or it is joined to another */
    @Transactional(readOnly = true)
    public Account find(TimeAccountId id) {
        return jdbc.sql("""
                        select a.*, a.kept = 'infinity' as elsewhere from shifts.account a where a.id = :id and a.joined is null
                        """)
                .param("id", id.value())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The account of somebody; empty before their first shift. */
    @Transactional(readOnly = true)
    public Optional<Account> of(MemberId member) {
        return jdbc.sql("""
                        select a.*, a.kept = 'infinity' as elsewhere
                        from shifts.sharer s join shifts.account a on a.id = s.account where s.member = :member
                        """).param("member", member.value()).query(this::read).optional();
    }

    /** The account of somebody, opened when they have none. Whoever shops on the household of another works for its head's account. */
    public TimeAccountId open(MemberId member) {
        return number(member).orElseGet(() -> {
            // Two who open one for the same person wait for one another.
            turns.take("shifts.account", String.valueOf(member.value()));
            return number(member).orElseGet(() -> make(member));
        });
    }

    private Optional<TimeAccountId> number(MemberId member) {
        return jdbc.sql("select account from shifts.sharer where member = :member")
                .param("member", member.value())
                .query((row, n) -> new TimeAccountId(row.getLong(1)))
                .optional();
    }

    private TimeAccountId make(MemberId member) {
        var head = headOf(member);
        var id = head.isPresent()
                ? open(head.get())
                : new TimeAccountId(jdbc.sql("insert into shifts.account (opened) values (:now) returning id")
                        .param("now", OffsetDateTime.now(clock))
                        .query((row, n) -> row.getLong(1))
                        .single());
        jdbc.sql("insert into shifts.sharer (member, account) values (:member, :account)")
                .param("member", member.value())
                .param("account", id.value())
                .update();
        return id;
    }

    private Optional<MemberId> headOf(MemberId member) {
        return households
                .of(member)
                .filter(household -> household.people().stream()
                        .anyMatch(person -> person.member().equals(member)
                                && (person.role() == Households.Role.ATTACHED
                                        || person.role() == Households.Role.CHILD)))
                .flatMap(household -> household.people().stream()
                        .filter(person -> person.role() == Households.Role.HEAD)
                        .findFirst())
                .map(Households.Person::member);
    }

    /**
     * Somebody shares the account of another: what both did and owe counts together from now on.
     *
     * @throws Refused when it is theirs already, or would be of too many people
     */
    public void join(TimeAccountId kept, MemberId member) {
        var account = find(kept);
        if (account.isOf(member)) {
            throw new Refused("shifts.refused.shared");
        }
        var other = open(member);
        var people = find(other).people();
        var most = rules.chosen().people();
        if (account.people().size() + people.size() > most) {
            throw new Refused("shifts.refused.people", most);
        }
        Guarded.write(() -> jdbc.sql("update shifts.account set joined = :kept where joined = :other")
                .param("kept", kept.value())
                .param("other", other.value())
                .update());
        Guarded.write(() -> jdbc.sql("update shifts.account set joined = :kept where id = :other")
                .param("kept", kept.value())
                .param("other", other.value())
                .update());
        jdbc.sql("update shifts.sharer set account = :kept where account = :other")
                .param("kept", kept.value())
                .param("other", other.value())
                .update();
        jdbc.sql("""
                        update shifts.account a set first = least(a.first, o.first) from shifts.account o where a.id = :kept and o.id = :other
                        """).param("kept", kept.value()).param("other", other.value()).update();
        audit.record(
                "shifts.account.joined",
                "members.member:" + member.value(),
                null,
                Map.of("name", account.people().getFirst().name()));
    }

    /**
     * Somebody has an account of their own again, and what was counted for both stays with the other. What they take along is for
     * whoever parts them to say, by correcting both.
     *
     * @throws Refused when they share it with nobody
     */
    public TimeAccountId part(MemberId member) {
        var account = of(member).orElseThrow(() -> new NotFound(member));
        if (account.people().size() < 2) {
            throw new Refused("shifts.refused.alone");
        }
        jdbc.sql("delete from shifts.sharer where member = :member")
                .param("member", member.value())
                .update();
        var id = jdbc.sql("insert into shifts.account (first, opened) values (:first, :now) returning id")
                .param("first", account.first(), java.sql.Types.DATE)
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new TimeAccountId(row.getLong(1)))
                .single();
        // What is behind was owed by the account that both had.
        jdbc.sql("update shifts.account set kept = :today where id = :id")
                .param("today", LocalDate.now(clock).plusDays(1))
                .param("id", id.value())
                .update();
        jdbc.sql("insert into shifts.sharer (member, account) values (:member, :account)")
                .param("member", member.value())
                .param("account", id.value())
                .update();
        audit.record(
                "shifts.account.parted",
                "members.member:" + member.value(),
                Map.of("name", account.people().getFirst().name()),
                null);
        return id;
    }

    /** How many another program counts for now. */
    @Transactional(readOnly = true)
    public int elsewhere() {
        return jdbc.sql("select count(*) from shifts.account where kept = 'infinity' and joined is null")
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Accounts that another program counted are counted here from a day on: what it wrote stays. @throws Refused for a day that is past */
    public void takeOver(LocalDate from) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Refused("shifts.refused.takeOver");
        }
        var taken = jdbc.sql("update shifts.account set kept = :from where kept = 'infinity'")
                .param("from", from)
                .update();
        audit.record(
                "shifts.accounts.taken", "shifts.time_rule:1", null, Map.of("counts", taken, "since", from.toString()));
    }

    /** Nothing is owed any more once nobody of an account is of the coop. */
    void left(MemberId member, LocalDate day) {
        of(member)
                .filter(account -> account.people().stream()
                        .map(person -> directory.find(person.member()))
                        .allMatch(person -> person.leftOn() != null || person.diedOn() != null))
                .ifPresent(
                        account -> jdbc.sql("update shifts.account set closed = :day where id = :id and closed is null")
                                .param("day", day)
                                .param("id", account.id().value())
                                .update());
    }

    /** Whoever comes back owes anew, a whole cycle from their return on. */
    void returned(MemberId member, LocalDate day) {
        jdbc.sql("""
                        update shifts.account a set closed = null, kept = greatest(a.kept, :day + r.days) from shifts.time_rule r
                        where a.closed is not null and a.id = (select s.account from shifts.sharer s where s.member = :member)
                        """).param("day", day).param("member", member.value()).update();
    }

    private Account read(ResultSet row, int n) throws SQLException {
        var id = new TimeAccountId(row.getLong("id"));
        return new Account(
                id,
                row.getObject("first", LocalDate.class),
                row.getBoolean("elsewhere"),
                row.getObject("closed", LocalDate.class),
                people(id));
    }

    private List<Account.Person> people(TimeAccountId id) {
        return jdbc.sql("""
                        select s.member, c.name from shifts.sharer s join members.member_card c on c.id = s.member
                        where s.account = :id order by s.member
                        """)
                .param("id", id.value())
                .query((row, n) -> new Account.Person(new MemberId(row.getLong("member")), row.getString("name")))
                .list();
    }
}
