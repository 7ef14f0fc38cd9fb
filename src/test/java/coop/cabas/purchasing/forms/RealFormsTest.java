package coop.cabas.purchasing.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Real files of suppliers, which lie beside the project and not in it: they are not ours to publish. */
class RealFormsTest {

    private static final Path FOLDER = Path.of("../shared/data/aemsoft");
    private static final String TARIFF = "fournisseurs/TARIF EXCEL 2021.xlsx";
    private static final String GROCERY = "fournisseurs/ethiquable-bon-de-commande-2021-04-22.xlsx";
    private static final String BAKERY = "fournisseurs/fournil-commande-pain-2021-04-23.xlsx";
    private static final String VEGETABLES = "fournisseurs/pronadis-mercuriale-livraison-2021-04-30.xlsx";

    @BeforeEach
    void present() {
        assumeTrue(Files.exists(FOLDER.resolve("expected.json")), "the real files are not on this machine");
    }

    @Test
    void readsTheThreeSheetsOfAPriceList() throws IOException {
        var guess = guess(TARIFF);

        assertThat(guess.content().lines().stream().collect(Collectors.groupingBy(Line::sheet, Collectors.counting())))
                .containsOnly(
                        java.util.Map.entry("BOUCH LS", 112L),
                        java.util.Map.entry("CHARC LS", 75L),
                        java.util.Map.entry("BOUCHERIE COSME", 166L));
        var first = guess.content().lines().getFirst();
        assertThat(first.reference()).isEqualTo("0000506");
        assertThat(first.ean()).isEqualTo("3519530005227");
        assertThat(first.unitPrice()).isEqualByComparingTo("6.3");
    }

    @Test
    void readsAFormOfManySectionsWithItsTotals() throws IOException {
        var content = guess(GROCERY).content();

        assertThat(sum(content, Line::parcels)).isEqualByComparingTo("58");
        assertThat(content.sum()).isEqualByComparingTo("1806.21");
        assertThat(content.printedTotal()).isEqualByComparingTo("1806.21");
        assertThat(content.findings()).extracting(Finding::doubt).doesNotContain(Doubt.AMOUNT, Doubt.TOTAL);
    }

    @Test
    void readsAFormWithoutCodes() throws IOException {
        var content = guess(BAKERY).content();

        assertThat(content.lines()).hasSize(19);
        assertThat(sum(content, Line::parcels)).isEqualByComparingTo("64");
        assertThat(content.sum()).isEqualByComparingTo("268.32");
        assertThat(content.printedTotal()).isEqualByComparingTo("268.32");
        assertThat(content.findings()).isEmpty();
    }

    @Test
    void readsAWeeklyPriceListAsTheOrderThatIsInIt() throws IOException {
        var content = guess(VEGETABLES).content();

        assertThat(content.printedTotal()).isEqualByComparingTo("1250.01");
        assertThat(content.sum()).isEqualByComparingTo("1250.01");
        assertThat(content.lines()).hasSizeGreaterThan(200);
        assertThat(content.findings()).extracting(Finding::doubt).doesNotContain(Doubt.TOTAL);
    }

    @ParameterizedTest
    @CsvSource({
        "BL_349199.csv",
        "BL_349200.csv",
        "BL_349639.csv",
        "BL_352557.csv",
        "BL_353178.csv",
        "BL_377722.csv",
        "BL_394441.csv",
        "BL_413723.csv",
        "Facture_1222580.csv"
    })
    void readsDeliveryNotesToTheCent(String name) throws IOException {
        var content = guess("livraisons/" + name).content();
        var expected = expected("livraisons/" + name);

        assertThat(content.lines()).hasSize(expected.get("lines").asInt());
        assertThat(content.sum()).isEqualByComparingTo(expected.get("amountHt").decimalValue());
        assertThat(sum(content, Line::delivered))
                .isEqualByComparingTo(expected.get("qty").decimalValue());
        assertThat(sum(content, Line::parcels))
                .isEqualByComparingTo(expected.get("parcels").decimalValue());
        assertThat(content.findings()).extracting(Finding::doubt).doesNotContain(Doubt.AMOUNT, Doubt.PRICE_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "AZADE-no232-2021-04-22.xlsx",
        "BRYIO-no6-2021-01-26.xlsx",
        "COSME-no272-2021-05-06.xlsx",
        "FERME-FONTAINE-no261-2021-04-29.xlsx",
        "FOURNIL-no37-2021-04-23.xlsx",
        "PRONADIS-no269-2021-04-29.xlsx",
        "PRONADIS-no270-2021-04-30.xlsx"
    })
    void readsOrdersAsTheyWereSent(String name) throws IOException {
        var content = guess("commandes-pop/" + name).content();
        var expected = expected("commandes-pop/" + name);

        assertThat(content.lines()).hasSize(expected.get("lines").asInt());
        assertThat(content.sum()).isEqualByComparingTo(expected.get("amountHt").decimalValue());
        assertThat(content.findings()).extracting(Finding::doubt).doesNotContain(Doubt.TOTAL, Doubt.AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({GROCERY, VEGETABLES})
    void fillsInTheFormAsItWasFilledIn(String name) throws IOException {
        var guess = guess(name);
        var order = new ArrayList<Ordered>();
        for (var line : guess.content().lines()) {
            var parcels = line.parcels();
            if (parcels != null && parcels.signum() > 0) {
                order.add(new Ordered(line.ean(), line.reference(), parcels.add(BigDecimal.ONE)));
            }
        }

        var filled = OrderForm.fill(bytes(name), guess.map(), order);

        assertThat(filled.missing()).isEmpty();
        var again = FormReader.read(filled.workbook(), guess.map());
        assertThat(again.lines()).hasSameSizeAs(guess.content().lines());
        assertThat(sum(again, Line::parcels))
                .isEqualByComparingTo(sum(guess.content(), Line::parcels).add(BigDecimal.valueOf(order.size())));
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(filled.workbook()))) {
            assertThat(book.getForceFormulaRecalculation()).isTrue();
        }
    }

    private static Guess guess(String name) throws IOException {
        return Objects.requireNonNull(Guess.of(bytes(name)));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    private static JsonNode expected(String name) {
        return JsonMapper.shared()
                .readTree(FOLDER.resolve("expected.json").toFile())
                .get("files")
                .get(name);
    }

    private static BigDecimal sum(FormContent content, Function<Line, BigDecimal> figure) {
        return List.copyOf(content.lines()).stream()
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
