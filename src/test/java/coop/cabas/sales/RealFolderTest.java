package coop.cabas.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.Progress;
import coop.cabas.imports.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A real coop's exports, of January to May 2021, applied and held against one another. */
@SalesModuleTest
class RealFolderTest {

    static final Path FOLDER = Path.of("../shared/data/aemsoft");

    private static final List<String> PLU_AS_REIMPORTED = List.of(
            "plu/PLUMars2021-03-21_0736.xlsx",
            "plu/PLU2021-04-01_1830.xls",
            "plu/PLU2021-04-22_1753.xls",
            "plu/PLU2021-04-30_1851.xls",
            "plu/PLU2021-05-03_1135.xls");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Desk desk;

    @Autowired
    Facts facts;

    @Autowired
    AemsoftImporter importer;

    @BeforeEach
    void theFolderIsThere() {
        assumeThat(Files.isDirectory(FOLDER))
                .as("the real exports lie beside the project, in %s; nothing is tried without them", FOLDER)
                .isTrue();
    }

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    @Test
    void theWholeFolderImportsAndAgreesWithItself() {
        var plan = importer.plan(folder(), Progress.SILENT);
        assertThat(plan.reports())
                .allMatch(report -> report.verdict() == FileReport.Verdict.READY
                        || report.verdict() == FileReport.Verdict.LEFT_OUT);
        desk.apply(plan);

        assertThat(facts.wrongSums()).isEmpty();
        var expected = expected("cross");
        var found = JSON.valueToTree(importer.reconciliation());
        assertThat(found.at("/journalEqualsPlu/days").asInt())
                .isEqualTo(expected.at("/journalEqualsPlu/days").asInt());
        assertThat(found.at("/journalEqualsPlu/equal").asInt())
                .isEqualTo(expected.at("/journalEqualsPlu/equal").asInt());
        assertThat(found.at("/journalEqualsPlu/differing")).isEmpty();
        assertThat(found.get("numberGaps")).isEmpty();
        assertThat(found.at("/numbers/0")).hasToString("""
                {"sequence":"NF525","till":1,"first":2311,"last":5867,"count":3557,"twice":0}""");

        var overlaps = found.get("overlaps");
        assertThat(overlaps.get("linesRead").asInt())
                .isEqualTo(expected.get("pluLinesReadBeforeDeduplication").asInt());
        assertThat(overlaps.get("distinctLines").asInt())
                .isEqualTo(expected.get("pluDistinctKeysAllFiles").asInt());
        assertThat(overlaps.get("overlappingLines").asInt())
                .isEqualTo(expected.get("overlappingKeys").asInt());
        assertThat(overlaps.get("withOtherFacts").asInt())
                .isEqualTo(expected.get("overlapsWithDifferentFacts").asInt());
        // two of those counted there are 4.132 against 4.132000000000002: the noise of a double, which is not kept
        assertThat(overlaps.get("withOtherStock").asInt())
                .isEqualTo(expected.get("overlapsWithDifferentStockSnapshot").asInt() - 2);
        assertThat(facts.sales()).hasSize(expected.get("pluUnionLines").asInt());

        stockEquation(
                found.at("/stockEquation/0"),
                "2021-03-01",
                "2021-03-12",
                expected.get("stockEquation_2021_03_01_to_2021_03_12"));
        stockEquation(
                found.at("/stockEquation/1"),
                "2021-03-12",
                "2021-03-27",
                expected.get("stockEquation_2021_03_12_to_2021_03_27"));

        // a delivery of 12 March, keyed on the 15th
        assertThat(found.at("/stockEquation/0/explainedByLateKeying").asInt()).isZero();
        assertThat(found.at("/stockEquation/1/explainedByLateKeying").asInt()).isEqualTo(18);

        assertThat(found.get("invoiceEqualsDeliveryNotes")).hasSize(1);
        var invoice = found.at("/invoiceEqualsDeliveryNotes/0");
        assertThat(invoice.get("notes")).hasToString("""
                ["349199","349200","349639"]""");
        assertThat(invoice.get("amountHt").decimalValue()).isEqualByComparingTo("5097.23");
        assertThat(invoice.get("sumOfNotes").decimalValue()).isEqualByComparingTo("5097.23");
    }

    @Test
    void everyMonthIsTheReference() {
        desk.apply(importer.plan(folder(), Progress.SILENT));

        var months = JSON.valueToTree(importer.reconciliation()).get("byMonth");
        assertThat(months.valueStream().map(RealFolderTest::month))
                .containsExactly(
                        "2021-01 813 38734.27 null null null null",
                        "2021-02 777 38295.54 null null null null",
                        "2021-03 856 48428.07 48428.07 45462.18 37729.43 7732.74",
                        "2021-04 1017 61015.12 61015.12 57159.71 47437.96 9721.75",
                        "2021-05 94 4146.52 4146.52 3852.77 3196.53 656.24");
    }

    @Test
    void replacesWholeDaysInWhateverOrderTheExportsCome() {
        var order = new ArrayList<>(PLU_AS_REIMPORTED);
        for (int turn = 0; turn < 6; turn++) {
            for (var name : order) {
                desk.apply(importer.plan(files(name), Progress.SILENT));
            }
            assertThat(facts.sales())
                    .as("%s", order)
                    .hasSize(expected("cross")
                            .at("/reimport/replaceWholeDays_lines")
                            .asInt());
            expected("cross")
                    .at("/reimport/replaceWholeDays_ttcByMonth")
                    .forEachEntry((month, ttc) -> assertThat(facts.list(
                                    "select sum(ttc)::text from sales.sale_line_fact where to_char(day, 'YYYY-MM') = '"
                                            + month + "'"))
                            .as("%s of %s", month, order)
                            .containsExactly(ttc.decimalValue().setScale(2).toPlainString()));
            desk.undoAll();
            Collections.shuffle(order, new Random(turn));
        }
    }

    @Test
    void tellsWhichArticleChangedItsCode() {
        desk.apply(importer.plan(files(PLU_AS_REIMPORTED.get(0)), Progress.SILENT));

        var report = importer.plan(files(PLU_AS_REIMPORTED.get(1)), Progress.SILENT)
                .reports()
                .getFirst();

        assertThat(report.rows()).isEqualTo(5044);
        assertThat(report.added()).isEqualTo(5044 - 3579);
        assertThat(report.same() + report.changed()).isEqualTo(3579);
        assertThat(report.notes())
                .filteredOn(note -> note.key().equals("sales.import.renamed"))
                .singleElement()
                .satisfies(note -> assertThat(note.args()).startsWith("3273120011295", "3329483301037"));
    }

    @Test
    void theFolderAgainIsAllTheSame() {
        desk.apply(importer.plan(folder(), Progress.SILENT));
        var before = facts.all();

        var again = importer.plan(folder(), Progress.SILENT);
        assertThat(again.reports()).allSatisfy(report -> {
            assertThat(report.added() + report.changed()).as(report.name()).isZero();
            assertThat(report.same()).as(report.name()).isEqualTo(report.rows());
        });
        desk.apply(again);

        assertThat(facts.all()).isEqualTo(before);
    }

    @Test
    void theFebruaryTicketsAreThoseOfTheJournal() {
        desk.apply(importer.plan(files("journal/TicketsFevrier2021-03-16_1511.xlsx"), Progress.SILENT));

        var report = importer.plan(files("journal/JournalDeCaisse2021-05-04_1721.xls"), Progress.SILENT)
                .reports()
                .getFirst();

        assertThat(report.same()).isEqualTo(780);
        assertThat(report.changed()).isZero();
        assertThat(report.added()).isEqualTo(3570 - 780);
    }

    @Test
    void paymentsAddUpToEveryTicketAndNoNameIsKept() {
        desk.apply(importer.plan(files("journal/JournalDeCaisse2021-05-04_1721.xls"), Progress.SILENT));

        assertThat(facts.list("""
                        select t.number::text from sales.ticket_fact t
                        left join sales.payment_fact p on p.file_id = t.file_id and p.day = t.day and p."row" = t."row"
                        where t.sale group by t.number, t.amount having t.amount <> coalesce(sum(p.amount), 0)
                        """)).isEmpty();
        assertThat(facts.list(
                        "select count(distinct client_key) || ' of ' || count(client_key) from sales.ticket_fact"))
                .containsExactly("3 of 16");
        assertThat(facts.list("select t::text from sales.ticket t where t::text ilike '%adherent%'"))
                .isEmpty();
    }

    @Test
    void theArticleListKnowsCodesThoughOnlyTheStockTellsThem() {
        desk.apply(importer.plan(folder(), Progress.SILENT));

        assertThat(facts.list("select count(*) || ' ' || count(*) filter (where listed) from sales.article_fact"))
                .hasSize(1)
                .first()
                .asString()
                .endsWith(" 1402");
        assertThat(
                        facts.list(
                                "select department_code || ' ' || department || ' ' || family from sales.article_fact where ean = '0022314010605'"))
                .containsExactly("4 EPICERIE 5.5% CONFITURES, COMPOTES");
    }

    private static void stockEquation(JsonNode found, String from, String to, JsonNode expected) {
        assertThat(found.get("from").asString() + " " + found.get("to").asString())
                .isEqualTo(from + " " + to);
        for (var figure : List.of("commonEans", "exact", "different", "newEans")) {
            assertThat(found.get(figure).asInt())
                    .as(figure)
                    .isEqualTo(expected.get(figure).asInt());
        }
    }

    private static String month(JsonNode month) {
        return String.join(
                " ",
                Stream.of("month", "tickets", "journal", "plu", "ht", "cost", "margin")
                        .map(name -> month.get(name).isNull()
                                ? "null"
                                : month.get(name).asString())
                        .toList());
    }

    private static JsonNode expected(String part) {
        return JSON.readTree(FOLDER.resolve("expected.json")).get(part);
    }

    static List<SourceFile> folder() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> read(file, false))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SourceFile> files(String... names) {
        return Arrays.stream(names)
                .map(name -> read(FOLDER.resolve(name), true))
                .toList();
    }

    private static SourceFile read(Path file, boolean named) {
        try {
            var content = Files.readAllBytes(file);
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            return new SourceFile(file.getFileName().toString(), content, hash, named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
