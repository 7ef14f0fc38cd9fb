package coop.cabas.members.intake;

import coop.cabas.members.MembershipKind;
import coop.cabas.members.intake.MemberFile.Membership;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads and changes further addresses, tags and memberships; {@link MemberIntake#remove} takes them away with their member. */
@Component
public class ExtrasIntake {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExtrasIntake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return of each member asked for, nothing at all included */
    public Map<Long, MemberExtras> read(Collection<Long> ids) {
        var emails = many(
                ids,
                "select member, address from members.email where member = any(:ids) and not main order by id",
                (row, n) -> row.getString(2));
        var tags = many(
                ids, "select member, tag from members.member_tag where member = any(:ids)", (row, n) -> row.getLong(2));
        var memberships = many(
                ids,
                "select member, kind, since, ended, end_reason from members.membership where member = any(:ids) order by since, kind",
                (row, n) -> new Membership(
                        MembershipKind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)));
        var found = new HashMap<Long, MemberExtras>();
        ids.forEach(id -> found.put(
                id,
                new MemberExtras(
                        emails.getOrDefault(id, List.of()),
                        new HashSet<>(tags.getOrDefault(id, List.of())),
                        memberships.getOrDefault(id, List.of()))));
        return found;
    }

    /** Writes what differs. @param id of a member whose own file says the rest */
    public void replace(long id, MemberExtras was, MemberExtras now) {
        var at = OffsetDateTime.now(clock);
        others(was.emails(), now.emails())
                .forEach(address -> jdbc.sql(
                                "delete from members.email where member = :id and not main and lower(address) = lower(:address)")
                        .param("id", id)
                        .param("address", address)
                        .update());
        others(now.emails(), was.emails())
                .forEach(address -> jdbc.sql("""
                                insert into members.email (member, address, main, recorded) values (:id, :address, false, :at)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("address", address)
                        .param("at", at)
                        .update());
        others(was.tags(), now.tags())
                .forEach(tag -> jdbc.sql("delete from members.member_tag where member = :id and tag = :tag")
                        .param("id", id)
                        .param("tag", tag)
                        .update());
        others(now.tags(), was.tags())
                .forEach(tag -> jdbc.sql("""
                                insert into members.member_tag (tag, member, recorded)
                                select t.id, :id, :at from members.tag t where t.id = :tag on conflict do nothing
                                """)
                        .param("id", id)
                        .param("tag", tag)
                        .param("at", at)
                        .update());
        others(was.memberships(), now.memberships())
                .forEach(gone -> jdbc.sql(
                                "delete from members.membership where member = :id and kind = :kind and since = :since")
                        .param("id", id)
                        .param("kind", gone.kind().name())
                        .param("since", gone.since())
                        .update());
        others(now.memberships(), was.memberships())
                .forEach(fresh -> jdbc.sql("""
                                insert into members.membership (member, kind, since, ended, end_reason, recorded)
                                values (:id, :kind, :since, :ended, :reason, :at)
                                """)
                        .param("id", id)
                        .param("kind", fresh.kind().name())
                        .param("since", fresh.since())
                        .param("ended", fresh.ended(), Types.DATE)
                        .param("reason", fresh.endReason())
                        .param("at", at)
                        .update());
    }

    private static <T> List<T> others(Collection<T> these, Collection<T> those) {
        return these.stream().filter(one -> !those.contains(one)).toList();
    }

    private <T> Map<Long, List<T>> many(Collection<Long> ids, String sql, RowMapper<T> part) {
        var found = new HashMap<Long, List<T>>();
        jdbc.sql(sql)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(Objects.requireNonNull(part.mapRow(row, n))))
                .list();
        return found;
    }
}
