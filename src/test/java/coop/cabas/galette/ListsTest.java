package coop.cabas.galette;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** Lists exported from Galette's screens: some columns of some rows, in the words of one language. */
@GaletteModuleTest
class ListsTest {

    private static final String FRENCH = """
            "ID de l'adhérent ";"Statut ";"Nom ";"Prénom ";"Titre ";"Date de naissance ";"Genre ";"GSM ";"Courriel ";"Date de création "
            "41";"Membre actif";"Ferreira";"Ana";"Mrs.";"14/05/1986";"Femme";"06 39 98 01 02";"ana@cabas.example";"03/01/2024"
            "42";"Ami·e de la coop";"Lemoine";"Bruno";"Mr.";"";"Homme";"";"";"04/01/2024"
            "43";"Membre actif";"Lemoine";"Bruno";"Mr.";"";"Homme";"";"";"05/01/2024"
            """;

    private static final String FEES = """
            "Contribution id";"Contributor";"Contribution type";"Amount";"Payment type";"Comments";"Date";"Start date of membership / Date of contribution";"End date of membership";"Transaction ID"
            "7";"FERREIRA Ana";"annual fee";"20.00";"Check";"n° 12";"2024-01-03";"2024-01-03";"2025-01-02";""
            "8";"LEMOINE Bruno";"annual fee";"20.00";"Cash";"";"2024-01-04";"2024-01-04";"2025-01-03";""
            "9";"INCONNU Paul";"donation in money";"5.00";"Cash";"";"2024-01-04";"2024-01-04";"";""
            """;

    private static final String SCHEDULE = """
            "ID du paiement planifié";"ID de la contribution";"Type de paiement ";"Date d’enregistrement ";"Date de planification\u202f";"Montant ";"Payé";"Commentaires "
            "1";"7";"Chèque";"2024-01-03 00:00:00";"03/01/2024";"12.00";"1";""
            "2";"7";"Chèque";"2024-01-03 00:00:00";"03/02/2024";"8.00";"0";"à encaisser plus tard"
            """;

    @Autowired
    Counter counter;

    @AfterEach
    void takeAllBack() {
        counter.undoAll();
    }

    @Test
    void bringsWhatTheyTellAndGuessesNobody() {
        var outcome = counter.apply(List.of(
                Counter.file("paiements.csv", SCHEDULE),
                Counter.file("fees.csv", FEES),
                Counter.file("liste.csv", FRENCH)));

        assertThat(Counter.why(outcome)).isEmpty();
        assertThat(outcome.files())
                .extracting(FileReport::kind)
                .containsExactly("schedules", "contributions", "members");
        assertThat(
                        counter.list(
                                "select concat_ws('|', name, title, gender, birth_date, active, registered) from members.member order by id"))
                .containsExactly(
                        "Ana Ferreira|Mme|WOMAN|1986-05-14|t|2024-01-03",
                        "Bruno Lemoine|M.|MAN|t|2024-01-04",
                        "Bruno Lemoine|M.|MAN|t|2024-01-05");
        assertThat(counter.list("select kind from fees.method order by kind")).containsExactly("CASH", "CHEQUE");
        assertThat(
                        counter.list(
                                "select concat_ws('|', m.name, f.amount, f.ends) from fees.fee f join members.member m on m.id = f.member"))
                .containsExactly("Ana Ferreira|20.00|2025-01-02");
        assertThat(
                        counter.list(
                                "select due || ' ' || amount || ' ' || (payment is not null) from fees.instalment order by due"))
                .containsExactly("2024-01-03 12.00 true", "2024-02-03 8.00 false");
        assertThat(
                        counter.list(
                                "select kind || ' ' || external from galette.oddity where topic = 'contributions' order by external"))
                .containsExactly("contributorTwice 8", "feeOfNobody 9");
        assertThat(outcome.reconciliation().get("unexplained"))
                .as(String.valueOf(outcome.reconciliation()))
                .isEqualTo(0);
    }

    @Test
    void whatAListLeavesOutIsNotEmptied() {
        counter.apply(files(FRENCH));

        var outcome = counter.apply(files("""
                "Member id";"Name";"First name";"E-Mail"
                "41";"Ferreira";"Ana";"ana.ferreira@cabas.example"
                """));

        assertThat(outcome.files().getFirst().changed()).isOne();
        assertThat(counter.list(
                        "select concat_ws('|', m.birth_date, m.gender, e.address, p.number) from members.member m "
                                + "join members.email e on e.member = m.id join members.phone p on p.member = m.id"))
                .containsExactly("1986-05-14|WOMAN|ana.ferreira@cabas.example|06 39 98 01 02");
        assertThat(counter.count("select count(*) from members.member")).isEqualTo(3);
        assertThat(counter.count("select count(*) from galette.link where gone is not null"))
                .isZero();
    }

    @Test
    void whoChangedOnBothSidesIsLeftAndTold() {
        counter.apply(files(FRENCH));
        counter.change("update members.member set birth_date = date '1986-05-15' where first_name = 'Ana'");

        counter.apply(files(FRENCH.replace("14/05/1986", "16/05/1986")));

        assertThat(counter.list("select birth_date::text from members.member where first_name = 'Ana'"))
                .containsExactly("1986-05-15");
        assertThat(counter.list("select field || ' ' || theirs || ' ' || here from galette.conflict"))
                .containsExactly("birthDate 1986-05-16 1986-05-15");
        counter.change("update members.member set birth_date = date '1986-05-14' where first_name = 'Ana'");
    }

    @Test
    void aLineOfAnotherWidthIsRefusedWithItsPlace() {
        var outcome = counter.apply(files(FRENCH + "\"44\";\"Membre actif\"\n"));

        assertThat(outcome.isApplied()).isFalse();
        assertThat(outcome.files().getFirst().rejected())
                .anySatisfy(reject -> assertThat(reject.row()).isEqualTo(5));
        assertThat(counter.count("select count(*) from members.member")).isZero();
    }

    private static List<SourceFile> files(String list) {
        return List.of(Counter.file("liste_adherents_filtree.csv", list));
    }
}
