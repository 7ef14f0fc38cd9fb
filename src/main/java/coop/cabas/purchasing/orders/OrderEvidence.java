package coop.cabas.purchasing.orders;

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

/** The back office of the shop is in production on the days on which orders go out. */
@Component
class OrderEvidence implements Evidence {

    /** Code under which a coop enters the till and its back office in its register. */
    private static final String TILL = "aemsoft";

    private static final String DAYS = """
            select distinct on (day) * from (
                select (sent_at at time zone 'Europe/Paris')::date as day, id from purchasing.purchase_order where sent_at is not null) o
            """;

    private final JdbcClient jdbc;

    OrderEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Proof> latest(LocalDate upTo) {
        return jdbc.sql(DAYS + "where day <= :upTo order by day desc, id desc limit 1")
                .param("upTo", upTo)
                .query((row, n) -> proof(row))
                .list();
    }

    @Override
    public List<Proof> of(String tool, String activity, @Nullable LocalDate before, int limit) {
        if (!tool.equals(TILL) || !activity.equals(ActivityCode.PRODUCTION)) {
            return List.of();
        }
        return jdbc.sql(
                        DAYS
                                + "where cast(:before as date) is null or day < :before order by day desc, id desc limit :limit")
                .param("before", before, Types.DATE)
                .param("limit", limit)
                .query((row, n) -> proof(row))
                .list();
    }

    /** Orders know their senders by name only. */
    @Override
    public List<Proof> doers(LocalDate from, LocalDate to) {
        return List.of();
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                TILL,
                ActivityCode.PRODUCTION,
                row.getObject("day", LocalDate.class),
                Proof.Strength.COMPUTED,
                Message.of("purchasing.proof.orders"),
                "/purchasing/orders/" + row.getLong("id"),
                null);
    }
}
