package coop.cabas.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.imports.Outcome;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.Grounds;
import coop.cabas.shares.Holdings;
import coop.cabas.shares.Movement;
import coop.cabas.shares.MovementKind;
import coop.cabas.shares.Openings;
import coop.cabas.shares.Register;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.Withdrawals;
import coop.cabas.testing.ModuleTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A whole older register of shares comes from a file: all of it or nothing, once. */
@ModuleTest(extraIncludes = {"access", "audit", "files", "imports", "mail", "members", "fees", "shares"})
class ShareRegisterTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate MARCH = LocalDate.parse("2019-03-01");

    @Autowired
    ApplicationContext context;

    @Autowired
    Register register;

    @Autowired
    Holdings holdings;

    private Lists people;
    private Lists registers;
    private String code = "";
    private ClassId of = new ClassId(0);
    private String n = "";

    @BeforeEach
    void aCoop() {
        people = new Lists(context);
        registers = new Lists(context, context.getBean(ShareImporter.class));
        n = String.valueOf(COUNT.incrementAndGet());
        code = "OLD" + n;
        of = shareClass(code);
        shareClass("X" + n);
        people.apply("membres.csv", """
                Numéro;Nom;Prénom;Courriel;Date de naissance
                R%1$s1;Ferreira%1$s;Ana;ana.r%1$s@exemple.org;
                R%1$s2;Lemoine%1$s;Bruno;bruno.r%1$s@exemple.org;02/05/1980
                R%1$s3;Martin%1$s;Chloé;foyer.r%1$s@exemple.org;
                R%1$s4;Martin%1$s;Didier;foyer.r%1$s@exemple.org;
                R%1$s5;Morel%1$s;Ève;;03/06/1991
                R%1$s6;Morel%1$s;Ève;;03/06/1991
                """.formatted(n));
    }

    private ClassId shareClass(String named) {
        return context.getBean(ShareClasses.class)
                .add(
                        new ShareClasses.Terms(named, "Classe " + named, true, true, null, false),
                        Money.of("10.00"),
                        LocalDate.parse("2015-01-01"));
    }

    /** Members who hold shares are of the register for ever: only what tests brought to it is taken back. */
    @AfterEach
    void takeBack() {
        registers.undoAll();
    }

    private MemberId member(int place) {
        return new MemberId(people.id("R" + n + place));
    }

    private String list(String lines) {
        return "Numéro;Nom;Prénom;Courriel;Date de naissance;Nb parts;Classe;Depuis le;Libéré;Bulletin\n"
                + lines.replace("#", n).replace("@@", code);
    }

    @Test
    void holdingsAreWrittenOnceHoweverOftenTheFileComes() {
        var list = list("""
                R#1;;;;;10;@@;01/03/2019;100;B1
                R#1;;;;;5;@@;2021-06-15;12,50;B2
                ;lemoine#;BRUNO;;02/05/1980;1;@@;01/03/2019;;
                ;Martin#;Didier;foyer.r#@exemple.org;;3;@@;01/03/2019;30 €;
                R#3;;;;;0;@@;01/03/2019;;
                """);

        var tried = registers.tried("registre.csv", list);
        assertThat(tried.rejected()).isEmpty();
        assertThat(tried.added()).isEqualTo(4);
        assertThat(tried.totals()).containsEntry("shares", 19).containsEntry("capital", Money.of("190.00"));
        assertThat(tried.totals()).containsEntry("paid", Money.of("152.50"));
        assertThat(tried.notes())
                .extracting("key")
                .containsExactlyInAnyOrder("spreadsheets.shares.without", "spreadsheets.shares.untold");
        assertThat(register.of(member(1))).isEmpty();

        registers.apply("registre.csv", list);

        assertThat(register.of(member(1)))
                .extracting(
                        Movement::kind,
                        Movement::effective,
                        Movement::paid,
                        line -> line.grounds().reference())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                MovementKind.OPENING, LocalDate.parse("2021-06-15"), Money.of("12.50"), "B2"),
                        org.assertj.core.groups.Tuple.tuple(MovementKind.OPENING, MARCH, Money.of("100.00"), "B1"));
        assertThat(register.of(member(1))).extracting(Movement::author).containsOnly("Chloé");
        assertThat(register.of(member(2))).extracting(Movement::paid).containsExactly(Money.of("10.00"));
        assertThat(holdings.held(member(4), MARCH)).isEqualTo(3);
        assertThat(register.of(member(3))).isEmpty();
        assertThat(context.getBean(Memberships.class).of(member(1)))
                .singleElement()
                .satisfies(membership -> {
                    assertThat(membership.kind()).isEqualTo(MembershipKind.COOPERATIVE);
                    assertThat(membership.since()).isEqualTo(MARCH);
                });
        var again = registers.tried("encore.csv", list + "R%s3;;;;;2;%s;01/01/2020;20;%n".formatted(n, code));
        assertThat(again.same()).isEqualTo(4);
        assertThat(again.added()).isEqualTo(1);
    }

    @Test
    void everyLineThatCannotBeTakenIsNamedAndNothingIsKept() {
        var list = list("""
                R#1;;;;;10;@@;01/03/2019;100;
                ;Morel#;Ève;;03/06/1991;1;@@;01/03/2019;;
                R#9;Nobody;Zoé;;;1;@@;01/03/2019;;
                R#2;Ferreira#;Ana;;;1;@@;01/03/2019;;
                R#3;;;;;dix;@@;01/03/2019;;
                R#3;;;;;1,5;@@;01/03/2019;;
                R#3;;;;;1;NOPE;01/03/2019;;
                R#3;;;;;1;;01/03/2019;;
                R#3;;;;;1;@@;31/02/2019;;
                R#3;;;;;1;@@;;;
                R#3;;;;;1;@@;01/03/2019;10,01;
                R#4;;;;;1;@@;01/03/2009;;
                R#4;;;;;1;@@;01/12/2026;;
                R#1;;;;;2;@@;01/03/2019;;
                R#4;;;;;;@@;01/03/2019;;
                ;;;;;1;@@;01/03/2019;;
                ;;;foyer.r#@exemple.org;;1;@@;01/03/2019;;
                """);

        var outcome = registers.run(Lists.handed("registre.csv", Lists.bytes(list)), null, Map.of(), true);

        assertThat(outcome.batch()).isNull();
        assertThat(register.of(member(1))).isEmpty();
        var report = outcome.files().getFirst();
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(reasons(report))
                .containsExactly(
                        "3 null spreadsheets.ambiguous",
                        "4 null spreadsheets.shares.stranger",
                        "5 null spreadsheets.shares.otherName",
                        "6 Nb parts spreadsheets.shares.count",
                        "7 Nb parts spreadsheets.shares.count",
                        "8 Classe spreadsheets.shares.class",
                        "9 Classe spreadsheets.shares.noClass",
                        "10 Depuis le spreadsheets.day",
                        "11 Depuis le spreadsheets.shares.noDay",
                        "12 null shares.opening.paid",
                        "13 null shares.nominal.none",
                        "14 null shares.refused.later",
                        "15 null spreadsheets.shares.twice",
                        "16 Nb parts spreadsheets.shares.noCount",
                        "17 null spreadsheets.shares.nobody",
                        "18 null spreadsheets.ambiguous");
    }

    @Test
    void aLineThatDiffersFromTheRegisterIsToldNotAdded() {
        registers.apply("registre.csv", list("R#1;;;;;10;@@;01/03/2019;100;\n"));

        var differing = registers.tried("corrige.csv", list("R#1;;;;;12;@@;01/03/2019;100;\n"));

        assertThat(reasons(differing)).containsExactly("2 null spreadsheets.shares.differs");
    }

    @Test
    void everySheetIsReadAndPlacesTellTheirs() throws IOException {
        var content = workbook();

        var report = registers
                .run(Lists.handed("registre.xlsx", content), null, Map.of(), false)
                .files()
                .getFirst();

        assertThat(reasons(report)).containsExactly("3 Sociétés › Parts spreadsheets.shares.count");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(2);
        var foreign = registers.run(Lists.handed("autre.csv", Lists.bytes("Nom;Prénom\nA;B\n")), null, Map.of(), true);
        assertThat(foreign.verdict()).isEqualTo(Outcome.Verdict.REFUSED);
    }

    private byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var persons = book.createSheet("Personnes");
            write(persons.createRow(0), "Numéro", "Parts", "Classe", "Date");
            write(persons.createRow(1), "R" + n + "1", "10", code, "01/03/2019");
            book.createSheet("Mode d’emploi").createRow(0).createCell(0).setCellValue("Lisez-moi");
            var entities = book.createSheet("Sociétés");
            write(entities.createRow(1), "Numéro", "Parts", "Classe", "Date");
            write(entities.createRow(2), "R" + n + "2", "beaucoup", code, "01/03/2019");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, String... cells) {
        for (var i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void takenBackByOppositeLinesUnlessSomethingStandsOnThem() {
        var list = list("R#1;;;;;10;@@;01/03/2019;100;\nR#2;;;;;4;@@;01/03/2019;40;\n");
        registers.apply("registre.csv", list);
        registers.undo();
        assertThat(holdings.held(member(1), FileOf.TODAY)).isZero();
        assertThat(register.of(member(1)))
                .extracting(Movement::kind)
                .containsExactly(MovementKind.CORRECTION, MovementKind.OPENING);

        registers.apply("registre.csv", list);
        var withdrawal = context.getBean(Withdrawals.class).withdraw(member(2), of, 4, FileOf.TODAY, Grounds.NONE);
        var head = register.head();

        assertThatThrownBy(registers::undo).isInstanceOf(Refused.class);

        assertThat(register.head()).isEqualTo(head);
        context.getBean(coop.cabas.shares.Corrections.class).correct(withdrawal, "Test");
    }

    @Test
    void handedInByManyAtOnceItComesOnce() throws Exception {
        var handed = Lists.handed("registre.csv", Lists.bytes(list("R#1;;;;;10;@@;01/03/2019;100;\n")));
        var before = context.getBean(Openings.class).standing().size();
        var many = 120;
        var ready = new CountDownLatch(many);
        List<Future<Outcome>> runs = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < many; i++) {
                Callable<Outcome> run = () -> {
                    ready.countDown();
                    ready.await();
                    return registers.run(handed, null, Map.of(), true);
                };
                runs.add(threads.submit(run));
            }
        }
        var added = 0;
        for (var run : runs) {
            added += run.get().files().getFirst().added();
        }

        assertThat(added).isEqualTo(1);
        assertThat(context.getBean(Openings.class).standing()).hasSize(before + 1);
        assertThat(holdings.held(member(1), FileOf.TODAY)).isEqualTo(10);
    }

    private static List<String> reasons(FileReport report) {
        return report.rejected().stream()
                .map(reject -> reject.row() + " " + reject.column() + " "
                        + reject.reason().key())
                .toList();
    }
}
