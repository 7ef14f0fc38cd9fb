package coop.cabas.members.search.bulk;

import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mass changes that were made. */
@Component
@Transactional(readOnly = true)
public class PastChanges {

    private static final int SHOWN = 200;

    /**
     * A mass change.
     *
     * @param kind {@code UNDO}, or a {@link Kind}
     * @param undoes the one that it takes back, null for none
     * @param undoneBy the one that takes it back, null while none does
     * @param exceptions files left alone by an undo
     */
    public record Past(
            long id,
            Instant at,
            String by,
            String kind,
            String label,
            @Nullable LocalDate day,
            String reason,
            String query,
            int chosen,
            int changed,
            @Nullable Long undoes,
            @Nullable Long undoneBy,
            List<Long> exceptions) {}

    private static final String SQL = """
            select c.*, u.id as undone_by from members.mass_change c left join members.mass_change u on u.undoes = c.id
            """;

    private final JdbcClient jdbc;

    PastChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Past> latest() {
        return jdbc.sql(SQL + " order by c.id desc limit " + SHOWN).query(PAST).list();
    }

    Past get(MassChanges.Id id) {
        return jdbc.sql(SQL + " where c.id = :id")
                .param("id", id.value())
                .query(PAST)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Number → name of files that it changed, at most so many. */
    Map<Long, String> changed(Past past, int most) {
        return names("select distinct member from members.history where bulk = " + past.id() + " order by member limit "
                + most);
    }

    Map<Long, String> exceptions(Past past) {
        return past.exceptions().isEmpty()
                ? Map.of()
                : names("select unnest(exceptions) from members.mass_change where id = " + past.id());
    }

    private Map<Long, String> names(String ids) {
        var names = new LinkedHashMap<Long, String>();
        jdbc.sql("select m.id, m.name from members.member m where m.id in (" + ids + ") order by m.sort_name, m.id")
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    private static final RowMapper<Past> PAST = (row, n) -> new Past(
            row.getLong("id"),
            row.getTimestamp("at").toInstant(),
            row.getString("actor_label"),
            row.getString("kind"),
            row.getString("label"),
            row.getObject("day", LocalDate.class),
            row.getString("reason"),
            row.getString("query"),
            row.getInt("chosen"),
            row.getInt("changed"),
            row.getObject("undoes", Long.class),
            row.getObject("undone_by", Long.class),
            Arrays.asList((Long[]) row.getArray("exceptions").getArray()));
}
