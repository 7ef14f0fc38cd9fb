package coop.cabas.members.twins;

import coop.cabas.members.MemberId;
import coop.cabas.members.MergeId;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The merges that were made, undone ones included. */
@Component
@Transactional(readOnly = true)
public class PastMerges {

    private static final String SQL = """
            select m.id, m.kept, m.gone, m.at, m.actor_label, m.reason, k.name as kept_name, g.name as gone_name,
                   g.number as gone_number, u.at as undone, u.actor_label as undone_by, u.reason as undo_reason, u.left_alone
            from members.merge m join members.member k on k.id = m.kept join members.member g on g.id = m.gone
            left join members.merge_undo u on u.merge = m.id
            """;

    private final JdbcClient jdbc;
    private final SqlList<Past> list;

    PastMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.list = SqlList.of(jdbc, "twins.merges", SQL, (row, n) -> past(row), "id", "bigint")
                .column(Column.<Past>text("gone", "twins.merges.gone", Past::goneName)
                        .linking(Past::path))
                .column(Column.<Past>text("kept", "twins.merges.kept", Past::keptName)
                        .linking(past -> "/members/" + past.kept().value()))
                .column(Column.moment("at", "twins.at", Past::at))
                .column(Column.text("by", "twins.by", Past::by))
                .column(Column.text("reason", "twins.why", Past::reason))
                .column(Column.<Past>badge("state", "twins.merges.state", PastMerges::state))
                .orderedBy("id", "bigint", true)
                .searching("kept_name || ' ' || gone_name || ' ' || coalesce(gone_number, '')")
                .build();
    }

    /**
     * A merge.
     *
     * @param goneNumber member number that the file which went remembers; null for none
     * @param undone when it was undone; null while it holds
     * @param left what somebody had changed since and stayed so
     */
    public record Past(
            MergeId id,
            MemberId kept,
            MemberId gone,
            Instant at,
            String by,
            String reason,
            String keptName,
            String goneName,
            @Nullable String goneNumber,
            @Nullable Instant undone,
            @Nullable String undoneBy,
            @Nullable String undoReason,
            List<String> left) {

        public Past {
            left = List.copyOf(left);
        }

        public String path() {
            return "/members/merges/" + id.value();
        }
    }

    Table<?> all(ListQuery query) {
        return list.page(query, Map.of());
    }

    /** @throws NotFound when there is none */
    Past get(MergeId id) {
        return jdbc.sql(SQL + " where m.id = :id")
                .param("id", id.value())
                .query((row, n) -> past(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Those that hold of a file that is kept, the latest first. */
    List<Past> into(MemberId kept) {
        return jdbc.sql(SQL + " where m.kept = :kept and u.merge is null order by m.id desc limit 10")
                .param("kept", kept.value())
                .query((row, n) -> past(row))
                .list();
    }

    /** What a merge touched, in words → in how many places. */
    Map<String, Integer> fields(MergeId id) {
        var fields = new TreeMap<String, Integer>();
        jdbc.sql("""
                        select s.relation || coalesce('.' || k.name, '') as what, count(*) as times from members.merge_step s
                        left join lateral jsonb_object_keys(s.after) k (name) on true where s.merge = :merge group by 1
                        """).param("merge", id.value()).query(row -> {
            fields.merge(Parts.words(row.getString("what")), row.getInt("times"), Integer::sum);
        });
        return new LinkedHashMap<>(fields);
    }

    private static Badge state(Past past) {
        return past.undone() == null
                ? new Badge(Badge.Tone.NEUTRAL, Message.of("twins.merges.holds"))
                : new Badge(Badge.Tone.WARNING, Message.of("twins.merges.undone"));
    }

    private static Past past(ResultSet row) throws SQLException {
        var undone = row.getTimestamp("undone");
        var left = row.getArray("left_alone");
        return new Past(
                new MergeId(row.getLong("id")),
                new MemberId(row.getLong("kept")),
                new MemberId(row.getLong("gone")),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_label"),
                row.getString("reason"),
                row.getString("kept_name"),
                row.getString("gone_name"),
                row.getString("gone_number"),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by"),
                row.getString("undo_reason"),
                left == null ? List.of() : Arrays.asList((String[]) left.getArray()));
    }
}
