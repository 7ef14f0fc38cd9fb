package coop.cabas.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.cabas.audit.Actor;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Handed;
import coop.cabas.imports.Imports;
import coop.cabas.imports.Outcome;
import coop.cabas.imports.SourceFile;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.Profiles;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.testing.ModuleTest;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Lists of members, from whatever program, tried, brought, brought again and taken back. */
@ModuleTest(extraIncludes = {"access", "audit", "files", "imports", "mail", "members", "fees", "shares"})
class TableImportTest {

    private static final Path REAL = Path.of("../shared/data/members/elefan");
    private static final Actor CHLOE = new Actor(null, "Chloé");

    @Autowired
    Imports imports;

    @Autowired
    TableImporter importer;

    @Autowired
    MemberIntake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private final Deque<BatchId> applied = new ArrayDeque<>();

    @AfterEach
    void takeAllBack() {
        while (!applied.isEmpty()) {
            imports.undo(applied.pop(), CHLOE);
        }
    }

    @Test
    void bringsPeopleByTheirHeadersAndChangesNothingTheSecondTime() {
        var list = """
                Numéro;Nom;Prénom;Date de naissance;Courriel;GSM;Adresse;CP;Ville;Sport
                T1;Ferreira;Ana;14/05/1986;ana.t1@exemple.org;612345678;61 rue Haute;78160;Marly-le-Roi;judo
                T2;Lemoine;Bruno;;;;;;;
                """;

        var first = apply("liste.csv", list);
        assertThat(report(first).added()).isEqualTo(2);
        assertThat(report(first).notes()).extracting("key").contains("spreadsheets.leftOut");
        var ana = file("T1");
        assertThat(ana.birthDate()).hasToString("1986-05-14");
        assertThat(ana.email()).isEqualTo("ana.t1@exemple.org");
        assertThat(ana.phones()).containsExactly(new MemberFile.Phone("0612345678", "MOBILE"));
        assertThat(Objects.requireNonNull(ana.address()).city()).isEqualTo("Marly-le-Roi");

        var second = tried("liste.csv", list);
        assertThat(report(second).same()).isEqualTo(2);
        assertThat(report(second).added() + report(second).changed()).isZero();
    }

    @Test
    void anEmptyCellChangesNothingAndTheRestIsTakenBack() {
        var ana = FileOf.person(context, "Ana", "Avant");
        jdbc.sql("update members.member set number = 'T3', profession = 'apicultrice' where id = :id")
                .param("id", ana.value())
                .update();

        var outcome = apply("liste.csv", "number,last name,first name,profession\nt3,Après,,\n");

        assertThat(report(outcome).changed()).isEqualTo(1);
        assertThat(profile(ana).lastName()).isEqualTo("Après");
        assertThat(profile(ana).firstName()).isEqualTo("Ana");
        assertThat(profile(ana).profession()).isEqualTo("apicultrice");
        takeAllBack();
        assertThat(profile(ana).lastName()).isEqualTo("Avant");
    }

    @Test
    void knowsSomebodyByTheirAddressAndName() {
        var list = "Nom;Prénom;Courriel\nFerreira;Ana;Ana.T4@exemple.org\n";
        apply("un.csv", list);

        var again = tried("deux.csv", "nom;prenom;email;ville\nFERREIRA;ana;ana.t4@EXEMPLE.org;Bougival\n");

        assertThat(report(again).changed()).isEqualTo(1);
        assertThat(report(again).added()).isZero();
    }

    @Test
    void nobodyMadeAnonymousComesBack() {
        var list = "Nom;Prénom;Courriel\nOubliée;Ève;eve.t5@exemple.org\n";
        apply("un.csv", list);
        jdbc.sql("""
                        update members.member set last_name = '', first_name = '', left_on = registered, anonymised = now()
                        where last_name = 'Oubliée'
                        """).update();
        jdbc.sql("delete from members.email where address = 'eve.t5@exemple.org'")
                .update();

        var again = apply("deux.csv", list);

        assertThat(report(again).same()).isEqualTo(1);
        assertThat(report(again).added() + report(again).changed()).isZero();
        assertThat(jdbc.sql("select count(*) from members.member where last_name = 'Oubliée'")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void readsWorkbooksAndOldEncodings() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Cabas", "1.0")) {
            var sheet = book.newWorksheet("Membres");
            sheet.value(0, 0, "Nom");
            sheet.value(0, 1, "Prénom");
            sheet.value(0, 2, "Naissance");
            sheet.value(0, 3, "Numéro");
            sheet.value(1, 0, "Géraud");
            sheet.value(1, 1, "Ève");
            sheet.value(1, 2, 31546);
            sheet.value(1, 3, 77123);
        }
        var outcome = imports.run(importer, handed("membres.xlsx", bytes.toByteArray()), CHLOE, true);
        applied.push(Objects.requireNonNull(outcome.batch()));
        assertThat(file("77123").birthDate()).hasToString("1986-05-14");

        var old = imports.run(
                importer,
                handed(
                        "vieux.csv",
                        "Nom;Prénom;Ville\nGéraud-Müller;Zoé;Fécamp\n".getBytes(Charset.forName("windows-1252"))),
                CHLOE,
                false);
        assertThat(report(old).added()).isEqualTo(1);
    }

    @Test
    void namesEachPlaceThatCannotBeTakenAndBringsNothing() {
        var outcome = imports.run(
                importer,
                handed(
                        "mauvais.csv",
                        ("Nom;Prénom;Courriel;Date de naissance;Remarques\n"
                                        + "Ferreira;Ana;pas une adresse;;\n"
                                        + "Lemoine;Bruno;;31/02/1980;\n"
                                        + ";;;;seule\n"
                                        + "Morel;Ève;;;" + "x".repeat(2_000_000) + "\n"
                                        + "Roux;Didier;;;\n"
                                        + "Roux;Didier;;;\n")
                                .getBytes(StandardCharsets.UTF_8)),
                CHLOE,
                true);

        assertThat(outcome.isApplied()).isFalse();
        assertThat(report(outcome).rejected()).extracting("row").containsExactly(2, 3, 4, 5, 7);
        assertThat(report(outcome).rejected())
                .extracting("column")
                .containsExactly("Courriel", "Date de naissance", null, "Remarques", null);
    }

    @Test
    void whatIsNoListOfPeopleIsRefused() {
        var outcome = tried("prix.csv", "article;prix\npommes;2,50\n");
        assertThat(report(outcome).verdict()).isEqualTo(FileReport.Verdict.REFUSED);
        assertThat(report(tried("rien.csv", "")).verdict()).isEqualTo(FileReport.Verdict.REFUSED);
    }

    @Test
    void thePersonListOfGestionCompteComesWhole() throws IOException {
        assumeThat(Files.exists(REAL))
                .as("the folder of real files is not beside the checkout")
                .isTrue();
        for (var name : List.of("mocked_users.csv", "mocked_users_semicolon.csv")) {
            var outcome = imports.run(importer, handed(name, Files.readAllBytes(REAL.resolve(name))), CHLOE, true);

            assertThat(report(outcome).rejected()).isEmpty();
            assertThat(report(outcome).rows()).isEqualTo(50);
            assertThat(report(outcome).totals().get("Montant")).hasToString("23814");
            assertThat(outcome.isApplied()).isTrue();
            applied.push(Objects.requireNonNull(outcome.batch()));
            assertThat(report(outcome).added()).isEqualTo(name.endsWith("s.csv") ? 50 : 0);
            assertThat(report(outcome).same()).isEqualTo(name.endsWith("s.csv") ? 0 : 50);
        }
        assertThat(file("6654").lastName()).isEqualTo("Humbert");
    }

    private Outcome apply(String name, String content) {
        var outcome = imports.run(importer, handed(name, content.getBytes(StandardCharsets.UTF_8)), CHLOE, true);
        assertThat(report(outcome).rejected()).isEmpty();
        applied.push(Objects.requireNonNull(outcome.batch()));
        return outcome;
    }

    private Outcome tried(String name, String content) {
        return imports.run(importer, handed(name, content.getBytes(StandardCharsets.UTF_8)), CHLOE, false);
    }

    private static FileReport report(Outcome outcome) {
        return outcome.files().getFirst();
    }

    private MemberFile file(String number) {
        var id = Objects.requireNonNull(intake.numbered(List.of(number.toLowerCase(java.util.Locale.ROOT)))
                .get(number.toLowerCase(java.util.Locale.ROOT)));
        return Objects.requireNonNull(
                intake.read(List.of(id), List.of(), List.of()).get(id));
    }

    private coop.cabas.members.Profile profile(MemberId id) {
        return context.getBean(Profiles.class).of(id).profile();
    }

    private static List<Handed> handed(String name, byte[] content) {
        try {
            var hash = HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content));
            return List.of(new Handed.Readable(new SourceFile(name, content, hash, true)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
