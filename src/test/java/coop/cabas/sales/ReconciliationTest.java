package coop.cabas.sales;

import static coop.cabas.sales.TillExports.journal;
import static coop.cabas.sales.TillExports.moves;
import static coop.cabas.sales.TillExports.paper;
import static coop.cabas.sales.TillExports.plu;
import static coop.cabas.sales.TillExports.stock;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.ui.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

@SalesModuleTest
class ReconciliationTest {

    private static final LocalDate MARCH = LocalDate.parse("2021-03-01");

    @Autowired
    Desk desk;

    @Autowired
    Facts facts;

    @Autowired
    AemsoftImporter importer;

    @Autowired
    Reconciliation reconciliation;

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    @Test
    void holdsTheJournalAgainstTheSaleLinesToTheCent() {
        desk.apply(
                plu(
                        "2021-03-08T08:00",
                        "2021-03-01 111 2 5.00",
                        "2021-03-01 222 1 2.50",
                        "2021-03-02 111 1 3.00",
                        "2021-03-04 111 1 1.00"),
                journal(
                        "2021-03-08T08:00",
                        "2021-03-01T10:00 1 1 10.00 CARTE",
                        "2021-03-01T11:00 2 2 -2.50 CARTE",
                        "2021-03-01T12:00 3 - 0 RECU",
                        "2021-03-02T10:00 4 3 3.01 CARTE",
                        "2021-03-05T10:00 5 4 9.00 CARTE"));

        assertThat(reconciliation.days(MARCH, MARCH.plusDays(30)))
                .extracting(day -> "%s %s %s %s".formatted(day.day(), day.journal(), day.plu(), day.state()))
                .containsExactly(
                        "2021-03-01 7.50 7.50 EQUAL",
                        "2021-03-02 3.01 3.00 DIFFERENT",
                        "2021-03-04 0 1.00 DIFFERENT",
                        "2021-03-05 9.00 null JOURNAL_ONLY");
        var balance = figures().get("journalEqualsPlu");
        assertThat(balance.get("days").asInt()).isEqualTo(3);
        assertThat(balance.get("equal").asInt()).isEqualTo(1);
        assertThat(balance.get("differing").get(0)).hasToString("""
                {"day":"2021-03-02","journal":3.01,"plu":3.00,"difference":0.01}""");
    }

    @Test
    void tellsWhichDaysAndNumbersAreMissing() {
        desk.apply(
                journal("2021-03-03T08:00", "2021-03-01T10:00 1 11 5.00 CARTE", "2021-03-02T10:00 2 13 5.00 CARTE"),
                journal("2021-03-08T08:00", "2021-03-05T10:00 9 17 5.00 CARTE"));

        assertThat(figures().get("missingDays")).hasToString("""
                [{"kind":"journal","from":"2021-03-03","to":"2021-03-04"}]""");
        assertThat(figures().get("numberGaps")).hasToString("""
                [{"sequence":"NF525","till":1,"first":12,"last":12,"afterDay":"2021-03-01","beforeDay":"2021-03-02","daysMissing":false},\
                {"sequence":"NF525","till":1,"first":14,"last":16,"afterDay":"2021-03-02","beforeDay":"2021-03-05","daysMissing":true},\
                {"sequence":"TICKET","till":1,"first":3,"last":8,"afterDay":"2021-03-02","beforeDay":"2021-03-05","daysMissing":true}]""");
    }

    @Test
    void rebuildsTheStockFromOneSnapshotToTheNext() {
        desk.apply(
                stock("2021-03-01T17:40", "111 10", "222 5", "333 1"),
                plu("2021-03-06T08:00", "2021-03-01 111 1 2.50", "2021-03-02 111 3 5.00", "2021-03-05 222 1 2.50"),
                moves(
                        "2021-03-06T08:00",
                        "2021-03-02 111 DELIVERY 10 6",
                        "2021-03-03 222 INVENTORY 5 7",
                        "2021-03-04 222 SHORTAGE 0 9",
                        "2021-03-05 333 EXIT 1 1"),
                stock("2021-03-06T07:50", "111 13", "222 5.5", "333 0", "444 8"));

        assertThat(figures().get("stockEquation")).hasToString("""
                [{"from":"2021-03-01","to":"2021-03-05","daysWithoutSales":0,"daysWithoutMoves":0,\
                "commonEans":3,"exact":2,"different":1,"explainedByLateKeying":0,"newEans":1,"goneEans":0}]""");
        assertThat(facts.list("""
                        select concat_ws(' ', ean, trim_scale(stock_before), trim_scale(sold), trim_scale(moved), trim_scale(difference))
                        from sales.stock_equation('2021-03-01T17:40', '2021-03-06T07:50') where difference <> 0
                        """)).containsExactly("222 5 1 2 -0.5");
    }

    @Test
    void findsTheNotesOfAnInvoice() {
        desk.apply(
                paper(false, "1", "A 2 5.00", "B 1 3.00"),
                paper(false, "2", "A 2 5.00"),
                paper(false, "3", "A 2 6.00"),
                paper(true, "77", "A 2 5.00", "B 1 3.00", "A 2 5.00"),
                paper(true, "78", "Z 2 5.00"));

        assertThat(figures().get("invoiceEqualsDeliveryNotes")).hasToString("""
                [{"invoice":"77","notes":["1","2"],"amountHt":13.000000,"sumOfNotes":13.000000,"equal":true},\
                {"invoice":"78","notes":[],"amountHt":5.000000,"sumOfNotes":0,"equal":false}]""");
    }

    @Test
    void countsLinesThatSeveralExportsState() {
        desk.apply(
                plu("2021-03-03T08:00", "2021-03-01 111 2 5.00", "2021-03-02 222 1 4.00"),
                plu("2021-03-05T08:00", "2021-03-02 222 1 4.01", "2021-03-02 222 1 4.00", "2021-03-04 111 1 2.50"));

        assertThat(figures().get("overlaps")).hasToString("""
                {"linesRead":5,"distinctLines":4,"overlappingLines":1,"withOtherFacts":1,"withOtherStock":1}""");
    }

    @Test
    void tellsTheSameInAFewSentences() {
        desk.apply(
                plu("2021-03-08T08:00", "2021-03-01 111 2 5.00", "2021-03-02 111 1 3.00"),
                journal("2021-03-03T08:00", "2021-03-01T10:00 1 11 5.00 CARTE", "2021-03-02T10:00 2 13 1234.50 CARTE"),
                journal("2021-03-08T08:00", "2021-03-05T10:00 9 17 5.00 CARTE"));

        assertThat(sentences())
                .containsExactly(
                        "Jours comparés, journal contre ventes PLU : 2 ; d’accord au centime : 1.",
                        "2 mars 2021 : journal 1 234,50 €, ventes PLU 3,00 €, écart 1 231,50 €.",
                        "Jours sans ventes PLU : 1 ; jours sans journal : 0.",
                        "Jours manquants, Journal de caisse : du 3 mars 2021 au 4 mars 2021.",
                        "Numéros manquants, NF525, caisse 1 : 12, entre le 1er mars 2021 et le 2 mars 2021 (Sans explication).",
                        "Numéros manquants, NF525, caisse 1 : 14–16, entre le 2 mars 2021 et le 5 mars 2021 (Jours manquants).",
                        "Numéros manquants, N° de ticket, caisse 1 : 3–8, entre le 2 mars 2021 et le 5 mars 2021 (Jours manquants).");
    }

    @Test
    void tellsASingleMissingDayAsOne() {
        desk.apply(
                journal("2021-03-03T08:00", "2021-03-01T10:00 1 1 5.00 CARTE"),
                journal("2021-03-08T08:00", "2021-03-03T10:00 2 2 5.00 CARTE"));

        assertThat(sentences()).contains("Jour manquant, Journal de caisse : le 2 mars 2021.");
    }

    @Test
    void tellsTenDaysThatDifferAndHowManyMoreThereAre() {
        desk.apply(
                plu(
                        "2021-03-20T08:00",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj("2021-03-%02d 111 1 3.00"::formatted)
                                .toArray(String[]::new)),
                journal(
                        "2021-03-20T08:00",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(n -> "2021-03-%02dT10:00 %d %d 4.00 CARTE".formatted(n, n, n))
                                .toArray(String[]::new)));

        assertThat(sentences())
                .hasSize(14)
                .contains("… et 2 autres jours en écart : --json les montre tous.")
                .endsWith(
                        "Aucun trou : entre le premier et le dernier jour tenus, chaque jour est couvert par un fichier.",
                        "Aucun trou dans les numéros de ticket ni dans la suite NF525.");
    }

    @Test
    void hasNothingToSayOfAnEmptyTill() {
        assertThat(sentences()).isEmpty();
        assertThat(figures().get("journalEqualsPlu").get("days").asInt()).isZero();
        assertThat(figures().get("byMonth").size()).isZero();
    }

    /** With plain blanks for those that French puts into numbers and before colons. */
    private List<String> sentences() {
        return importer.told(importer.reconciliation()).stream()
                .map(Text::t)
                .map(sentence -> sentence.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    private JsonNode figures() {
        return JsonMapper.builder().build().valueToTree(importer.reconciliation());
    }
}
