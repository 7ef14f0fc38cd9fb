package coop.cabas.sales;

import static coop.cabas.sales.TillExports.plu;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.tools.ActivityCode;
import coop.cabas.tools.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;

@SalesModuleTest
class TillEvidenceTest {

    @Autowired
    TillEvidence evidence;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    @Test
    void followsTheTillAsFarAsItsFilesGo() {
        assertThat(evidence.latest(LocalDate.parse("2026-11-23"))).isEmpty();
        desk.apply(plu("2021-03-05T08:00", "2021-03-01 111 2 5.00", "2021-03-02 OLD 1 3.00", "2021-03-04 111 1 2.50"));

        assertThat(evidence.latest(LocalDate.parse("2026-11-23")))
                .singleElement()
                .satisfies(proof -> {
                    assertThat(proof.tool()).isEqualTo("aemsoft");
                    assertThat(proof.activity()).isEqualTo(ActivityCode.PRODUCTION);
                    assertThat(proof.on()).isEqualTo("2021-03-04");
                    assertThat(proof.strength()).isEqualTo(Proof.Strength.COMPUTED);
                    assertThat(proof.path()).matches("/imports/aemsoft/\\d+");
                });
        assertThat(evidence.latest(LocalDate.parse("2021-03-03")))
                .extracting(Proof::on)
                .containsExactly(LocalDate.parse("2021-03-03"));
        assertThat(evidence.latest(LocalDate.parse("2021-02-28"))).isEmpty();
    }

    @Test
    void listsItsDaysForItsOwnCellOnly() {
        desk.apply(plu("2021-03-05T08:00", "2021-03-01 111 2 5.00", "2021-03-02 OLD 1 3.00", "2021-03-04 111 1 2.50"));

        assertThat(evidence.of("aemsoft", "production", LocalDate.parse("2021-03-04"), 1))
                .extracting(Proof::on)
                .containsExactly(LocalDate.parse("2021-03-03"));
        assertThat(evidence.of("aemsoft", "backups", null, 9)).isEmpty();
        assertThat(evidence.of("galette", "production", null, 9)).isEmpty();
    }

    @Test
    void provesNothingOnceTheFilesAreTakenBack() {
        desk.apply(plu("2021-03-05T08:00", "2021-03-01 111 2 5.00"));
        desk.undoAll();

        assertThat(evidence.latest(LocalDate.parse("2026-11-23"))).isEmpty();
        assertThat(evidence.doers(LocalDate.parse("2021-01-01"), LocalDate.parse("2021-12-31")))
                .isEmpty();
    }

    @Test
    void tellsWhoHandedTheFilesIn() {
        var batch = desk.apply(plu("2021-03-05T08:00", "2021-03-01 111 2 5.00"));
        assertThat(evidence.doers(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-31")))
                .isEmpty();
        jdbc.sql("update imports.batch set author_id = 7 where id = " + batch.value())
                .update();

        assertThat(evidence.doers(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-31")))
                .singleElement()
                .satisfies(proof -> assertThat(proof.by()).isEqualTo(new AccountId(7)));
        assertThat(evidence.doers(LocalDate.parse("2021-04-01"), LocalDate.parse("2021-04-30")))
                .isEmpty();
    }
}
