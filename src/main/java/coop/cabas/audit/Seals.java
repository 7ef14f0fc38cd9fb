package coop.cabas.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The chain of hashes over the trail: seals committed lines, and finds the first one that is not what was sealed. */
@Service
public class Seals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Seals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Seals committed lines not sealed yet, at most a thousand at a time. Several instances may try at once: one works, the others leave.
     *
     * @return number of lines sealed
     */
    @Transactional
    public int seal() {
        var alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit.seal'))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            return 0;
        }
        return jdbc.sql("""
                        with recursive
                        last as (
                            select coalesce(max(position), 0) as position,
                                   coalesce((array_agg(hash order by position desc))[1], ''::bytea) as hash
                            from (select position, hash from audit.seal order by position desc limit 1) s),
                        fresh as materialized (
                            select e.id, convert_to(audit.sealed_text(e), 'UTF8') as text,
                                   row_number() over (order by e.id) as number
                            from audit.event e
                            where not exists (select from audit.seal s where s.event = e.id)
                            order by e.id limit 1000),
                        chain as (
                            select position, null::bigint as event, hash, 0::bigint as number from last
                            union all
                            select c.position + 1, f.id, sha256(c.hash || f.text), f.number
                            from chain c join fresh f on f.number = c.number + 1)
                        insert into audit.seal (position, event, hash, sealed)
                        select position, event, hash, :now from chain where event is not null
                        """).param("now", OffsetDateTime.now(clock)).update();
    }

    /** @return number of sealed lines */
    public long count() {
        return jdbc.sql("select count(*) from audit.seal").query(Long.class).single();
    }

    /**
     * Recomputes the chain.
     *
     * @return id of the first line that was changed, removed or slipped in since it was sealed; empty when all is as it was
     */
    @Transactional(readOnly = true)
    public Optional<Long> firstBroken() {
        return jdbc.sql("""
                        select s.event
                        from (select position, event, hash,
                                     lag(position, 1, 0::bigint) over w as previous_position,
                                     lag(hash, 1, ''::bytea) over w as previous_hash
                              from audit.seal window w as (order by position)) s
                        left join audit.event e on e.id = s.event
                        where s.position <> s.previous_position + 1
                           or e.id is null
                           or s.hash <> sha256(s.previous_hash || convert_to(audit.sealed_text(e), 'UTF8'))
                        order by s.position limit 1
                        """).query(Long.class).optional();
    }
}
