package coop.cabas.members.twins;

import coop.cabas.members.MembershipKind;
import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What somebody is to the coop, and their household. */
@Component
class BelongingsFollow implements MergeFollower {

    /** @param others periods that this one stands for */
    private record Whole(LocalDate since, @Nullable LocalDate ended, String reason, Long[] others) {}

    private final JdbcClient jdbc;

    BelongingsFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> columns() {
        return List.of("members.membership.member", "members.household_member.member", "members.household.payer");
    }

    @Override
    public void follow(Merging merging) {
        for (var kind : MembershipKind.values()) {
            unite(merging, kind);
        }
        merging.move("members.membership", "member", "true");
        households(merging);
    }

    /** Two periods of one kind that share a day are one, from the first day of both to the last. Until nothing overlaps any more. */
    private void unite(Merging merging, MembershipKind kind) {
        while (true) {
            var both = jdbc.sql("""
                            select k.id as kept, g.id as gone from members.membership k join members.membership g
                            on k.kind = g.kind and daterange(k.since, k.ended) && daterange(g.since, g.ended)
                            where k.member = :kept and g.member = :gone and k.kind = :kind order by k.id, g.id limit 1
                            """)
                    .param("kept", merging.kept().value())
                    .param("gone", merging.gone().value())
                    .param("kind", kind.name())
                    .query((row, n) -> new long[] {row.getLong("kept"), row.getLong("gone")})
                    .optional();
            if (both.isEmpty()) {
                return;
            }
            unite(merging, both.get()[0], both.get()[1]);
        }
    }

    private void unite(Merging merging, long kept, long gone) {
        var whole = jdbc.sql("""
                        select min(since) as since, nullif(max(coalesce(ended, 'infinity')), 'infinity') as ended,
                               (array_agg(end_reason order by ended desc nulls first))[1] as reason,
                               array_agg(id) filter (where id <> :kept) as others
                        from members.membership p where id = :gone or (member = :member
                          and (kind, true) = (select g.kind, daterange(p.since, p.ended) && daterange(g.since, g.ended)
                                              from members.membership g where g.id = :gone))
                        """)
                .param("kept", kept)
                .param("gone", gone)
                .param("member", merging.kept().value())
                .query((row, n) -> new Whole(
                        row.getObject("since", LocalDate.class),
                        row.getObject("ended", LocalDate.class),
                        row.getString("reason"),
                        (Long[]) row.getArray("others").getArray()))
                .single();
        for (var other : whole.others()) {
            merging.remove("members.membership", "t.id = " + other);
        }
        var values = new HashMap<String, Object>();
        values.put("since", whole.since());
        values.put("ended", whole.ended() == null ? "" : whole.ended().toString());
        values.put("reason", whole.ended() == null ? "" : whole.reason());
        merging.change(
                "members.membership",
                "since = :since, ended = cast(nullif(:ended, '') as date), end_reason = :reason",
                "t.id = " + kept,
                true,
                values);
    }

    private void households(Merging merging) {
        var kept = household(merging.kept().value());
        var gone = household(merging.gone().value());
        if (gone.isEmpty() || kept.isEmpty() || kept.equals(gone)) {
            merging.change("members.household", "payer = :kept", "t.payer = :gone", false);
        }
        if (gone.isEmpty()) {
            return;
        }
        if (kept.equals(gone)) {
            var heads = isHead(merging.gone().value());
            merging.change(
                    "members.household_member",
                    "may_shop = true",
                    "t.member = :kept and exists (select from members.household_member o where o.member = :gone and o.may_shop)",
                    false);
            merging.remove("members.household_member", "t.member = :gone");
            if (heads) {
                merging.change("members.household_member", "role = 'HEAD'", "t.member = :kept", false);
            }
        } else if (kept.isPresent()) {
            var left = merging.takesFromGone("household") ? kept : gone;
            var leaver = merging.takesFromGone("household") ? ":kept" : ":gone";
            merging.change("members.household", "payer = null", "t.payer = " + leaver, false);
            merging.remove("members.household_member", "t.member = " + leaver);
            merging.remove(
                    "members.household",
                    "t.id = %d and not exists (select from members.household_member o where o.household = t.id)"
                            .formatted(left.get()));
            merging.change("members.household", "payer = :kept", "t.payer = :gone", false);
        }
        merging.move("members.household_member", "member", "true");
    }

    private boolean isHead(long member) {
        return jdbc.sql("select exists (select from members.household_member where member = :member and role = 'HEAD')")
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    private Optional<Long> household(long member) {
        return jdbc.sql("select household from members.household_member where member = :member")
                .param("member", member)
                .query((row, n) -> row.getLong(1))
                .optional();
    }
}
