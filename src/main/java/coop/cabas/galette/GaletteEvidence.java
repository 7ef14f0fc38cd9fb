package coop.cabas.galette;

import coop.cabas.access.AccountId;
import coop.cabas.shared.Message;
import coop.cabas.tools.ActivityCode;
import coop.cabas.tools.Evidence;
import coop.cabas.tools.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

/**
 * Galette's production is followed on the days on which its data was brought here. A dump of its database that was read to its last
 * line and agreed with what is here is also a backup that is known to be whole.
 */
@Component
class GaletteEvidence implements Evidence {

    /** Code under which a coop enters Galette in its register. */
    private static final String GALETTE = "galette";

    /** Code of the activity of keeping copies. */
    private static final String BACKUPS = "backups";

    private static final String DAYS = """
            select distinct (r.read at time zone 'Europe/Paris')::date as day, r.batch, r.kind, p.author_id
            from galette.run r join imports.provenance p on p.batch_id = r.batch where not r.undone
            """;

    private final JdbcClient jdbc;

    GaletteEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Proof> latest(LocalDate upTo) {
        return List.of(ActivityCode.PRODUCTION, BACKUPS).stream()
                .flatMap(activity -> of(GALETTE, activity, upTo.plusDays(1), 1).stream())
                .toList();
    }

    @Override
    public List<Proof> of(String tool, String activity, @Nullable LocalDate before, int limit) {
        if (!tool.equals(GALETTE) || !activity.equals(ActivityCode.PRODUCTION) && !activity.equals(BACKUPS)) {
            return List.of();
        }
        return jdbc.sql("select distinct on (day) * from (" + DAYS + """
                        ) d where (cast(:before as date) is null or day < :before) and (not :dumps or kind = 'DUMP')
                        order by day desc, batch desc limit :limit
                        """)
                .param("before", before, Types.DATE)
                .param("dumps", activity.equals(BACKUPS))
                .param("limit", limit)
                .query((row, n) -> proof(row, activity))
                .list();
    }

    @Override
    public List<Proof> doers(LocalDate from, LocalDate to) {
        return jdbc.sql("select distinct on (author_id) * from (" + DAYS + """
                        ) d where day between :from and :to and author_id is not null order by author_id, day desc
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> proof(row, ActivityCode.PRODUCTION))
                .list();
    }

    private static Proof proof(ResultSet row, String activity) throws SQLException {
        var author = row.getObject("author_id", Long.class);
        return new Proof(
                GALETTE,
                activity,
                row.getObject("day", LocalDate.class),
                Proof.Strength.COMPUTED,
                Message.of(activity.equals(BACKUPS) ? "galette.evidence.backup" : "galette.evidence.brought"),
                "/imports/galette/" + row.getLong("batch"),
                author == null ? null : new AccountId(author));
    }
}
