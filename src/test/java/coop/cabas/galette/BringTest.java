package coop.cabas.galette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.Outcome;
import coop.cabas.imports.SourceFile;
import coop.cabas.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A small Galette with the traps of a large one: what becomes of each row, the next night, and when it is taken back. */
@GaletteModuleTest
class BringTest {

    @Autowired
    Counter counter;

    @AfterEach
    void takeAllBack() {
        counter.change("update members.member set left_reason = '' where left_reason <> ''");
        counter.undoAll();
    }

    static String small() {
        try (var in = Objects.requireNonNull(BringTest.class.getResourceAsStream("/galette/small-mysql.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<SourceFile> dump(String sql) {
        return List.of(Counter.file("galette.sql", sql));
    }

    private Outcome bring() {
        var outcome = counter.apply(dump(small()));
        assertThat(Counter.why(outcome)).isEmpty();
        assertThat(outcome.isApplied()).isTrue();
        return outcome;
    }

    @Test
    void peopleComeWithAllThatTheyHave() {
        bring();

        assertThat(counter.list(
                        """
                        select concat_ws('|', kind, number, title, name, gender, birth_date, language, s.name, exempt, active, registered, staff_note)
                        from (select m.*, s.name as status_name from members.member m left join members.status s on s.id = m.status) m
                        left join members.status s on s.id = m.status order by m.id
                        """.replace("m.*, s.name as status_name", "m.*").replace("name, gender", "m.name, gender")))
                .containsExactly(
                        "PERSON|A1|Mme|Zoé L’Hermitage|WOMAN|fr|Membre actif·ve|f|t|2024-01-05|note ; \"citée\" \\ fin",
                        "PERSON||Ulysse L’Hermitage|MAN|2015-03-04|fr|Membre actif·ve|f|t|2025-09-01|",
                        "PERSON||Compte Sans|en|Non adhérent·e|t|f|2025-02-03|",
                        "ENTITY||Café « La Bascule »|br|Membre actif·ve|f|t|2025-05-05|",
                        "PERSON||Anna Boucle|WOMAN|fr|Membre actif·ve|f|f|2025-05-05|");
        assertThat(counter.list("select address from members.email order by id"))
                .containsExactly("Zoe@Example.org", "bascule@example.org");
        assertThat(counter.list("select number || ' ' || kind || ' ' || main from members.phone order by id"))
                .containsExactly(
                        "06 39 98 00 01 MOBILE true", "01 99 00 00 01 MOBILE true", "06 39 98 00 02 MOBILE false");
        assertThat(counter.list(
                        "select street || '|' || postcode || '|' || city || '|' || country from members.address"))
                .containsExactly("1 rue d'Été\nBât. C ; 2e|35000|Rennes|");
        assertThat(
                        counter.list(
                                "select m.name || ' ' || since || coalesce(' – ' || ended, '') from members.membership s join members.member m on m.id = s.member order by m.id"))
                .containsExactly(
                        "Zoé L’Hermitage 2024-01-05",
                        "Ulysse L’Hermitage 2025-09-01",
                        "Café « La Bascule » 2025-05-05",
                        "Anna Boucle 2025-05-05 – 2025-05-06");
        assertThat(
                        counter.list(
                                "select m.name || ' ' || role from members.household_member h join members.member m on m.id = h.member order by m.id"))
                .containsExactly("Zoé L’Hermitage HEAD", "Ulysse L’Hermitage CHILD");
        assertThat(
                        counter.list(
                                "select c.purpose || ' ' || m.name from members.consent c join members.member m on m.id = c.member"))
                .containsExactly("public-list Zoé L’Hermitage");
        assertThat(
                        counter.list(
                                "select g.name || ' in ' || coalesce(p.name, '-') || ': ' || m.name || ' ' || s.belongs || ' ' || s.manager from members.group_member s "
                                        + "join members.member_group g on g.id = s.member_group left join members.member_group p on p.id = g.parent join members.member m on m.id = s.member order by m.id"))
                .containsExactly(
                        "Enfant in Parent: Zoé L’Hermitage true true",
                        "Enfant in Parent: Ulysse L’Hermitage true false",
                        "Enfant in Parent: Compte Sans false true");
        assertThat(
                        counter.list(
                                "select f.name || ' ' || v.value || ' ' || (choice is not null) from members.field_value v join members.field f on f.id = v.field order by v.id"))
                .containsExactly(
                        "Commission Accueil ; caisse true",
                        "Réunion 2025-09-28 false",
                        "Commission ? 99 false",
                        "Réunion bientôt false");
        assertThat(counter.count("select count(*) from members.member where photo is not null"))
                .isOne();
    }

    @Test
    void feesComeWithWhatPaidThem() {
        var outcome = bring();

        assertThat(counter.list("""
                        select f.amount || ' ' || t.kind || ' ' || coalesce(f.ends::text, '-') || ' paid ' || coalesce(sum(a.amount)::text, '0')
                        from fees.fee f join fees.type t on t.id = f.type left join fees.allocation a on a.fee = f.id group by f.id, t.kind order by f.id
                        """))
                .containsExactly(
                        "20.00 FEE 2026-08-31 paid 20.00",
                        "20.00 FEE 2026-08-31 paid 20.00",
                        "10.00 DONATION - paid 10.00",
                        "6.00 FEE 2025-12-31 paid 5.00",
                        "20.00 FEE 2027-08-31 paid 0",
                        "-5.00 FEE 2025-12-31 paid -5.00",
                        "30.00 FEE 2026-12-31 paid 15.00");
        assertThat(
                        counter.list(
                                "select name || ' ' || coalesce(until_day, '') || ' ' || offered_months || ' ' || coalesce(months, 0) from fees.type order by id"))
                .containsExactly(
                        "Cotisation annuelle 09-01 2 0",
                        "Don en argent  0 0",
                        "Cotisation annuelle (à payer) 09-01 2 0",
                        "Trimestre  0 3");
        assertThat(counter.list("select kind from fees.method order by id"))
                .containsExactly("CASH", "CARD", "CHEQUE", "TRANSFER", "PAYPAL", "OTHER", "SCHEDULE");
        assertThat(outcome.reconciliation().get("unexplained"))
                .as(String.valueOf(outcome.reconciliation().get("differences")))
                .isEqualTo(0);
        assertThat(counter.list("select distinct kind from galette.oddity order by 1"))
                .contains(
                        "choiceMissing",
                        "emailWrong",
                        "feeBackwards",
                        "feeNegative",
                        "feeOfNobody",
                        "hiddenSigns",
                        "languageUnknown",
                        "noCreation",
                        "numberTwice",
                        "overDistributed",
                        "parentCycle",
                        "passwordLost",
                        "payerAssumed",
                        "transactionZero",
                        "valueNoDate",
                        "valueOfNobody");
    }

    @Test
    void activePeopleWithAnAddressOfTheirOwnGetAnAccountAndOnlyABearablePasswordComes() {
        bring();

        assertThat(
                        counter.list(
                                "select email || ' ' || coalesce(left(password, 15), 'none') from access.account a join members.member m on m.account = a.id order by a.id"))
                .containsExactly("zoe@example.org {bcrypt}$2y$10$", "bascule@example.org none");
    }

    @Test
    void theNextNightBringsOnlyWhatChangedAndNothingThatChangedHere() {
        bring();
        counter.change(
                "update members.member set profession = 'maraîchère', last_name = 'Ici' where first_name = 'Zoé'");

        var outcome = counter.apply(dump(small().replace("'L&#039;Hermitage','Zoé'", "'Là-bas','Zoé'")
                .replace(
                        "'2025-05-05','2025-05-06',0,0,0,0,NULL,'fr_FR',4,NULL)",
                        "'2025-05-05','2025-05-06',0,0,1,0,NULL,'fr_FR',4,NULL)")
                .replace(
                        "(8,4,1,30.00,7,NULL,'2026-01-10','2026-01-10','2026-12-31',NULL)",
                        "(8,4,1,30.00,7,NULL,'2026-01-10','2026-01-10','2027-12-31',NULL)")
                .replace("(3,1,5,10.00,1,'merci','2025-10-01','2025-10-01','1901-01-01',NULL),", "")));

        assertThat(Counter.why(outcome)).isEmpty();
        assertThat(outcome.files().getFirst().added()).isZero();
        assertThat(outcome.files().getFirst().changed()).isEqualTo(2);
        assertThat(counter.list("select last_name || ' ' || profession from members.member where first_name = 'Zoé'"))
                .containsExactly("Ici maraîchère");
        assertThat(counter.list("select exempt::text from members.member where first_name = 'Anna'"))
                .containsExactly("true");
        assertThat(counter.count("select count(*) from fees.fee where ends = '2027-12-31'"))
                .isOne();
        assertThat(counter.list(
                        "select field || ': ' || base || ' / ' || theirs || ' / ' || here from galette.conflict"))
                .containsExactly("lastName: L’Hermitage / Là-bas / Ici");
        assertThat(counter.list("select thing || ' ' || external from galette.link where gone is not null"))
                .containsExactly("fee 3");

        // put back as the first import left it, so that both can be taken back
        counter.change("update members.member set profession = '', last_name = 'L’Hermitage' where first_name = 'Zoé'");
    }

    @Test
    void whatWasBuiltUponAnImportKeepsItFromBeingTakenBack() {
        var batch = Objects.requireNonNull(bring().batch());
        counter.change("update members.member set profession = 'maraîchère' where first_name = 'Zoé'");
        assertThatThrownBy(() -> counter.undo(batch))
                .isInstanceOf(Refused.class)
                .hasMessage("imports.undo.touched");
        counter.change("update members.member set profession = '' where first_name = 'Zoé'");

        counter.change(
                "insert into fees.payment (payer, paid_on, amount, recorded, author) select id, '2026-11-01', 5, now(), 'Ana' from members.member where first_name = 'Zoé'");
        assertThatThrownBy(() -> counter.undo(batch))
                .isInstanceOf(Refused.class)
                .hasMessage("imports.undo.used");
        assertThat(counter.count("select count(*) from members.member")).isEqualTo(5);
        counter.change("update fees.payment set imported = true where author = 'Ana'");
        counter.list("select fees.take_back(array(select id from fees.payment where author = 'Ana'))::text");
    }

    @Test
    void aDryRunLeavesNoTrace() {
        var outcome = counter.tryOut(dump(small()));

        assertThat(outcome.files().getFirst().verdict()).isEqualTo(FileReport.Verdict.READY);
        assertThat(outcome.files().getFirst().added()).isPositive();
        assertThat(
                        counter.count(
                                "select (select count(*) from members.member) + (select count(*) from galette.link) + (select count(*) from fees.type)"))
                .isZero();
    }
}
