package coop.cabas.gestioncompte.web;

import coop.cabas.shared.Message;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What is odd there, what changed on both sides, what is no more. Parameter: the batch. */
final class OddLists {

    private static final int SHOWN = 12;

    private OddLists() {}

    record Odd(long id, String kind, List<String> ids, List<String> words) {

        Message sentence() {
            var args = new ArrayList<>();
            args.add(some());
            words.forEach(word -> args.add(meant(word)));
            return new Message("gestioncompte.anomaly." + kind, args);
        }

        private String some() {
            var some = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
            return ids.size() > SHOWN ? some + "…" : some;
        }

        /** Days and moments are kept as ISO writes them, and shown as people do. */
        private static Object meant(String word) {
            return word.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? LocalDate.parse(word)
                    : word.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?") ? LocalDateTime.parse(word) : word;
        }
    }

    static SqlList<Odd> anomalies(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "gestioncompte.reconciliation.anomalies",
                        """
                        select id, kind, ids::text[] as ids, words, array_to_string(words, ' ') as said
                        from gestioncompte.anomaly where batch = :batch
                        """,
                        (row, n) -> new Odd(
                                row.getLong("id"),
                                row.getString("kind"),
                                List.of((String[]) row.getArray("ids").getArray()),
                                List.of((String[]) row.getArray("words").getArray())),
                        "id",
                        "bigint")
                .column(Column.<Odd>text(
                                "kind",
                                "gestioncompte.reconciliation.kind",
                                row -> Message.of("gestioncompte.kind." + row.kind()))
                        .sortedBy("kind", "text"))
                .column(Column.text("sentence", "gestioncompte.reconciliation.sentence", Odd::sentence))
                .column(Column.<Odd>text("ids", "gestioncompte.reconciliation.ids", row -> String.join(" ", row.ids()))
                        .exportedOnly())
                .orderedBy("kind", "text", false)
                .searching("said")
                .build();
    }

    record Conflict(long id, String thing, long external, String field, String base, String theirs, String here) {

        Object what() {
            return field.isEmpty() ? Message.of("gestioncompte.reconciliation.removed") : field;
        }
    }

    static SqlList<Conflict> conflicts(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "gestioncompte.reconciliation.conflicts",
                        "select * from gestioncompte.conflict where batch = :batch",
                        new SimplePropertyRowMapper<>(Conflict.class),
                        "id",
                        "bigint")
                .column(Column.text("thing", "gestioncompte.reconciliation.thing", row -> thing(row.thing())))
                .column(Column.count("external", "gestioncompte.reconciliation.external", Conflict::external))
                .column(Column.text("field", "gestioncompte.reconciliation.field", Conflict::what))
                .column(Column.text("base", "gestioncompte.reconciliation.base", Conflict::base))
                .column(Column.text("theirs", "gestioncompte.reconciliation.theirs", Conflict::theirs))
                .column(Column.text("here", "gestioncompte.reconciliation.ours", Conflict::here))
                .build();
    }

    record Gone(String thing, long external, LocalDate gone) {}

    static SqlList<Gone> gone(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "gestioncompte.reconciliation.gone",
                        """
                        select thing, external, gone from gestioncompte.link where gone is not null and :batch is not null
                        union all
                        select l.thing, l.external % 1000000000, r.read::date
                        from gestioncompte.link l join gestioncompte.run r using (batch) where l.thing = 'reversal' and :batch is not null
                        """,
                        new SimplePropertyRowMapper<>(Gone.class),
                        "thing || ' ' || external",
                        "text")
                .column(Column.text("thing", "gestioncompte.reconciliation.thing", row -> thing(row.thing())))
                .column(Column.count("external", "gestioncompte.reconciliation.external", Gone::external))
                .column(Column.day("gone", "gestioncompte.reconciliation.goneOn", Gone::gone))
                .build();
    }

    private static Message thing(String thing) {
        return Message.of("gestioncompte.thing." + thing);
    }
}
