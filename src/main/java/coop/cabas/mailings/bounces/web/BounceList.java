package coop.cabas.mailings.bounces.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;

/** Addresses that letters came back from. */
final class BounceList {

    private BounceList() {}

    record Row(
            long id,
            String address,
            @Nullable String members,
            Instant at,
            String source,
            String code,
            String reason,
            @Nullable Instant lifted) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "bounces.list", """
                        select b.id, b.address, b.at, b.source, b.code, b.reason, b.lifted,
                               (select string_agg(m.name, ', ' order by m.sort_name) from members.member_card m
                                where lower(m.email) = b.address and m.merged_into is null) as members
                        from mailings.bounce b
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("address", "bounces.address", Row::address)
                        .linking(row -> "/letters/bounces/" + row.id()))
                .column(Column.text("members", "bounces.member", Row::members))
                .column(Column.moment("at", "bounces.at", Row::at))
                .column(Column.badge(
                        "state",
                        "bounces.state",
                        row -> row.lifted() == null
                                ? Badge.of(Badge.Tone.BAD, "bounces.marked.short")
                                : Badge.of(Badge.Tone.NEUTRAL, "bounces.lifted.short")))
                .column(Column.text("code", "bounces.code", Row::code))
                .column(Column.text("reason", "bounces.reason", Row::reason))
                .orderedBy("at", "timestamptz", true)
                .searching("address || ' ' || coalesce(members, '')")
                .build();
    }
}
