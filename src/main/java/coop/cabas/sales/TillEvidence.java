package coop.cabas.sales;

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
 * The till's production is followed as far as its files go: the days told by a sales export that is believed. When the files
 * were handed in does not matter: old files handed in today tell nothing of today.
 */
@Component
class TillEvidence implements Evidence {

    /** Code under which a coop enters the till in its register. */
    private static final String TILL = "aemsoft";

    private static final String DAYS = """
            select e.day, p.batch_id, p.author_id
            from sales.effective e join imports.provenance p on p.file_id = e.file_id
            where e.kind in ('plu', 'journal')
            """;

    private final JdbcClient jdbc;

    TillEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Proof> latest(LocalDate upTo) {
        return jdbc.sql(DAYS + "and e.day <= :upTo order by e.day desc limit 1")
                .param("upTo", upTo)
                .query((row, n) -> proof(row))
                .list();
    }

    @Override
    public List<Proof> of(String tool, String activity, @Nullable LocalDate before, int limit) {
        if (!tool.equals(TILL) || !activity.equals(ActivityCode.PRODUCTION)) {
            return List.of();
        }
        return jdbc.sql("select distinct on (day) * from (" + DAYS + """
                        and (cast(:before as date) is null or e.day < :before)) d order by day desc, batch_id desc limit :limit
                        """)
                .param("before", before, Types.DATE)
                .param("limit", limit)
                .query((row, n) -> proof(row))
                .list();
    }

    @Override
    public List<Proof> doers(LocalDate from, LocalDate to) {
        return jdbc.sql("select distinct on (author_id) * from (" + DAYS + """
                        and e.day between :from and :to and p.author_id is not null) d order by author_id, day desc
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> proof(row))
                .list();
    }

    private static Proof proof(ResultSet row) throws SQLException {
        var author = row.getObject("author_id", Long.class);
        return new Proof(
                TILL,
                ActivityCode.PRODUCTION,
                row.getObject("day", LocalDate.class),
                Proof.Strength.COMPUTED,
                Message.of("sales.proof.till"),
                "/imports/aemsoft/" + row.getLong("batch_id"),
                author == null ? null : new AccountId(author));
    }
}
