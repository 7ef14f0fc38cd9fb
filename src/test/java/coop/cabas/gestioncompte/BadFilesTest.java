package coop.cabas.gestioncompte;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that cannot be taken: each is told why, and nothing is written. */
@GestionCompteModuleTest
class BadFilesTest {

    @Autowired
    Desk desk;

    private void refused(String why, SourceFile... files) {
        var outcome = desk.apply(files);
        assertThat(outcome.isApplied()).isFalse();
        assertThat(Desk.why(outcome)).contains(why);
        assertThat(desk.count("select count(*) from gestioncompte.run where not undone"))
                .isZero();
    }

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    @ParameterizedTest
    @CsvSource({
        "'180,NULL,1,NULL', 'beaucoup,NULL,1,NULL', gestioncompte.cell.noNumber",
        "'2026-11-10 09:00:00', '2026-13-10 09:00:00', gestioncompte.cell.noDate",
        "'(3,4,103,', '(3,4,NULL,', gestioncompte.cell.missing",
        "-- Dump completed on 2026-11-20  9:00:00, -- la fin, imports.dump.cut"
    })
    void aPlaceThatCannotBeReadIsNamed(String good, String bad, String why) {
        assertThat(Desk.small()).contains(good);
        refused(why, Desk.dump(Desk.small().replace(good, bad)));
    }

    @Test
    void otherFilesAreToldApart() {
        refused(
                "gestioncompte.dump.foreign",
                Desk.dump("CREATE TABLE `gal_adherents` (`id_adh` int);\n-- Dump completed"));
        refused("gestioncompte.dump.nothing", Desk.dump("-- MySQL dump 10\n-- Dump completed\n"));
        refused("gestioncompte.file.onlyParameters", Desk.file("parameters.yml", "due_duration_by_cycle: 180\n"));
        refused(
                "gestioncompte.file.members",
                Desk.file("m.csv", "\"Numéro de membre\",Prénom,\"Compteur de temps\"\n"));
        refused("gestioncompte.file.late", Desk.file("r.csv", "12,\"Ana LEMOINE\",29/12/2023,-4.5\n"));
        refused("gestioncompte.list.header", Desk.file("m.csv", "Membre,Prénom,\"Compteur de temps\"\n"));
        refused("gestioncompte.list.width", Desk.file("r.csv", "12,Ana,29/12/2023,-4\n13,Bruno,-4\n"));
        refused("gestioncompte.list.number", Desk.file("r.csv", "12,Ana,29/12/2023,-4\nBruno,13,29/12/2023,-4\n"));
        refused("gestioncompte.list.hours", Desk.file("r.csv", "12,Ana,,-4\n13,Bruno,29/12/2023,beaucoup\n"));
        refused("gestioncompte.list.broken", Desk.file("r.csv", "12,Ana,,-4\n13,\"Bruno\" L.,29/12/2023,-4\n"));
        refused("gestioncompte.file.unknown", Desk.file("m.txt", "bonjour"));
        refused("gestioncompte.file.oneDump", Desk.dump(Desk.small()), Desk.file("b.sql", Desk.small() + "\n"));
        refused(
                "gestioncompte.parameters.wrong",
                Desk.dump(Desk.small()),
                Desk.file(".env", "DUE_DURATION_BY_CYCLE=trois\n"));
    }
}
