package coop.cabas.badges;

import coop.cabas.members.MemberId;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads a badge from a row. */
final class BadgeRow {

    static final String SELECT = """
            select b.id, b.kind, b.code, b.holder, b.made, b.paired, b.valid_until, b.ended, b.ending,
                   (select max(p.printed) from badges.printing p where p.badge = b.id) as printed
            from badges.badge b\s""";

    private BadgeRow() {}

    static Badge read(ResultSet row, int n) throws SQLException {
        var holder = row.getObject("holder", Long.class);
        var ending = row.getString("ending");
        return new Badge(
                new BadgeId(row.getLong("id")),
                Badge.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                holder == null ? null : new MemberId(holder),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                moment(row, "paired"),
                moment(row, "valid_until"),
                moment(row, "ended"),
                ending == null ? null : Ending.valueOf(ending),
                moment(row, "printed"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
