package coop.cabas.circles;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.access.Standing;
import coop.cabas.audit.Audit;
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
import java.util.Map;

/** Who holds a role: appointed, prolonged or shortened, ended. */
@Service
@Transactional
public class Mandates {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turn turn;
    private final CircleAuthority authority;
    private final Structure structure;
    private final Holders holders;
    private final Powers powers;
    private final Belonging belonging;
    private final Letters letters;
    private final Standing standing;
    private final Caller caller;
    private final Audit audit;

    Mandates(
            JdbcClient jdbc,
            Clock clock,
            Turn turn,
            CircleAuthority authority,
            Structure structure,
            Holders holders,
            Powers powers,
            Belonging belonging,
            Letters letters,
            Standing standing,
            Caller caller,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turn = turn;
        this.authority = authority;
        this.structure = structure;
        this.holders = holders;
        this.powers = powers;
        this.belonging = belonging;
        this.letters = letters;
        this.standing = standing;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Gives somebody a role, beside others who may hold it too.
     *
     * @throws NotFound when there is no such role today, or no such account
     * @throws Refused when the person holds it already in that time, the account is shut, the role did not exist yet, or the
     *     caller may not change the circle or lacks a permission that comes with the role
     */
    public MandateId appoint(Appointment wanted) {
        return appoint(wanted, false);
    }

    /** @param tell whether the person gets a letter; otherwise as {@link #appoint(Appointment)} */
    public MandateId appoint(Appointment wanted, boolean tell) {
        turn.take();
        var role = structure.role(wanted.role(), later(wanted.since()));
        authority.mustFill(role.id());
        powers.mustHold(role);
        mustLast(wanted.since(), wanted.last());
        if (wanted.since().isBefore(role.founded())) {
            throw new Refused("circles.mandate.beforeRole", role.founded());
        }
        var person = usable(wanted.account());
        var id = new MandateId(Guarded.write(() -> jdbc.sql("""
                        insert into circles.mandate (role, account, since, ended, minutes, appointed_by, recorded)
                        values (:role, :account, :since, :ended, :minutes, :by, :now) returning id
                        """)
                .param("role", wanted.role().value())
                .param("account", wanted.account().value())
                .param("since", wanted.since())
                .param("ended", AsOf.ended(wanted.last()), Types.DATE)
                .param("minutes", wanted.minutes(), Types.INTEGER)
                .param("by", caller.current().label())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single()));
        audit.record(
                "circles.mandate.given",
                subject(id),
                null,
                facts(person, role.name(), wanted.since(), wanted.last(), wanted.minutes()));
        settle(wanted.account());
        if (tell) {
            letters.tellAppointed(holders.find(id));
        }
        return id;
    }

    /**
     * Prolongs or shortens a mandate that is not over, and says how much time it takes.
     *
     * @param last last day, today at the earliest; null without end
     * @param minutes minutes a week, null for those of the role
     * @throws Refused when it is over, would overlap with another, or as {@link #appoint}
     */
    public void change(MandateId id, @Nullable LocalDate last, @Nullable Integer minutes) {
        turn.take();
        var before = running(id);
        powers.mustHold(structure.role(before.role(), later(before.since())));
        mustLast(before.since(), last);
        if (last != null && last.isBefore(today())) {
            throw new Refused("circles.mandate.past");
        }
        Guarded.write(() -> jdbc.sql("""
                        update circles.mandate
                        set ended = :ended, minutes = :minutes,
                            warned = case when ended is not distinct from :ended then warned end
                        where id = :id
                        """)
                .param("ended", AsOf.ended(last), Types.DATE)
                .param("minutes", minutes, Types.INTEGER)
                .param("id", id.value())
                .update());
        audit.record(
                "circles.mandate.changed",
                subject(id),
                facts(before.person(), before.roleName(), before.since(), before.last(), before.minutes()),
                facts(before.person(), before.roleName(), before.since(), last, minutes));
        settle(before.account());
    }

    /**
     * Ends a mandate now: today it is held no more, and the rights that came with it are gone.
     *
     * @throws Refused when it is over, or the caller may not change the circle
     */
    public void end(MandateId id) {
        turn.take();
        finish(running(id), "circles.mandate.ended");
    }

    /**
     * Gives back a role that the caller holds, or was to hold; those who run the circle get a letter.
     *
     * @throws NotFound when it is somebody else's
     * @throws Refused when it is over
     */
    public void layDown(MandateId id) {
        turn.take();
        var mine = holders.find(id);
        if (caller.account().filter(mine.account()::equals).isEmpty()) {
            throw new NotFound(id);
        }
        mustRun(mine);
        finish(mine, "circles.mandate.laidDown");
        letters.tellLaidDown(mine);
    }

    private void finish(Mandate before, String action) {
        jdbc.sql("update circles.mandate set ended = greatest(since, :today), ended_by = :by where id = :id")
                .param("today", today())
                .param("by", caller.current().label())
                .param("id", before.id().value())
                .update();
        audit.record(
                action,
                subject(before.id()),
                facts(before.person(), before.roleName(), before.since(), before.last(), before.minutes()),
                null);
        settle(before.account());
    }

    private Mandate running(MandateId id) {
        var mandate = holders.find(id);
        authority.mustFill(mandate.role());
        mustRun(mandate);
        return mandate;
    }

    private void mustRun(Mandate mandate) {
        if (mandate.isOver(today())) {
            throw new Refused("circles.mandate.over");
        }
    }

    private String usable(AccountId account) {
        record Person(String name, boolean disabled) {}
        var person = jdbc.sql("select name, disabled from access.person where id = :id")
                .param("id", account.value())
                .query((row, n) -> new Person(row.getString("name"), row.getBoolean("disabled")))
                .optional()
                .orElseThrow(() -> new NotFound(account));
        if (person.disabled()) {
            throw new Refused("circles.mandate.shut", person.name());
        }
        return person.name();
    }

    private void settle(AccountId account) {
        standing.changed(account);
        belonging.settle();
    }

    private static void mustLast(LocalDate since, @Nullable LocalDate last) {
        AsOf.mustMakeSense(since);
        AsOf.mustMakeSense(last);
        if (last != null && last.isBefore(since)) {
            throw new Refused("circles.mandate.backwards");
        }
    }

    private static Map<String, Object> facts(
            String person, String role, LocalDate since, @Nullable LocalDate last, @Nullable Integer minutes) {
        var facts = new LinkedHashMap<String, Object>(Map.of("name", person, "role", role, "since", since.toString()));
        if (last != null) {
            facts.put("last", last.toString());
        }
        if (minutes != null) {
            facts.put("minutes", minutes);
        }
        return facts;
    }

    private static String subject(MandateId id) {
        return "circles.mandate:" + id.value();
    }

    private LocalDate later(LocalDate day) {
        return day.isAfter(today()) ? day : today();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
