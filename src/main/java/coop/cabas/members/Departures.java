package coop.cabas.members;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/** Leaving the coop, coming back, dying. Nothing is forgotten of those who leave; privacy has its own rules for that. */
@Service
@Transactional
public class Departures {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Authorship authorship;
    private final Memberships memberships;
    private final Profiles profiles;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Departures(
            JdbcClient jdbc,
            Clock clock,
            Authorship authorship,
            Memberships memberships,
            Profiles profiles,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authorship = authorship;
        this.memberships = memberships;
        this.profiles = profiles;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Somebody leaves: all their memberships end on that day. What they hold or owe is the business of other modules.
     *
     * @param on first day on which they are no more of the coop
     * @throws Refused when they have left already
     */
    public void leave(MemberId id, LocalDate on, String reason) {
        authorship.sign(reason);
        var before = profiles.of(id);
        if (before.leftOn() != null) {
            throw new Refused("members.left.already");
        }
        if (on.isBefore(before.registered())) {
            throw new Refused("members.left.tooEarly", before.registered());
        }
        memberships.endAll(id, on, reason);
        jdbc.sql("""
                        update members.member set left_on = :on, left_reason = :reason, changed = :now, version = version + 1
                        where id = :id
                        """)
                .param("on", on)
                .param("reason", reason.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record(
                "members.member.left", Members.subject(id), null, Map.of("name", before.name(), "on", on.toString()));
        events.publishEvent(new MemberLeft(id, on));
    }

    /** Somebody comes back, with the number they had; their memberships begin anew by their own verb. @throws Refused when they have not left */
    public void comeBack(MemberId id, String reason) {
        authorship.sign(reason);
        var before = profiles.of(id);
        if (before.leftOn() == null || before.diedOn() != null) {
            throw new Refused("members.left.not");
        }
        jdbc.sql("""
                        update members.member set left_on = null, left_reason = '', active = true, changed = :now, version = version + 1
                        where id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record("members.member.returned", Members.subject(id), null, Map.of("name", before.name()));
        events.publishEvent(new MemberReturned(id));
    }

    /** A member has died: memberships end, no letter goes there any more. @throws Refused for a day to come */
    public void died(MemberId id, LocalDate on) {
        authorship.sign("");
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refused("members.died.later");
        }
        var before = profiles.of(id);
        memberships.endAll(id, on, "");
        jdbc.sql("""
                        update members.member set died_on = :on, left_on = coalesce(left_on, :on), changed = :now, version = version + 1
                        where id = :id
                        """)
                .param("on", on)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record(
                "members.member.died", Members.subject(id), null, Map.of("name", before.name(), "on", on.toString()));
        events.publishEvent(new MemberDied(id, on));
    }
}
