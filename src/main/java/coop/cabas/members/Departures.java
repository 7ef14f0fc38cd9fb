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
import java.util.Objects;

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
     * @param on first day on which they are no more of the coop; may be to come
     * @throws Refused when they have left already
     */
    public void leave(MemberId id, LocalDate on, String reason) {
        authorship.sign(reason);
        var before = profiles.of(id);
        if (on.isBefore(before.registered())) {
            throw new Refused("members.left.tooEarly", before.registered());
        }
        var gone = jdbc.sql("""
                        update members.member set left_on = :on, left_reason = :reason, changed = :now, version = version + 1
                        where id = :id and left_on is null
                        """)
                .param("on", on)
                .param("reason", reason.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        if (gone == 0) {
            throw new Refused("members.left.already");
        }
        memberships.endAll(id, on, reason);
        audit.record(
                "members.member.left", Members.subject(id), null, Map.of("name", before.name(), "on", on.toString()));
        events.publishEvent(new MemberLeft(id, on));
    }

    /** Somebody comes back, with the number they had; their memberships begin anew by their own verb. @throws Refused when they have not left */
    public void comeBack(MemberId id, String reason) {
        authorship.sign(reason);
        var name = profiles.of(id).name();
        var back = jdbc.sql("""
                        update members.member set left_on = null, left_reason = '', active = true, changed = :now, version = version + 1
                        where id = :id and left_on is not null and died_on is null and anonymised is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        if (back == 0) {
            throw new Refused("members.left.not");
        }
        audit.record("members.member.returned", Members.subject(id), null, Map.of("name", name));
        events.publishEvent(new MemberReturned(id));
    }

    /** A member has died: memberships end, no letter goes there any more. @throws Refused for a day to come, or when it is known already */
    public void died(MemberId id, LocalDate on, String reason) {
        authorship.sign(reason);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refused("members.died.later");
        }
        var name = profiles.of(id).name();
        var noted = jdbc.sql("""
                        update members.member set died_on = :on, left_on = coalesce(left_on, :on), changed = :now, version = version + 1
                        where id = :id and died_on is null
                        """)
                .param("on", on)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        if (noted == 0) {
            throw new Refused("members.died.already");
        }
        memberships.endAll(id, on, "");
        audit.record("members.member.died", Members.subject(id), null, Map.of("name", name, "on", on.toString()));
        events.publishEvent(new MemberDied(id, on));
    }

    /**
     * A death was noted by mistake. Whoever had not left before is of the coop again; the memberships that ended are put right one
     * by one.
     *
     * @throws Refused when no death is noted
     */
    public void lives(MemberId id, String reason) {
        authorship.sign(reason);
        var before = profiles.of(id);
        var mended = jdbc.sql("""
                        update members.member set died_on = null, left_on = nullif(left_on, died_on), changed = :now,
                               version = version + 1
                        where id = :id and died_on is not null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        if (mended == 0) {
            throw new Refused("members.died.not");
        }
        audit.record(
                "members.member.lives",
                Members.subject(id),
                Map.of("died", String.valueOf(before.diedOn())),
                Map.of("name", before.name()));
        if (Objects.equals(before.leftOn(), before.diedOn())) {
            events.publishEvent(new MemberReturned(id));
        }
    }
}
