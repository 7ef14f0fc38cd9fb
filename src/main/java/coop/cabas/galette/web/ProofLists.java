package coop.cabas.galette.web;

import coop.cabas.galette.Proof;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the proof can list. Parameters: the batch, and the day of the states. */
final class ProofLists {

    private ProofLists() {}

    record Figure(
            int place,
            String topic,
            String key,
            String label,
            long theirCount,
            @Nullable BigDecimal theirSum,
            long ourCount,
            @Nullable BigDecimal ourSum,
            boolean agrees) {

        Badge state() {
            var same =
                    theirCount == ourCount && (theirSum == null || ourSum == null || theirSum.compareTo(ourSum) == 0);
            return !agrees
                    ? Badge.of(Badge.Tone.BAD, "galette.proof.differs")
                    : same
                            ? Badge.of(Badge.Tone.GOOD, "galette.proof.same")
                            : Badge.of(Badge.Tone.WARNING, "galette.proof.explained");
        }

        String what() {
            return label.isEmpty() || topic.equals("transaction") ? key : key + " · " + label;
        }
    }

    static SqlList<Figure> figures(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "galette.proof.figures",
                        Proof.compared(),
                        new SimplePropertyRowMapper<>(Figure.class),
                        "place",
                        "int")
                .column(Column.text("topic", "galette.proof.topic", row -> Message.of("galette.topic." + row.topic())))
                .column(Column.text("key", "galette.proof.key", Figure::what))
                .column(Column.count("theirs", "galette.proof.theirs", Figure::theirCount))
                .column(Column.count("ours", "galette.proof.ours", Figure::ourCount))
                .column(Column.money("theirSum", "galette.proof.theirSum", Figure::theirSum))
                .column(Column.money("ourSum", "galette.proof.ourSum", Figure::ourSum))
                .column(Column.badge("state", "galette.proof.state", Figure::state))
                .orderedBy("agrees::int", "int", false)
                .build();
    }

    record Member(
            long external,
            long id,
            String name,
            @Nullable LocalDate due,
            @Nullable LocalDate until,
            String theirs,
            String ours) {}

    private static final String STATE = """
            case when %1$s then 'exempt' when %2$s is null then 'never' when %2$s - cast(:day as date) > 30 then 'up_to_date'
                 when %2$s >= cast(:day as date) then 'nearly_due' when %3$s then 'late_active' else 'late_inactive' end""";

    static SqlList<Member> members(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "galette.proof.members",
                        """
                        select t.external, m.id, m.name, m.sort_name, t.due, c.until, %s as theirs, %s as ours
                        from galette.their_member t
                        join galette.link l on l.source = 'galette' and l.thing = 'member' and l.external = t.external
                        join members.member_card m on m.id = l.ours
                        left join fees.cover c on c.member = m.id
                        where t.batch = :batch
                        """.formatted(
                                        STATE.formatted("t.exempt", "t.due", "t.active"),
                                        STATE.formatted("m.exempt", "c.until", "m.active")),
                        new SimplePropertyRowMapper<>(Member.class),
                        "external",
                        "bigint")
                .column(Column.<Member>text("name", "galette.proof.name", Member::name)
                        .linking(row -> "/members/" + row.id())
                        .sortedBy("sort_name", "text"))
                .column(Column.<Member>count("external", "galette.proof.external", Member::external)
                        .sortedBy("external", "bigint"))
                .column(Column.day("due", "galette.proof.due", Member::due))
                .column(Column.day("until", "galette.proof.until", Member::until))
                .column(Column.text(
                        "theirs", "galette.proof.theirState", row -> Message.of("galette.state." + row.theirs())))
                .column(Column.badge(
                        "ours",
                        "galette.proof.ourState",
                        row -> Badge.of(
                                row.theirs().equals(row.ours()) ? Badge.Tone.GOOD : Badge.Tone.BAD,
                                "galette.state." + row.ours())))
                .searching("name")
                .build();
    }

    record Oddity(
            long id, String kind, String thing, @Nullable Long external, String value) {}

    static SqlList<Oddity> oddities(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "galette.proof.oddities",
                        """
                        select id, kind, thing, external, value from galette.oddity
                        where batch = :batch and (topic is null or topic not in ('typeYear', 'method'))
                        """,
                        new SimplePropertyRowMapper<>(Oddity.class),
                        "id",
                        "bigint")
                .column(Column.<Oddity>text(
                                "kind", "galette.proof.kind", row -> Message.of("galette.oddity." + row.kind()))
                        .sortedBy("kind", "text"))
                .column(Column.text("thing", "galette.proof.thing", row -> Message.of("galette.thing." + row.thing())))
                .column(Column.<Oddity>count("external", "galette.proof.external", Oddity::external)
                        .sortedBy("coalesce(external, 0)", "bigint"))
                .column(Column.text("value", "galette.proof.value", Oddity::value))
                .orderedBy("kind", "text", false)
                .searching("value")
                .build();
    }

    record Conflict(long id, String thing, long external, String field, String base, String theirs, String here) {

        Object what() {
            var key = "galette.field." + field;
            return field.isEmpty() ? Message.of("galette.proof.removed") : Text.has(key) ? Message.of(key) : field;
        }
    }

    static SqlList<Conflict> conflicts(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "galette.proof.conflicts",
                        "select * from galette.conflict where batch = :batch",
                        new SimplePropertyRowMapper<>(Conflict.class),
                        "id",
                        "bigint")
                .column(Column.text("thing", "galette.proof.thing", row -> Message.of("galette.thing." + row.thing())))
                .column(Column.count("external", "galette.proof.external", Conflict::external))
                .column(Column.text("field", "galette.proof.field", Conflict::what))
                .column(Column.text("base", "galette.proof.base", Conflict::base))
                .column(Column.text("theirs", "galette.proof.theirs", Conflict::theirs))
                .column(Column.text("here", "galette.proof.ours", Conflict::here))
                .build();
    }

    record Gone(String thing, long external, LocalDate gone) {}

    static SqlList<Gone> gone(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "galette.proof.gone",
                        "select thing, external, gone from galette.link where source = 'galette' and gone is not null and :batch is not null",
                        new SimplePropertyRowMapper<>(Gone.class),
                        "thing || ' ' || external",
                        "text")
                .column(Column.text("thing", "galette.proof.thing", row -> Message.of("galette.thing." + row.thing())))
                .column(Column.count("external", "galette.proof.external", Gone::external))
                .column(Column.day("gone", "galette.proof.goneOn", Gone::gone))
                .build();
    }

    record Overlap(long first, long second, String name, String kind) {}

    static SqlList<Overlap> overlaps(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "galette.proof.overlaps",
                        """
                        select o.first, o.second, o.kind, coalesce(m.name, '') as name
                        from galette.overlap o
                        left join galette.link l on l.source = 'galette' and l.thing = 'member' and l.external = o.member
                        left join members.member_card m on m.id = l.ours
                        where o.batch = :batch
                        """,
                        new SimplePropertyRowMapper<>(Overlap.class),
                        "first || ' ' || second",
                        "text")
                .column(Column.text("name", "galette.proof.name", Overlap::name))
                .column(Column.count("first", "galette.proof.first", Overlap::first))
                .column(Column.count("second", "galette.proof.second", Overlap::second))
                .column(Column.text("kind", "galette.proof.kind", row -> Message.of("galette.overlap." + row.kind())))
                .searching("name")
                .build();
    }
}
