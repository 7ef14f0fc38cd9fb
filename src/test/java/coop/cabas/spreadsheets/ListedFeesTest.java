package coop.cabas.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Methods;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.members.FileOf;
import coop.cabas.shared.Money;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Payments in lists: each becomes a paid fee, once. */
@ModuleTest(extraIncludes = {"access", "audit", "files", "imports", "mail", "members", "fees", "shares"})
class ListedFeesTest {

    private static final Path REAL = Path.of("../shared/data/members/elefan");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<Key> BY_NUMBER = List.of(Key.NUMBER);

    @Autowired
    ApplicationContext context;

    @Autowired
    FeeTypes types;

    @Autowired
    JdbcClient jdbc;

    private Lists lists;
    private long type;
    private String typeName = "";

    @BeforeEach
    void somebody() {
        lists = new Lists(context);
        typeName = "Cotisation de liste " + COUNT.incrementAndGet();
        type = types.add(new FeeTypes.Terms(
                        typeName, FeeType.Kind.FEE, Money.of("20"), true, 12, null, 0, false, null, false))
                .value();
    }

    @AfterEach
    void takeAllBack() {
        lists.undoAll();
    }

    /** Ways to pay that the list names by words for their kinds. */
    private void ways() {
        var methods = context.getBean(Methods.class);
        for (var kind : List.of(Methods.Kind.CHEQUE, Methods.Kind.CASH)) {
            if (methods.all().stream().noneMatch(method -> method.kind() == kind)) {
                methods.add(kind, "Moyen " + kind, "");
            }
        }
    }

    @Test
    void paymentsOfAListAreWrittenOnceAndGoWithIt() {
        ways();
        lists.keep(lists.terms(
                "paiements",
                BY_NUMBER,
                null,
                null,
                "Matr",
                "NUMBER",
                "Blaze",
                "LAST_NAME",
                "Type",
                "FEE_TYPE",
                "Reçu",
                "FEE_AMOUNT",
                "Le",
                "FEE_PAID_ON",
                "Par",
                "FEE_METHOD"));
        var list = """
                Matr;Blaze;Type;Reçu;Le;Par
                F1;Ferreira;%1$s;20,00 €;10/03/2025;chèque
                F1;Ferreira;%1$s;25;2026-03-09;espèces
                F2;Lemoine;;;;
                """.formatted(typeName.toUpperCase(java.util.Locale.ROOT));

        var report = lists.apply("paiements.csv", list);

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.totals().get("fees")).hasToString("2");
        assertThat(report.totals().get("feeSum")).hasToString("45.00");
        assertThat(fees("F1"))
                .containsExactly("20.00 2025-03-10/2026-03-09 CHEQUE", "25.00 2026-03-09/2027-03-08 CASH");
        assertThat(lists.tried("encore.csv", list).same()).isEqualTo(2);
        var dearer = lists.tried("plus.csv", list.replace("20,00", "22,00"));
        assertThat(dearer.same()).isEqualTo(2);
        assertThat(dearer.notes()).extracting("key").contains("spreadsheets.feeDiffers");

        lists.undo();
        assertThat(jdbc.sql("select count(*) from fees.fee where type = :type")
                        .param("type", type)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from spreadsheets.fee")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void aFeeThatIsHereAlreadyIsNotBroughtAgain() {
        var ana = FileOf.person(context, "Ana", "Cotisante").value();
        jdbc.sql("update members.member set number = 'F3' where id = :id")
                .param("id", ana)
                .update();
        jdbc.sql("""
                        insert into fees.fee (member, type, amount, registered, starts, ends, recorded, author)
                        values (:member, :type, 20, '2026-01-05', '2026-01-05', '2027-01-04', now(), 'Didier')
                        """).param("member", ana).param("type", type).update();
        lists.keep(lists.terms(
                "simple", BY_NUMBER, type, null, "Matr", "NUMBER", "Reçu", "FEE_AMOUNT", "Le", "FEE_PAID_ON"));

        assertThat(lists.tried("un.csv", "Matr;Reçu;Le\nF3;20;05/01/2026\n").same())
                .isEqualTo(1);
        assertThat(lists.tried("deux.csv", "Matr;Reçu;Le\nF3;20;05/01/2026\nF3;20;05/01/2026\n")
                        .totals()
                        .get("newFees"))
                .hasToString("1");
    }

    @Test
    void anAmountNeedsADayATypeAndAFigure() {
        lists.keep(lists.terms(
                "incomplet",
                BY_NUMBER,
                null,
                null,
                "Matr",
                "NUMBER",
                "Blaze",
                "LAST_NAME",
                "Type",
                "FEE_TYPE",
                "Reçu",
                "FEE_AMOUNT",
                "Le",
                "FEE_PAID_ON",
                "Par",
                "FEE_METHOD"));

        var report = lists.tried("incomplet.csv", """
                Matr;Blaze;Type;Reçu;Le;Par
                G1;Ferreira;%1$s;20;;
                G2;Lemoine;;20;01/02/2026;
                G3;Morel;%1$s;vingt;01/02/2026;
                G4;Roux;%1$s;-5;01/02/2026;coquillages
                """.formatted(typeName));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.rejected()).extracting("row").containsExactly(2, 3, 4, 5, 5);
        assertThat(report.rejected()).extracting("column").containsExactly(null, null, "Reçu", "Reçu", "Par");
    }

    @Test
    void somebodyMadeAnonymousPaysNothingNew() {
        lists.keep(lists.terms(
                "oubli", BY_NUMBER, type, "2026-11-01", "Matr", "NUMBER", "Blaze", "LAST_NAME", "Reçu", "FEE_AMOUNT"));
        lists.apply("un.csv", "Matr;Blaze;Reçu\nO1;Oubliable;\n");
        jdbc.sql("""
                        update members.member set last_name = '', first_name = '', number = null, left_on = registered, anonymised = now()
                        where number = 'O1'
                        """).update();

        var again = lists.tried("deux.csv", "Matr;Blaze;Reçu\nO1;Oubliable;20\n");

        assertThat(again.same()).isEqualTo(1);
        assertThat(again.totals().get("newFees")).hasToString("0");
    }

    @Test
    void theAmountsOfGestionCompteBecomeFeesOfTheTypeChosen() throws IOException {
        assumeThat(Files.exists(REAL))
                .as("the folder of real files is not beside the checkout")
                .isTrue();
        lists.keep(lists.terms(
                "gestion-compte",
                List.of(Key.NUMBER, Key.EMAIL_AND_NAME),
                type,
                "2026-11-23",
                "Numero existant",
                "NUMBER",
                "Nom",
                "LAST_NAME",
                "Prénom",
                "FIRST_NAME",
                "Rue",
                "STREET",
                "Complement adresse",
                "STREET_MORE",
                "Code postale",
                "POSTCODE",
                "Ville",
                "CITY",
                "Téléphone",
                "PHONE",
                "Email",
                "EMAIL",
                "Commission (liste id)",
                "",
                "Email du compte associé",
                "",
                "Date inscription",
                "REGISTERED",
                "Montant",
                "FEE_AMOUNT",
                "Mode de paiement",
                "",
                "Membre ayant réalisé l'inscription",
                ""));

        var first = lists.apply("mocked_users.csv", Files.readAllBytes(REAL.resolve("mocked_users.csv")));
        var again = lists.apply(
                "mocked_users_semicolon.csv", Files.readAllBytes(REAL.resolve("mocked_users_semicolon.csv")));

        assertThat(first.added()).isEqualTo(50);
        assertThat(first.totals().get("feeSum")).hasToString("23814.00");
        assertThat(again.same()).isEqualTo(50);
        assertThat(jdbc.sql("select sum(amount) from fees.fee where type = :type")
                        .param("type", type)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("23814");
        assertThat(jdbc.sql(
                                "select sum(a.amount) from fees.allocation a join fees.fee f on f.id = a.fee where f.type = :type")
                        .param("type", type)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("23814");
    }

    private List<String> fees(String number) {
        return jdbc.sql("""
                        select f.amount || ' ' || f.starts || '/' || f.ends || ' ' || m.kind
                        from fees.fee f join fees.method m on m.id = f.method where f.member = :member order by f.starts
                        """)
                .param("member", lists.id(number))
                .query(String.class)
                .list();
    }
}
