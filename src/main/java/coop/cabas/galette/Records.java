package coop.cabas.galette;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.sync.Tally;
import coop.cabas.members.intake.Copy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Keeps what an import read and found, for the proof. */
@Component
class Records {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Records(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** @param kind DUMP, TABLES or CSV */
    void open(BatchId batch, String kind, Galette galette) {
        var version = galette.version();
        jdbc.sql("""
                        insert into galette.run (batch, source, kind, name, version, prefix, read)
                        values (:batch, :source, :kind, :name, :version, :prefix, :now)
                        """)
                .param("batch", batch.value())
                .param("source", GaletteImporter.SOURCE)
                .param("kind", kind)
                .param("name", galette.preference("pref_nom"))
                .param("version", version == null ? "" : version.toPlainString())
                .param("prefix", galette.prefix())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What the Galette that was imported last is called; empty when none was, or it did not tell. */
    Optional<String> name() {
        return jdbc.sql("select name from galette.run where not undone and name <> '' order by batch desc limit 1")
                .query(String.class)
                .optional();
    }

    void figures(BatchId batch, Passage.Seen seen) {
        var copy = new Copy();
        var figures = copy.to("galette.figure (batch, topic, key, label, count, sum)");
        seen.figures()
                .topics()
                .forEach((topic, all) -> all.forEach((key, figure) ->
                        figures.add(batch.value(), topic, key, figure.label, figure.count, figure.sum)));
        var members = copy.to("galette.their_member (batch, external, due, stored_due, exempt, active)");
        seen.figures()
                .standings()
                .forEach(standing -> members.add(
                        batch.value(),
                        standing.member(),
                        standing.due(),
                        standing.storedDue(),
                        standing.exempt(),
                        standing.active()));
        var overlaps = copy.to("galette.overlap (batch, member, first, second, kind)");
        seen.survey()
                .periods()
                .overlaps()
                .forEach(pair -> overlaps.add(
                        batch.value(),
                        pair.member(),
                        pair.first(),
                        pair.second(),
                        pair.nested() ? "NESTED" : "OVERLAP"));
        copy.write(template);
        // each night brings them anew: what the last two imports read is enough to compare, and to go back
        jdbc.sql("""
                        delete from galette.their_member where batch not in
                            (select batch from galette.run where not undone and kind <> 'CSV' order by batch desc limit 2)
                        """).update();
    }

    /** Words as Galette translates them itself, for the lists that show nothing else. */
    void words(Map<String, String> shown) {
        shown.forEach((word, kept) -> jdbc.sql("""
                        insert into galette.word (source, shown, kept) values (:source, :shown, :kept)
                        on conflict (source, shown) do update set kept = excluded.kept
                        """)
                .param("source", GaletteImporter.SOURCE)
                .param("shown", word)
                .param("kept", kept)
                .update());
    }

    /** Which rows lists held. */
    void listed(BatchId batch, Passage.Seen seen) {
        var copy = new Copy();
        var rows = copy.to("galette.listed (batch, thing, external)");
        seen.survey().members().forEach(id -> rows.add(batch.value(), Things.MEMBER, id));
        seen.survey().contributions().forEach(id -> rows.add(batch.value(), Things.FEE, id));
        copy.write(template);
    }

    void findings(BatchId batch, Findings findings) {
        var copy = new Copy();
        var oddities =
                copy.to("galette.oddity (batch, kind, thing, external, value, topic, key, lost_count, lost_sum)");
        findings.oddities()
                .forEach(odd -> oddities.add(
                        batch.value(),
                        odd.kind(),
                        odd.thing(),
                        odd.external(),
                        odd.value(),
                        odd.topic(),
                        odd.key(),
                        odd.lostCount(),
                        odd.lostSum()));
        var conflicts = copy.to("galette.conflict " + Tally.Conflict.COLUMNS);
        findings.conflicts().forEach(conflict -> conflicts.add(conflict.cells(batch.value())));
        copy.write(template);
    }
}
