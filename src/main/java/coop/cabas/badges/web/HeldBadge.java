package coop.cabas.badges.web;

import coop.cabas.badges.Badge;
import coop.cabas.badges.BadgeId;
import coop.cabas.badges.Ending;
import coop.cabas.members.MemberId;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What somebody has or had, and who did what to it.
 *
 * @param live whether it opens the door now
 */
public record HeldBadge(
        BadgeId id,
        Badge.Kind kind,
        String code,
        @Nullable Instant paired,
        String pairedBy,
        @Nullable Instant until,
        @Nullable Instant ended,
        @Nullable Ending ending,
        String endedBy,
        @Nullable Instant printed,
        String printedBy,
        boolean live) {

    /** How it came and where it went. */
    public List<String> story(boolean own) {
        var told = new java.util.ArrayList<String>();
        told.add(
                own
                        ? Text.t("badges.since", Format.moment(paired))
                        : Text.t("badges.since.by", Format.moment(paired), pairedBy));
        if (until != null) {
            told.add(Text.t("badges.until", Format.moment(until)));
        }
        if (printed != null && !own) {
            told.add(Text.t("badges.printed", Format.moment(printed), printedBy));
        }
        if (ended != null && ending != null) {
            told.add(
                    own
                            ? Text.t("badges.ended", Text.t("badges.ending." + ending), Format.moment(ended))
                            : Text.t(
                                    "badges.ended.by",
                                    Text.t("badges.ending." + ending),
                                    Format.moment(ended),
                                    endedBy));
        }
        return told;
    }

    /** Reads them. */
    @Component
    @Transactional(readOnly = true)
    static class Query {

        private final JdbcClient jdbc;
        private final Clock clock;

        Query(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** Those that serve first, then the latest. */
        List<HeldBadge> of(MemberId holder) {
            return jdbc.sql("""
                            select b.id, b.kind, b.code, b.paired, b.paired_by, b.valid_until, b.ended, b.ending, b.ended_by,
                                   p.printed, p.printed_by
                            from badges.badge b
                            left join lateral (select * from badges.printing x where x.badge = b.id order by x.printed desc limit 1) p on true
                            where b.holder = :holder
                            order by b.ended is not null or coalesce(b.valid_until <= :now, false), b.id desc
                            """)
                    .param("holder", holder.value())
                    .param("now", OffsetDateTime.now(clock))
                    .query((row, n) -> read(row, clock.instant()))
                    .list();
        }

        private static HeldBadge read(ResultSet row, Instant now) throws SQLException {
            var ending = row.getString("ending");
            var until = moment(row, "valid_until");
            var ended = moment(row, "ended");
            return new HeldBadge(
                    new BadgeId(row.getLong("id")),
                    Badge.Kind.valueOf(row.getString("kind")),
                    row.getString("code"),
                    moment(row, "paired"),
                    text(row, "paired_by"),
                    until,
                    ended,
                    ending == null ? null : Ending.valueOf(ending),
                    text(row, "ended_by"),
                    moment(row, "printed"),
                    text(row, "printed_by"),
                    ended == null && (until == null || now.isBefore(until)));
        }

        private static String text(ResultSet row, String column) throws SQLException {
            var text = row.getString(column);
            return text == null ? "" : text;
        }

        private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
    }
}
