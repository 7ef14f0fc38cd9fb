package coop.cabas.access;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looking at Cabas as somebody else, to help them: for a reason, for a quarter of an hour, never as somebody who may do more than
 * oneself, and never unseen by them.
 */
@Service
@Transactional
public class Seeings {

    /** How long it lasts at most. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Caller caller;
    private final Standing standing;
    private final Audit audit;

    Seeings(JdbcClient jdbc, Clock clock, Caller caller, Standing standing, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.caller = caller;
        this.standing = standing;
        this.audit = audit;
    }

    /**
     * One look, as the person seen reads it.
     *
     * @param by name of who looked
     * @param ended when it was over; null while it lasts
     */
    public record Look(
            String by,
            String reason,
            Instant began,
            @Nullable Instant ended) {}

    /**
     * Begins to look as somebody; an earlier look of the same viewer ends.
     *
     * @throws NotFound when there is no such account, or it is shut
     * @throws Refused for oneself, without a reason, for somebody who may do more, for a program, or while one looks already
     */
    public SeeingId begin(AccountId seen, String reason) {
        var viewer = caller.self().orElseThrow(() -> new Refused("access.seeing.nested"));
        if (viewer.account().equals(seen)) {
            throw new Refused("access.seeing.oneself");
        }
        var why = Blanks.strip(reason);
        if (why.isEmpty() || why.length() > 500) {
            throw new Refused("access.seeing.why");
        }
        var rights = standing.of(seen).orElseThrow(() -> new NotFound(seen));
        if (!maySee(viewer, rights)) {
            throw new Refused("access.seeing.more");
        }
        var now = OffsetDateTime.now(clock);
        // Two at once of one viewer wait for one another.
        jdbc.sql("select id from access.account where id = :viewer for update")
                .param("viewer", viewer.account().value())
                .query((row, n) -> row.getLong(1))
                .single();
        jdbc.sql("update access.seeing set ended = least(until, :now) where viewer = :viewer and ended is null")
                .param("now", now)
                .param("viewer", viewer.account().value())
                .update();
        try {
            var id = new SeeingId(jdbc.sql("""
                            insert into access.seeing (viewer, seen, reason, began, until)
                            values (:viewer, :seen, :reason, :now, :until) returning id
                            """)
                    .param("viewer", viewer.account().value())
                    .param("seen", seen.value())
                    .param("reason", why)
                    .param("now", now)
                    .param("until", now.plus(LASTS))
                    .query((row, n) -> row.getLong(1))
                    .single());
            audit.record("access.seeing.began", Accounts.subject(seen), null, Map.of("reason", why));
            return id;
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("access.seeing.nested");
        }
    }

    /**
     * As whom a session looks at this moment; asked at each request, so that whatever ends it counts at once.
     *
     * @return empty when time is up, it was ended, or one of the two may no more what it took to begin
     */
    @Transactional(readOnly = true)
    public Optional<SeeingAs> now(SeeingId id, AccountId viewer) {
        var seen = jdbc.sql("""
                        select seen from access.seeing
                        where id = :id and viewer = :viewer and ended is null and began <= :now and until > :now
                        """)
                .param("id", id.value())
                .param("viewer", viewer.value())
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new AccountId(row.getLong(1)))
                .optional();
        var rights = standing.of(viewer);
        return seen.flatMap(standing::of)
                .filter(theirs -> rights.filter(mine -> mine.may(AccessPermissions.SEE) && maySee(mine, theirs))
                        .isPresent())
                .map(theirs -> new SeeingAs(theirs.account().value(), viewer.value()));
    }

    /** It is over, by the button or because time is up. Ending twice changes nothing. */
    public void end(SeeingId id, AccountId viewer) {
        var seen = jdbc.sql("""
                        update access.seeing set ended = greatest(began, least(until, :now))
                        where id = :id and viewer = :viewer and ended is null returning seen
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .param("viewer", viewer.value())
                .query((row, n) -> new AccountId(row.getLong(1)))
                .optional();
        seen.ifPresent(account -> audit.record("access.seeing.ended", Accounts.subject(account), null, null));
    }

    /** Who looked as somebody, the latest first. */
    @Transactional(readOnly = true)
    public List<Look> of(AccountId seen, int most) {
        return jdbc.sql("""
                        select a.name, s.reason, s.began, coalesce(s.ended, case when s.until <= :now then s.until end) as ended
                        from access.seeing s join access.account a on a.id = s.viewer
                        where s.seen = :seen order by s.began desc, s.id desc limit :most
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("seen", seen.value())
                .param("most", most)
                .query((row, n) -> new Look(
                        row.getString("name"),
                        row.getString("reason"),
                        row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("ended", OffsetDateTime.class) instanceof OffsetDateTime at
                                ? at.toInstant()
                                : null))
                .list();
    }

    /** Never as somebody who may do more; and nobody steps out of the demonstration, nor into it. */
    private static boolean maySee(Rights mine, Rights theirs) {
        return mine.demonstration() == theirs.demonstration()
                && new Reach(theirs.everything(), theirs.permissions()).isWithin(mine);
    }
}
