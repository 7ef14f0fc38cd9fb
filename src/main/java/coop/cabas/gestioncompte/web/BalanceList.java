package coop.cabas.gestioncompte.web;

import coop.cabas.gestioncompte.Reconciliation;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every account, there and here. Parameter: the batch. Exports hold minutes. */
final class BalanceList {

    private BalanceList() {}

    record Row(
            long external,
            long number,
            String names,
            @Nullable Long member,
            int nowMinutes,
            int ourNow,
            int allMinutes,
            int ourAll,
            int endMinutes,
            int ourEnd,
            int allSaved,
            int ourSaved,
            int writtenHere,
            int savedHere,
            boolean same,
            boolean agrees) {

        Badge state() {
            return !agrees
                    ? Badge.of(Badge.Tone.BAD, "gestioncompte.reconciliation.differs")
                    : same
                            ? Badge.of(Badge.Tone.GOOD, "gestioncompte.reconciliation.same")
                            : Badge.of(Badge.Tone.WARNING, "gestioncompte.reconciliation.explained");
        }

        @Nullable
        String here() {
            return writtenHere == 0 && savedHere == 0
                    ? null
                    : Format.moreOrLess(writtenHere) + (savedHere == 0 ? "" : " · " + Format.moreOrLess(savedHere));
        }
    }

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "gestioncompte.reconciliation.balances",
                        "select * from (" + Reconciliation.compared() + ") compared",
                        new SimplePropertyRowMapper<>(Row.class),
                        "external",
                        "bigint")
                .column(Column.<Row>text(
                                "number", "gestioncompte.reconciliation.number", row -> String.valueOf(row.number()))
                        .sortedBy("number", "bigint"))
                .column(Column.<Row>text("names", "gestioncompte.reconciliation.names", Row::names)
                        .linking(row -> row.member() == null ? null : "/members/" + row.member())
                        .sortedBy("names", "text"))
                .column(Column.badge("state", "gestioncompte.reconciliation.state", Row::state))
                .column(Column.<Row>text(
                                "now", "gestioncompte.reconciliation.now", row -> both(row.nowMinutes(), row.ourNow()))
                        .sortedBy("now_minutes", "int"))
                .column(Column.<Row>text(
                                "all", "gestioncompte.reconciliation.all", row -> both(row.allMinutes(), row.ourAll()))
                        .sortedBy("all_minutes", "int"))
                .column(Column.<Row>text(
                                "end", "gestioncompte.reconciliation.end", row -> both(row.endMinutes(), row.ourEnd()))
                        .sortedBy("end_minutes", "int"))
                .column(Column.<Row>text(
                                "saved",
                                "gestioncompte.reconciliation.saved",
                                row -> both(row.allSaved(), row.ourSaved()))
                        .sortedBy("all_saved", "int"))
                .column(Column.text("writtenHere", "gestioncompte.reconciliation.writtenHere", Row::here))
                .column(minutes("nowThere", "gestioncompte.reconciliation.minutes.now", Row::nowMinutes))
                .column(minutes("nowHere", "gestioncompte.reconciliation.minutesHere.now", Row::ourNow))
                .column(minutes("allThere", "gestioncompte.reconciliation.minutes.all", Row::allMinutes))
                .column(minutes("allHere", "gestioncompte.reconciliation.minutesHere.all", Row::ourAll))
                .column(minutes("endThere", "gestioncompte.reconciliation.minutes.end", Row::endMinutes))
                .column(minutes("endHere", "gestioncompte.reconciliation.minutesHere.end", Row::ourEnd))
                .column(minutes("savedThere", "gestioncompte.reconciliation.minutes.saved", Row::allSaved))
                .column(minutes("savedHere", "gestioncompte.reconciliation.minutesHere.saved", Row::ourSaved))
                .orderedBy("agrees::int * 2 + same::int", "int", false)
                .searching("number::text || ' ' || names")
                .build();
    }

    private static Column<Row> minutes(
            String name, String label, java.util.function.Function<Row, @Nullable Object> value) {
        return Column.count(name, label, value).exportedOnly();
    }

    private static Object both(int there, int here) {
        return there == here
                ? Format.hours(there)
                : Message.of("gestioncompte.reconciliation.of", Format.hours(there), Format.hours(here));
    }
}
