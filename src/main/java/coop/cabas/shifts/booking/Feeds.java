package coop.cabas.shifts.booking;

import coop.cabas.access.Secret;
import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Secret addresses by which a member's own calendar reads their shifts. Only a hash is kept: an address is shown once, and changed by
 * making another.
 */
@Service
@Transactional
public class Feeds {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Feeds(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean has(MemberId member) {
        return jdbc.sql("select exists (select from shifts.feed where member = :member)")
                .param("member", member.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Makes an address; the one before leads nowhere from now on. @return its secret part */
    public String make(MemberId member) {
        var secret = Secret.fresh();
        jdbc.sql("""
                        insert into shifts.feed (member, hash, made) values (:member, :hash, :now)
                        on conflict (member) do update set hash = excluded.hash, made = excluded.made
                        """)
                .param("member", member.value())
                .param("hash", Secret.hash(secret))
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.record("shifts.feed.made", "members.member:" + member.value(), null, Map.of());
        return secret;
    }

    /** Nobody reads it any more. */
    public void end(MemberId member) {
        jdbc.sql("delete from shifts.feed where member = :member")
                .param("member", member.value())
                .update();
        audit.record("shifts.feed.ended", "members.member:" + member.value(), null, Map.of());
    }

    /** Whose it is. @throws NotFound when it leads nowhere */
    @Transactional(readOnly = true)
    public MemberId read(String secret) {
        return jdbc.sql("select member from shifts.feed where hash = :hash")
                .param("hash", Secret.hash(secret))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new NotFound("feed"));
    }
}
