package coop.cabas.shares.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Requests to subscribe, the latest first. */
final class SubscriptionList {

    private SubscriptionList() {}

    record Row(
            long id,
            long member,
            String name,
            String category,
            String classCode,
            int shares,
            BigDecimal amount,
            LocalDate asked,
            @Nullable Long movement,
            @Nullable LocalDate cancelled) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "shares.subscriptions", """
                        select s.id, s.member, k.name, k.sort_name, c.name as category, l.code as class_code, s.shares,
                               s.shares * s.nominal as amount, s.asked, s.movement, s.cancelled
                        from shares.subscription s join shares.category c on c.id = s.category join shares.class l on l.id = s.class
                        join members.member_card k on k.id = s.member
                        where :all or s.movement is null and s.cancelled is null
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>count("id", "shares.subscription.number", Row::id)
                        .sortedBy("id", "bigint"))
                .column(Column.<Row>text("name", "shares.line.holder", Row::name)
                        .linking(row -> "/members/" + row.member() + "/shares")
                        .sortedBy("sort_name", "text"))
                .column(Column.text("category", "shares.category", Row::category))
                .column(Column.text("class", "shares.line.class", Row::classCode))
                .column(Column.count("shares", "shares.line.shares", Row::shares))
                .column(Column.money("amount", "shares.amount", Row::amount))
                .column(Column.<Row>badge("state", "shares.holder.state", SubscriptionList::state))
                .column(Column.<Row>day("asked", "shares.subscription.asked", Row::asked)
                        .sortedBy("asked", "date"))
                .orderedBy("id", "bigint", true)
                .searchingIn("sort_name")
                .build();
    }

    private static Badge state(Row row) {
        if (row.cancelled() != null) {
            return Badge.of(Badge.Tone.NEUTRAL, "shares.subscription.isCancelled");
        }
        return row.movement() == null
                ? Badge.of(Badge.Tone.WARNING, "shares.subscription.isOpen")
                : Badge.of(Badge.Tone.GOOD, "shares.subscription.isRegistered", row.movement());
    }
}
