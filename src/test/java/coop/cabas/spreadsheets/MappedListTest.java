package coop.cabas.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.members.FileOf;
import coop.cabas.members.Level;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Numbering;
import coop.cabas.members.fields.CustomFields;
import coop.cabas.members.fields.FieldKind;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.groups.Groups;
import coop.cabas.members.groups.Tag;
import coop.cabas.members.groups.Tags;
import coop.cabas.members.intake.ExtrasIntake;
import coop.cabas.members.intake.MemberExtras;
import coop.cabas.members.intake.MemberFile.Membership;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists whose headers only one coop knows, read as somebody has told. */
@ModuleTest(extraIncludes = {"access", "audit", "files", "imports", "mail", "members", "fees", "shares"})
class MappedListTest {

    private static final List<Key> SURE = List.of(Key.NUMBER, Key.EMAIL_AND_NAME, Key.NAME_AND_BIRTH);

    @Autowired
    ApplicationContext context;

    @Autowired
    Mappings mappings;

    @Autowired
    JdbcClient jdbc;

    private Lists lists;

    @BeforeEach
    void somebody() {
        lists = new Lists(context);
    }

    @AfterEach
    void takeAllBack() {
        lists.undoAll();
    }

    @Test
    void everythingThatAListCanSayComesAndGoesAgain() {
        var group = context.getBean(Groups.class).add("Fromages du mardi", null);
        context.getBean(Tags.class).add("Volante", Tag.Colour.GREY);
        var drink = context.getBean(CustomFields.class)
                .add(
                        FieldSubject.MEMBER,
                        FieldKind.LINE,
                        new CustomFields.Terms(
                                "Boisson", "", false, 1, null, null, Level.STAFF, Level.STAFF, false, false));
        lists.keep(lists.terms(
                "POP",
                SURE,
                null,
                null,
                "Matricule",
                "NUMBER",
                "Blaze",
                "LAST_NAME",
                "Petit nom",
                "FIRST_NAME",
                "Mél",
                "EMAIL",
                "Mél bis",
                "EMAIL",
                "Équipe",
                "GROUPS",
                "Pastille",
                "TAGS",
                "Boit",
                "OWN." + drink.value(),
                "Sorte",
                "MEMBERSHIP",
                "Depuis",
                "MEMBER_SINCE",
                "Jusqu’à",
                "MEMBER_UNTIL",
                "Bidule",
                ""));
        var list = """
                Liste de POP,au 23 novembre,,,,,,,,,,
                Boit,Matricule,Blaze,Petit nom,Mél,Mél bis,Équipe,Pastille,Sorte,Depuis,Jusqu’à,Bidule
                cidre,M1,Ferreira,Ana,ana.m1@exemple.org,ana.bis@exemple.org,fromages du MARDI,volante,coopératrice,01/03/2024,31/12/2025,rien
                """;

        var report = lists.apply("pop.csv", list);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.kind()).startsWith("mapping-");
        var ana = lists.id("M1");
        assertThat(lists.file(ana).email()).isEqualTo("ana.m1@exemple.org");
        assertThat(lists.file(ana).groups()).extracting("group").containsExactly(group.value());
        assertThat(lists.file(ana).values()).extracting("value").containsExactly("cidre");
        assertThat(extras(ana).emails()).containsExactly("ana.bis@exemple.org");
        assertThat(extras(ana).tags()).hasSize(1);
        assertThat(extras(ana).memberships())
                .containsExactly(new Membership(
                        MembershipKind.COOPERATIVE, LocalDate.parse("2024-03-01"), LocalDate.parse("2026-01-01"), ""));

        assertThat(lists.tried("encore.csv", list).same()).isEqualTo(1);
        lists.undo();
        assertThatThrownBy(() -> lists.id("M1")).isInstanceOf(NullPointerException.class);
    }

    @Test
    void whatSomebodyChangedSinceStaysWhenTheRestIsTakenBack() {
        var ana = FileOf.person(context, "Ana", "Avant").value();
        jdbc.sql("update members.member set number = 'M2', profession = 'apicultrice' where id = :id")
                .param("id", ana)
                .update();
        context.getBean(Tags.class).add("Nouvelle", Tag.Colour.GREY);
        lists.keep(lists.terms(
                "POP", SURE, null, null, "Matr", "NUMBER", "Blaze", "LAST_NAME", "Job", "PROFESSION", "Tag", "TAGS"));
        lists.apply("pop.csv", "Matr;Blaze;Job;Tag\nM2;Après;luthière;nouvelle\n");
        assertThat(extras(ana).tags()).hasSize(1);
        jdbc.sql("update members.member set profession = 'meunière' where id = :id")
                .param("id", ana)
                .update();

        lists.undo();

        assertThat(lists.file(ana).lastName()).isEqualTo("Avant");
        assertThat(lists.file(ana).profession()).isEqualTo("meunière");
        assertThat(extras(ana)).isEqualTo(MemberExtras.NONE);
    }

    @Test
    void eachCellThatCannotBeTakenIsNamed() {
        lists.keep(lists.terms(
                "POP",
                SURE,
                null,
                null,
                "Blaze",
                "LAST_NAME",
                "Statut",
                "STATUS",
                "Équipe",
                "GROUPS",
                "Pastille",
                "TAGS",
                "Genre",
                "GENDER",
                "Dispense",
                "EXEMPT",
                "Sorte",
                "MEMBERSHIP",
                "Début",
                "MEMBER_SINCE",
                "Fin",
                "MEMBER_UNTIL"));

        var report = lists.tried("pop.csv", """
                Blaze;Statut;Équipe;Pastille;Genre;Dispense;Sorte;Début;Fin
                Ferreira;Reine;Inconnue;Inconnue;chat;peut-être;autre;;
                Lemoine;;;;;;;01/02/2025;01/01/2025
                """);

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.rejected())
                .extracting("column")
                .containsExactly("Statut", "Équipe", "Pastille", "Genre", "Dispense", "Sorte", "Fin");
        assertThat(report.rejected()).extracting("row").containsExactly(2, 2, 2, 2, 2, 2, 3);
    }

    @Test
    void aFormulaIsNoValueThatSomebodyTyped() throws IOException {
        lists.keep(lists.terms("POP", SURE, null, null, "Blaze", "LAST_NAME", "Job", "PROFESSION"));
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Cabas", "1.0")) {
            var sheet = book.newWorksheet("Membres");
            sheet.value(0, 0, "Blaze");
            sheet.value(0, 1, "Job");
            sheet.value(1, 0, "Ferreira");
            sheet.formula(1, 1, "HYPERLINK(\"http://exemple.org\")");
        }

        var report = lists.run(Lists.handed("pop.xlsx", bytes.toByteArray()), lists.account, Map.of(), false)
                .files()
                .getFirst();

        assertThat(report.rejected())
                .extracting("row", "column")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "Job"));
    }

    @Test
    void peopleAreKnownByTheKeysOfTheList() {
        var born = FileOf.person(context, "Bruno", "Clé").value();
        jdbc.sql("update members.member set birth_date = '1980-02-03' where id = :id")
                .param("id", born)
                .update();
        var mailed = FileOf.person(context, "Chloé", "Clé").value();
        jdbc.sql(
                        "insert into members.email (member, address, main, recorded) values (:id, 'cle@exemple.org', true, now())")
                .param("id", mailed)
                .update();
        lists.keep(lists.terms(
                "naissance",
                List.of(Key.NAME_AND_BIRTH),
                null,
                null,
                "Blaze",
                "LAST_NAME",
                "Petit",
                "FIRST_NAME",
                "Né",
                "BIRTH_DATE",
                "Job",
                "PROFESSION"));
        lists.keep(lists.terms("courriel", List.of(Key.EMAIL), null, null, "Mél", "EMAIL", "Job", "PROFESSION"));

        lists.apply("un.csv", "Blaze;Petit;Né;Job\nCLÉ;bruno;03/02/1980;maçon\n");
        lists.apply("deux.csv", "Mél;Job\nCLE@exemple.org;tisserande\n");

        assertThat(lists.file(born).profession()).isEqualTo("maçon");
        assertThat(lists.file(mailed).profession()).isEqualTo("tisserande");
        var stranger = lists.tried("trois.csv", "Mél;Job\nnul.part@exemple.org;boulangère\n");
        assertThat(stranger.rejected())
                .extracting(reject -> reject.reason().key())
                .containsExactly("spreadsheets.stranger");
    }

    @Test
    void anAddressSharedByAHouseholdTellsNobodyApart() {
        for (var first : List.of("Didier", "Ève")) {
            jdbc.sql(
                            "insert into members.email (member, address, main, recorded) values (:id, 'foyer@exemple.org', true, now())")
                    .param("id", FileOf.person(context, first, "Foyer").value())
                    .update();
        }
        lists.keep(lists.terms(
                "courriel",
                List.of(Key.EMAIL),
                null,
                null,
                "Mél",
                "EMAIL",
                "Petit",
                "FIRST_NAME",
                "Blaze",
                "LAST_NAME",
                "Job",
                "PROFESSION"));

        var named = lists.tried("un.csv", "Mél;Petit;Blaze;Job\nfoyer@exemple.org;Ève;Foyer;clown\n");
        var unnamed = lists.tried("deux.csv", "Mél;Petit;Blaze;Job\nfoyer@exemple.org;;;clown\n");

        assertThat(named.changed()).isEqualTo(1);
        assertThat(unnamed.rejected())
                .extracting(reject -> reject.reason().key())
                .containsExactly("spreadsheets.ambiguous");
    }

    @Test
    void theIdOfAnotherProgramFindsWhoeverCameByIt() {
        lists.keep(lists.terms(
                "ids", List.of(Key.EXTERNAL), null, null, "Ident", "EXTERNAL", "Blaze", "LAST_NAME", "Mél", "EMAIL"));
        lists.apply("un.csv", "Ident;Blaze;Mél\n77;Avant;avant@exemple.org\n");

        var renamed = lists.tried("deux.csv", "Ident;Blaze;Mél\n77;Après;apres@exemple.org\n78;Avant;\n");

        assertThat(renamed.changed()).isEqualTo(1);
        assertThat(renamed.added()).isEqualTo(1);
    }

    @Test
    void whoeverHasNoNumberGetsTheNextOne() {
        var next = context.getBean(Numbering.class).rule().next();
        var terms = lists.terms("POP", SURE, null, null, "Blaze", "LAST_NAME", "Petit", "FIRST_NAME");
        lists.keep(new Mapping.Terms(terms.name(), false, terms.columns(), SURE, true, null, null));
        var list = "Blaze;Petit\nNumérotée;Un\nNumérotée;Deux\n";

        assertThat(lists.apply("pop.csv", list).added()).isEqualTo(2);

        assertThat(jdbc.sql("select count(distinct number) from members.member where last_name = 'Numérotée'")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(2);
        assertThat(context.getBean(Numbering.class).rule().next()).isEqualTo(next + 2);
        assertThat(lists.tried("pop.csv", list).same()).isEqualTo(2);
    }

    @Test
    void mappingsOfOthersServeOnlyWhenShared() {
        var other = People.account(context, SpreadsheetsPermissions.IMPORT);
        var id = lists.keep(lists.terms("privé", SURE, null, null, "Zblaze", "LAST_NAME"));
        var list = Lists.handed("pop.csv", Lists.bytes("Zblaze\nFerreira\n"));

        assertThat(lists.run(list, other, Map.of(), false).files().getFirst().verdict())
                .isEqualTo(Verdict.REFUSED);
        assertThatThrownBy(() -> Lists.as(other, () -> mappings.get(id))).isInstanceOf(NotFound.class);
        Lists.as(lists.account, () -> {
            var terms = mappings.get(id).terms();
            mappings.change(id, new Mapping.Terms(terms.name(), true, terms.columns(), SURE, false, null, null));
            return id;
        });

        var shared = lists.run(list, other, Map.of(), false).files().getFirst();
        assertThat(shared.verdict()).isEqualTo(Verdict.READY);
        // another version: whoever looked at the first must look again
        assertThat(shared.kind()).isEqualTo("mapping-" + id.value() + "-2");
        assertThatThrownBy(() -> Lists.as(other, () -> {
                    mappings.remove(id);
                    return id;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMappingIsNamedOnTheCommandLine() {
        lists.keep(lists.terms("Par son nom", SURE, null, null, "Yblaze", "LAST_NAME", "Autre", ""));
        var list = Lists.handed("pop.csv", Lists.bytes("Yblaze;Encore\nFerreira;rien\n"));

        // not the same set of headers: it must be named
        assertThat(lists.run(list, null, Map.of(), false).files().getFirst().verdict())
                .isEqualTo(Verdict.REFUSED);
        var named = lists.run(list, null, Map.of("mapping", "par son NOM"), false)
                .files()
                .getFirst();
        assertThat(named.added()).isEqualTo(1);
        var wrong = lists.run(list, null, Map.of("mapping", "inconnu"), false)
                .files()
                .getFirst();
        assertThat(Objects.requireNonNull(wrong.rejected().getFirst()).reason().key())
                .isEqualTo("spreadsheets.mapping.none");
        var other = lists.run(
                Lists.handed("x.csv", Lists.bytes("Nom\nX\n")), null, Map.of("mapping", "Par son nom"), false);
        assertThat(other.files().getFirst().rejected().getFirst().reason().key())
                .isEqualTo("spreadsheets.mapping.other");
    }

    @Test
    void columnsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> lists.keep(lists.terms("a", SURE, null, null, "A", "LAST_NAME", "B", "LAST_NAME")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lists.keep(lists.terms("b", List.of(), null, null, "A", "CITY")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lists.keep(lists.terms("c", SURE, null, null, "A", "LAST_NAME", "B", "FEE_AMOUNT")))
                .isInstanceOf(Refused.class);
        lists.keep(lists.terms("d", SURE, null, null, "A", "LAST_NAME"));
        assertThatThrownBy(() -> lists.keep(lists.terms("D", SURE, null, null, "A", "LAST_NAME")))
                .isInstanceOf(Refused.class);
    }

    private MemberExtras extras(long id) {
        return Objects.requireNonNull(
                context.getBean(ExtrasIntake.class).read(Set.of(id)).get(id));
    }
}
