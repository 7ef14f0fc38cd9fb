package coop.cabas.purchasing.forms;

import static coop.cabas.purchasing.forms.FormBook.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.cabas.shared.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class FormReaderTest {

    private static final Heading EAN = Heading.of(Field.EAN, "EAN", 0);
    private static final Heading REFERENCE = Heading.of(Field.REFERENCE, "Réf.", 1);
    private static final Heading LABEL = Heading.of(Field.LABEL, "Désignation", 2);
    private static final Heading PRICE = Heading.of(Field.UNIT_PRICE, "Prix HT", 3);
    private static final Heading PACK = Heading.of(Field.PACK_SIZE, "Colisage", 4);
    private static final Heading PARCELS = Heading.of(Field.PARCELS, "Qté", 5);
    private static final Heading AMOUNT = Heading.of(Field.AMOUNT, "Montant", 6);
    private static final Heading[] ALL = {EAN, REFERENCE, LABEL, PRICE, PACK, PARCELS, AMOUNT};
    private static final Object[] TITLES = {"EAN", "Réf.", "Désignation", "Prix HT", "Colisage", "Qté", "Montant"};

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 11, 12, 26, 29})
    void findsTheTitlesWhereverTheyStandThisWeek(int row) {
        var content = FormBook.xlsx()
                .row("BON DE COMMANDE")
                .at(row)
                .row(TITLES)
                .row("3770000000016", "CAF1", "CAFÉ", 3.5, 6, 2, 42)
                .read(ALL);

        assertThat(content.findings()).isEmpty();
        assertThat(content.lines()).singleElement().satisfies(line -> {
            assertThat(line.row()).isEqualTo(row + 1);
            assertThat(line.sheet()).isEqualTo("Tarif");
            assertThat(line.ean()).isEqualTo("3770000000016");
            assertThat(line.label()).isEqualTo("CAFÉ");
            assertThat(line.unitPrice()).isEqualByComparingTo("3.5");
            assertThat(line.packSize()).isEqualByComparingTo("6");
            assertThat(line.parcels()).isEqualByComparingTo("2");
        });
        assertThat(content.sum()).isEqualTo("42.00");
    }

    @Test
    void findsColumnsByTheirTitlesWhateverTheirOrderAndSigns() {
        var content = FormBook.xlsx()
                .row("DESIGNATION", "prix\nH.T.", "ref", "Ean")
                .row("CAFÉ", 3.5, "CAF1", "3770000000016")
                .read(EAN, REFERENCE, LABEL, PRICE);

        assertThat(content.findings()).isEmpty();
        assertThat(content.lines()).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo("CAF1");
            assertThat(line.unitPrice()).isEqualByComparingTo("3.5");
        });
    }

    @Test
    void passesOverSectionsMergedCellsRepeatedTitlesAndRemarks() {
        var content = FormBook.xlsx()
                .row("TARIF 2026")
                .merged("A1:G1")
                .row(TITLES)
                .row(null, null, null, null, null, "au colis")
                .row("LES ÉPICES")
                .merged("A4:G4")
                .row(null, null, "*** Thés ***")
                .row("3770000000016", "THE1", "THÉ NOIR", 4, 6, null, null)
                .row(TITLES)
                .row(null, "THE2", "THÉ VERT", 5, 6, null, null)
                .row(null, null, "Règlement à 30 jours")
                .row("Franco : 430 € HT")
                .read(ALL);

        assertThat(content.lines()).extracting(Line::label).containsExactly("THÉ NOIR", "THÉ VERT");
        assertThat(content.findings()).isEmpty();
    }

    @Test
    void keepsCodesAsTheyAre() {
        var content = FormBook.xlsx()
                .row(TITLES)
                .row(3770000000016.0, 1416, "NUMBERS", 1)
                .row("0244722000000", "0000506", "ZEROS", 1)
                .row(null, "", "NO CODE", 1)
                .row(244723000000.0, "=\"AB\"&\"C\"", "LOST ZERO", 1)
                .read(ALL);

        assertThat(content.lines())
                .extracting(Line::ean)
                .containsExactly("3770000000016", "0244722000000", null, "0244723000000");
        assertThat(content.lines()).extracting(Line::reference).containsExactly("1416", "0000506", null, null);
        assertThat(content.findings())
                .extracting(Finding::doubt)
                .containsExactly(Doubt.BAD_EAN, Doubt.BAD_EAN, Doubt.CODE_UNREADABLE);
    }

    @Test
    void givesTheZerosBackToAnEanThatBecameANumber() {
        var content = FormBook.xlsx()
                .row(TITLES)
                .row(12345678905.0, "A", "AMERICAN", 1)
                .row("96385074", "B", "SHORT", 1)
                .read(ALL);

        assertThat(content.findings()).isEmpty();
        assertThat(content.lines()).extracting(Line::ean).containsExactly("0012345678905", "96385074");
    }

    @Test
    void takesASupplierCodeInPlaceOfAnEanForItsReference() {
        var content = FormBook.xlsx()
                .row("EAN", "Désignation", "Prix HT")
                .row(91494, "GOUTTES 15 KG", 170)
                .row("3,77E+12", "SHORTENED", 2)
                .read(EAN, LABEL, PRICE);

        assertThat(content.lines()).extracting(Line::reference).containsExactly("91494", null);
        assertThat(content.findings()).extracting(Finding::doubt).containsExactly(Doubt.NOT_AN_EAN, Doubt.NOT_AN_EAN);
    }

    @Test
    void tellsACheckDigitThatDoesNotAgreeAndKeepsTheCode() {
        var content =
                FormBook.xlsx().row(TITLES).row("3770000000011", "A", "CAFÉ", 1).read(ALL);

        assertThat(content.findings())
                .containsExactly(new Finding(
                        Doubt.BAD_EAN,
                        "Tarif",
                        2,
                        "A",
                        Message.of("purchasing.forms.wrong.BAD_EAN", "3770000000011"),
                        Message.of("purchasing.forms.remedy.BAD_EAN")));
        assertThat(content.lines().getFirst().ean()).isEqualTo("3770000000011");
    }

    @Test
    void tellsPricesThatCannotBeReadOrHaveTooManyDecimals() {
        var content = FormBook.xlsx()
                .row(TITLES)
                .row(null, "A", "SUR DEMANDE", "nous consulter")
                .row(null, "B", "CINQ", 1.23456)
                .row(null, "C", "BRUIT", 8.449999999999999)
                .row(null, "D", "QUATRE", 1.2345)
                .row(null, "E", "ABSENT", "-")
                .row(null, "F", "CODE", 3770000000016.0)
                .read(ALL);

        assertThat(content.lines())
                .extracting(Line::unitPrice)
                .containsExactly(null, number("1.2346"), number("8.45"), number("1.2345"), null, null);
        assertThat(content.findings())
                .extracting(Finding::doubt, Finding::row, Finding::column)
                .containsExactly(
                        tuple(Doubt.PRICE_UNREADABLE, 2, "D"),
                        tuple(Doubt.PRICE_DECIMALS, 3, "D"),
                        tuple(Doubt.PRICE_UNREADABLE, 7, "D"));
    }

    @Test
    void tellsASecondLineOfOneEanOrReference() {
        var content = FormBook.xlsx()
                .row(TITLES)
                .row("3770000000016", "A", "UN", 1)
                .row("3770000000016", "B", "DEUX", 1)
                .row(null, "b", "TROIS", 1)
                .row("3770000000016", "A", "QUATRE", 1)
                .read(ALL);

        assertThat(content.findings())
                .extracting(Finding::wrong)
                .containsExactly(
                        Message.of("purchasing.forms.wrong.TWICE", "3770000000016", 2, "", 0),
                        Message.of("purchasing.forms.wrong.TWICE", "b", 3, "", 0),
                        Message.of("purchasing.forms.wrong.TWICE", "3770000000016", 2, "", 0));
    }

    @Test
    void tellsAnAmountThatIsNotQuantityTimesPrice() {
        var content = FormBook.xlsx()
                .row(TITLES)
                .row(null, "A", "JUSTE", 1.99, 20, 2, 79.6)
                .row(null, "B", "FAUX", 1.99, 20, 2, 97.6)
                .read(ALL);

        assertThat(content.findings())
                .extracting(Finding::row, Finding::wrong)
                .containsExactly(tuple(
                        3, Message.of("purchasing.forms.wrong.AMOUNT", "FAUX", number("97.60"), number("79.60"))));
    }

    @Test
    void holdsTotalsOfSectionsAndOfTheFileAgainstTheLines() {
        var right = FormBook.xlsx()
                .row(TITLES)
                .row(null, "A", "UN", 1, 10, 1, 10)
                .row(null, null, null, null, "TOTAL", 1, 10)
                .row(null, "B", "DEUX", 600, 2, 1, 1200)
                .row(null, null, null, null, "TOTAL", 1, 1200)
                .row(null, null, null, null, "Montant Total HT", null, "1,210.00")
                .row(null, null, null, null, "Total TTC", null, 1276.55);
        assertThat(right.read(ALL).findings()).isEmpty();
        assertThat(right.read(ALL).printedTotal()).isEqualByComparingTo("1210");
        assertThat(right.read(ALL).sum()).isEqualTo("1210.00");

        var wrong = FormBook.xlsx()
                .row(TITLES)
                .row(null, "A", "UN", 1, 10, 1, 10)
                .row(null, null, "Total HT", null, null, null, "1 237,47 €");
        assertThat(wrong.read(ALL).findings())
                .extracting(Finding::wrong)
                .containsExactly(Message.of("purchasing.forms.wrong.TOTAL", number("1237.47"), number("10.00")));
    }

    @Test
    void tellsWhichTitlesAreMissing() {
        var content = FormBook.xlsx()
                .row("EAN", "Réf.", "Désignation", "Tarif 2027", "Colisage", "Qté", "Montant")
                .row("3770000000016", "A", "CAFÉ", 3.5, 6, null, null)
                .read(ALL);

        assertThat(content.findings())
                .extracting(Finding::row, Finding::wrong)
                .containsExactly(tuple(1, Message.of("purchasing.forms.wrong.HEADING_MISSING", "Prix HT")));
        assertThat(content.lines().getFirst().unitPrice()).isNull();
    }

    @Test
    void tellsWhenAColumnKnownByItsPlaceHasMoved() {
        var beside = new Heading(Field.PACK_SIZE, "Unité", 3, -1);
        var book = FormBook.xlsx()
                .row("Désignation", "Pays", null, "Prix HT", null, "Unité")
                .row("CAFÉ", "PE", null, 3.5, 6, "U");

        var content = book.read(Heading.of(Field.LABEL, "Désignation", 0), PRICE, beside);

        assertThat(content.lines().getFirst().packSize()).isEqualByComparingTo("6");
        assertThat(content.findings())
                .extracting(Finding::wrong)
                .containsExactly(Message.of("purchasing.forms.wrong.HEADING_MOVED", "Unité", "D", "F"));
    }

    @Test
    void ofTwoTitlesAlikeReadsTheOneThatStoodThere() {
        var book =
                FormBook.xlsx().row("Désignation", "Prix HT", "TVA", "Prix HT").row("CAFÉ", 1, 20, 2);

        var content = book.read(Heading.of(Field.LABEL, "Désignation", 0), PRICE);

        assertThat(content.findings()).isEmpty();
        assertThat(content.lines().getFirst().unitPrice()).isEqualByComparingTo("2");
    }

    @Test
    void tellsThatATitleRepeatedFurtherDownStandsElsewhere() {
        var content = FormBook.xlsx()
                .row(TITLES)
                .row(null, "A", "UN", 1)
                .row("EAN", "Réf.", "Désignation", "Colisage", "Prix HT", "Qté", "Montant")
                .row(null, "B", "DEUX", 6, 2)
                .read(ALL);

        assertThat(content.findings()).extracting(Finding::doubt, Finding::row).contains(tuple(Doubt.HEADING_MOVED, 3));
    }

    @Test
    void readsRatesHoweverTheyAreWritten() {
        var vat = Heading.of(Field.VAT, "TVA", 2);
        var content = FormBook.xlsx()
                .row("Désignation", "Prix HT", "TVA")
                .row("A", 1, "20%")
                .row("B", 1, "20 %")
                .row("C", 1, 0.2)
                .row("D", 1, "5,50 %")
                .row("E", 1, 0.055)
                .row("F", 1, 1)
                .row("G", 1, "exonéré")
                .read(Heading.of(Field.LABEL, "Désignation", 0), Heading.of(Field.UNIT_PRICE, "Prix HT", 1), vat);

        assertThat(content.lines())
                .extracting(Line::vat)
                .containsExactly(
                        number("20"), number("20"), number("20"), number("5.5"), number("5.5"), number("1"), null);
        assertThat(content.findings())
                .extracting(Finding::doubt)
                .containsExactly(Doubt.RATE_UNKNOWN, Doubt.RATE_UNREADABLE);
    }

    @Test
    void keepsDiscountsAndOtherTaxesApart() {
        var content = FormBook.xlsx()
                .row(
                        "Réf",
                        "Libellé",
                        "PU",
                        "R1",
                        "R2",
                        "Eco-taxe",
                        "Taxe soda",
                        "Livré",
                        "Montant",
                        "Contenance",
                        "Colis")
                .row("A", "SODA", 2, "10 %", 0.05, 0.02, 0.11, 10, 18.4, "6x33cl", "colis de 6")
                .read(
                        Heading.of(Field.REFERENCE, "Réf", 0),
                        Heading.of(Field.LABEL, "Libellé", 1),
                        Heading.of(Field.UNIT_PRICE, "PU", 2),
                        Heading.of(Field.DISCOUNT, "R1", 3),
                        Heading.of(Field.DISCOUNT, "R2", 4),
                        Heading.of(Field.COST, "Eco-taxe", 5),
                        Heading.of(Field.COST, "Taxe soda", 6),
                        Heading.of(Field.DELIVERED, "Livré", 7),
                        Heading.of(Field.AMOUNT, "Montant", 8),
                        Heading.of(Field.CONTENT, "Contenance", 9),
                        Heading.of(Field.PACK_SIZE, "Colis", 10));

        assertThat(content.findings()).isEmpty();
        assertThat(content.lines()).singleElement().satisfies(line -> {
            assertThat(line.discounts()).containsExactly(number("10"), number("5"));
            assertThat(line.costs()).isEqualTo(Map.of("Eco-taxe", number("0.02"), "Taxe soda", number("0.11")));
            assertThat(line.content()).isEqualTo("6x33cl");
            assertThat(line.packSize()).isEqualByComparingTo("6");
        });
    }

    @Test
    void readsTheSheetThatTheMapNames() {
        var book = FormBook.xlsx()
                .row("Désignation", "Prix HT")
                .row("UN", 1)
                .sheet("Frais 2026")
                .row("Désignation", "Prix HT")
                .row("DEUX", 2)
                .sheet("Caché")
                .row("Désignation", "Prix HT")
                .row("TROIS", 3)
                .hidden()
                .bytes();
        var headings = List.of(Heading.of(Field.LABEL, "Désignation", 0), Heading.of(Field.UNIT_PRICE, "Prix HT", 1));

        assertThat(labels(book, FormMap.everySheet(headings))).containsExactly("UN", "DEUX");
        assertThat(labels(book, FormMap.ofSheet("frais 2026", headings))).containsExactly("DEUX");
        assertThat(labels(book, FormMap.ofSheet(1, headings))).containsExactly("UN");
        assertThat(FormReader.read(book, FormMap.ofSheet("Sec", headings)).findings())
                .extracting(Finding::wrong)
                .containsExactly(Message.of("purchasing.forms.wrong.NO_SHEET", "Sec", "Tarif, Frais 2026, Caché"));
    }

    @Test
    void asksForTheRightFileWhenNoTitleIsThere() {
        var content = FormBook.xlsx().row("Bonjour").read(LABEL, PRICE);

        assertThat(content.lines()).isEmpty();
        assertThat(content.findings())
                .extracting(Finding::wrong)
                .containsExactly(Message.of("purchasing.forms.wrong.NO_HEADINGS", "Désignation, Prix HT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16", "UTF-16LE"})
    void readsEveryEncodingThatASpreadsheetSaves(String encoding) {
        var text = "EAN;Réf.;Désignation;Prix HT\r\n3770000000016;=\"0012\";\" CAFÉ  MOULU \";1 234,50\r\n";

        var content = FormReader.read(
                text.getBytes(Charset.forName(encoding)), FormMap.everySheet(List.of(EAN, REFERENCE, LABEL, PRICE)));

        assertThat(content.findings()).isEmpty();
        assertThat(content.lines()).singleElement().satisfies(line -> {
            assertThat(line.label()).isEqualTo("CAFÉ MOULU");
            assertThat(line.reference()).isEqualTo("0012");
            assertThat(line.unitPrice()).isEqualByComparingTo("1234.5");
        });
    }

    @Test
    void readsAnOldWorkbookAlike() {
        var content = FormBook.xls()
                .at(9)
                .row(TITLES)
                .row("3770000000016", 1416, "CAFÉ", 3.5, "6", 2, "=D10*E10*F10")
                .read(ALL);

        assertThat(content.findings()).isEmpty();
        assertThat(content.lines()).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo("1416");
            assertThat(line.amount()).isEqualByComparingTo("42");
        });
    }

    @Test
    void tellsALineThatNamesNoArticle() {
        var content = FormBook.xlsx()
                .row(TITLES)
                .row(null, null, null, 3.41, null, null, 20.46)
                .read(ALL);

        assertThat(content.lines()).hasSize(1);
        assertThat(content.findings()).extracting(Finding::doubt).containsExactly(Doubt.UNNAMED);
    }

    /** A wholesaler's catalogue. */
    @Test
    @Timeout(30)
    void readsTwentyThousandArticles() {
        var text = new StringBuilder("EAN;Réf.;Désignation;Prix HT\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(';')
                    .append("REF")
                    .append(i)
                    .append(";ARTICLE DU CATALOGUE GÉNÉRAL ")
                    .append(i)
                    .append(";1,95\n");
        }

        var content = FormReader.read(
                text.toString().getBytes(StandardCharsets.UTF_8),
                FormMap.everySheet(List.of(EAN, REFERENCE, LABEL, PRICE)));

        assertThat(content.lines()).hasSize(20_000);
        assertThat(content.findings()).isEmpty();
    }

    @Test
    void showsNoMoreFindingsThanAPersonReads() {
        var book = FormBook.xlsx().row(TITLES);
        for (int i = 0; i < 310; i++) {
            book.row(null, "R" + i, "ARTICLE", "NC");
        }

        assertThat(book.read(ALL).findings())
                .hasSize(301)
                .last()
                .extracting(Finding::wrong)
                .isEqualTo(Message.of("purchasing.forms.wrong.MORE", 10));
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        var content = FormReader.read("%PDF-1.4".getBytes(StandardCharsets.UTF_8), FormMap.everySheet(List.of(EAN)));

        assertThat(content.lines()).isEmpty();
        assertThat(content.findings())
                .extracting(Finding::doubt, Finding::wrong)
                .containsExactly(tuple(Doubt.UNREADABLE, Message.of("imports.sheet.notASheet")));
    }

    private static List<String> labels(byte[] book, FormMap map) {
        return FormReader.read(book, map).lines().stream().map(Line::label).toList();
    }
}
