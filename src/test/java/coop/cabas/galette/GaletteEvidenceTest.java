package coop.cabas.galette;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.tools.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;

/** What an import of Galette proves, and what it does not. */
@GaletteModuleTest
class GaletteEvidenceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Autowired
    GaletteEvidence evidence;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from galette.run where name = 'Preuve'").update();
    }

    @Test
    void aDumpProvesProductionAndABackupTablesOnlyProduction() {
        assertThat(evidence.latest(DAY)).isEmpty();
        run("TABLES", "2026-11-18T09:00:00Z");
        run("DUMP", "2026-11-17T09:00:00Z");
        run("DUMP", "2026-11-21T09:00:00Z");

        assertThat(evidence.latest(DAY)).extracting(Proof::activity).containsExactly("production", "backups");
        assertThat(evidence.latest(DAY))
                .extracting(Proof::on)
                .containsExactly(LocalDate.parse("2026-11-18"), LocalDate.parse("2026-11-17"));
        assertThat(evidence.of("galette", "backups", null, 9)).hasSize(2);
        assertThat(evidence.of("galette", "equipment", null, 9)).isEmpty();
        assertThat(evidence.of("aemsoft", "production", null, 9)).isEmpty();
        assertThat(evidence.doers(DAY.minusDays(9), DAY)).isEmpty();
    }

    private void run(String kind, String read) {
        jdbc.sql("""
                        with b as (
                            insert into imports.batch (source, status, author, staged_at, applied_at, applied_by)
                            values ('galette', 'APPLIED', 'Chloé', cast(:read as timestamptz), cast(:read as timestamptz), 'Chloé')
                            returning id),
                        f as (
                            insert into imports.file (batch_id, name, sha256, size, position, named)
                            select id, 'galette.sql', repeat('a', 64), 1, 1, true from b)
                        insert into galette.run (batch, source, kind, name, read) select id, 'galette', :kind, 'Preuve', cast(:read as timestamptz) from b
                        """).param("kind", kind).param("read", read).update();
    }
}
