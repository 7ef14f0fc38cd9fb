package coop.cabas.members;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What members are to the coop, each kind with its own dates. */
@Service
@Transactional
public class Memberships {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Authorship authorship;
    private final Audit audit;

    Memberships(JdbcClient jdbc, Clock clock, Authorship authorship, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authorship = authorship;
        this.audit = audit;
    }

    /**
     * One membership.
     *
     * @param ended first day on which it is no more; null without end
     */
    public record Membership(
            MembershipId id,
            MembershipKind kind,
            LocalDate since,
            @Nullable LocalDate ended,
            String endReason) {

        public boolean holdsOn(LocalDate day) {
            return !since.isAfter(day) && (ended == null || ended.isAfter(day));
        }
    }

    /** Those of a member, the latest first. */
    @Transactional(readOnly = true)
    public List<Membership> of(MemberId member) {
        return jdbc.sql("""
                        select id, kind, since, ended, end_reason from members.membership
                        where member = :member order by ended is null desc, since desc, kind
                        """)
                .param("member", member.value())
                .query(Memberships::membership)
                .list();
    }

    /** @throws coop.cabas.shared.Refused when they have one of that kind already on a day from then on */
    public MembershipId begin(MemberId member, MembershipKind kind, LocalDate since) {
        authorship.sign();
        Members.found(
                jdbc.sql("update members.member set changed = :now where id = :id and merged_into is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", member.value())
                        .update(),
                member);
        var id = new MembershipId(Guarded.write(() -> jdbc.sql("""
                        insert into members.membership (member, kind, since, recorded) values (:member, :kind, :since, :now) returning id
                        """)
                .param("member", member.value())
                .param("kind", kind.name())
                .param("since", since)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single()));
        audit.record(
                "members.membership.begun",
                Members.subject(member),
                null,
                Map.of("kind", kind.name(), "since", since.toString()));
        return id;
    }

    /**
     * Ends a membership.
     *
     * @param on first day on which it is no more
     * @throws NotFound when the member has no such membership
     * @throws coop.cabas.shared.Refused when it would end before it began
     */
    public void end(MemberId member, MembershipId id, LocalDate on, String reason) {
        authorship.sign(reason);
        change(member, id, null, on, reason);
        audit.record("members.membership.ended", Members.subject(member), null, Map.of("ended", on.toString()));
    }

    /**
     * Puts the dates of a membership right.
     *
     * @param ended first day on which it is no more; null without end
     */
    public void correct(MemberId member, MembershipId id, LocalDate since, @Nullable LocalDate ended, String reason) {
        authorship.sign(reason);
        change(member, id, since, ended, reason);
    }

    /** Ends all that hold on a day. */
    void endAll(MemberId member, LocalDate on, String reason) {
        jdbc.sql("""
                        update members.membership set ended = greatest(since, :on), end_reason = :reason
                        where member = :member and (ended is null or ended > :on)
                        """)
                .param("on", on)
                .param("reason", reason)
                .param("member", member.value())
                .update();
    }

    private void change(
            MemberId member, MembershipId id, @Nullable LocalDate since, @Nullable LocalDate ended, String reason) {
        var rows = Guarded.write(() -> jdbc.sql("""
                        update members.membership set since = coalesce(:since, since), ended = :ended,
                               end_reason = case when cast(:ended as date) is null then '' else :reason end
                        where id = :id and member = :member
                        """)
                .param("since", since, Types.DATE)
                .param("ended", ended, Types.DATE)
                .param("reason", reason.strip())
                .param("id", id.value())
                .param("member", member.value())
                .update());
        if (rows == 0) {
            throw new NotFound(id);
        }
    }

    private static Membership membership(ResultSet row, int n) throws SQLException {
        return new Membership(
                new MembershipId(row.getLong("id")),
                MembershipKind.valueOf(row.getString("kind")),
                row.getObject("since", LocalDate.class),
                row.getObject("ended", LocalDate.class),
                row.getString("end_reason"));
    }
}
