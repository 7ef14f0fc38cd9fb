package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.Reject;
import coop.cabas.shared.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

class DeliveryReadingTest {

    private static final String TITLES =
            Layout.DELIVERY.columns().stream().map(Column::title).collect(Collectors.joining(";"));
    private static final String CHEESE =
            "C1;LA COOP;78000   ;VILLE   ;3770000000017;FRO01    ;TOMME FERMIÈRE      ;05      ;FRO;"
                    + "FERME   ;     1;       6,000;       6,000;       2,930;  8,00;  0,00;  0,00;        16,20;1;0;      0,0000;"
                    + "   0,0000;       2,700";

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncodingThatASpreadsheetSaves(String encoding) {
        var file = note("BL_349199.csv", TITLES + "\r\n" + CHEESE + "\r\n", Charset.forName(encoding));

        assertThat(file.rejects()).isEmpty();
        assertThat(file.number()).isEqualTo("349199");
        assertThat(file.invoice()).isFalse();
        var line = file.lines().getFirst();
        assertThat(line.row()).isEqualTo(2);
        assertThat(line.label()).isEqualTo("TOMME FERMIÈRE");
        assertThat(line.delivered()).isEqualTo(new BigDecimal("6.000000"));
        assertThat(line.discount1()).isEqualTo(new BigDecimal("8.000000"));
        assertThat(line.amount()).isEqualTo(new BigDecimal("16.20"));
        assertThat(line.netPrice()).isEqualTo(new BigDecimal("2.700000"));
        assertThat(file.totals())
                .containsEntry("amountHt", new BigDecimal("16.20"))
                .extractingByKey("byVatCode")
                .isEqualTo(java.util.Map.of("1", List.of(1, new BigDecimal("16.20"))));
    }

    @Test
    void readsAByteOrderMarkAndNoLineEnd() {
        var file = note("Facture_1222580.csv", "\uFEFF" + TITLES + "\n" + CHEESE, StandardCharsets.UTF_8);

        assertThat(file.invoice()).isTrue();
        assertThat(file.number()).isEqualTo("1222580");
        assertThat(file.lines()).hasSize(1);
    }

    @Test
    void readsANoteThatWasSavedAsAWorkbook() {
        var file = TillBook.of(Layout.DELIVERY)
                .row(
                        "C1",
                        "LA COOP",
                        78000,
                        "VILLE",
                        3770000000017.0,
                        "FRO01",
                        "TOMME",
                        "05",
                        "FRO",
                        "FERME",
                        1,
                        6,
                        6,
                        2.93,
                        8,
                        0,
                        0,
                        16.2,
                        1,
                        0,
                        0,
                        0,
                        2.7)
                .read("BL_349199.xlsx", DeliveryNoteFile.class);

        assertThat(file.rejects()).isEmpty();
        assertThat(file.lines().getFirst().ean()).isEqualTo("3770000000017");
    }

    @Test
    void namesTheLineWhereAFileWasCut() {
        var file =
                note("BL_349199.csv", TITLES + "\n" + CHEESE + "\n" + CHEESE.substring(0, 90), StandardCharsets.UTF_8);

        assertThat(file.rejects())
                .containsExactly(
                        new Reject(3, "Prix Net", Message.of("sales.aemsoft.delivery.cut", "W3", "Prix Net", "")));
        assertThat(file.lines()).hasSize(1);
    }

    @Test
    void remarksOnAnAmountThatIsNotQuantityTimesPrice() {
        var file = note("BL_349199.csv", TITLES + "\n" + CHEESE.replace("16,20", "61,20"), StandardCharsets.UTF_8);

        assertThat(file.notes()).containsExactly(Message.of("sales.aemsoft.note.amountDiffers", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "BL_349199.csv, 349199, false",
        "BL_2021-04-08_352557.csv, 352557, false",
        "BL_08.04.2021 352557.csv, 352557, false",
        "Facture_1222580.csv, 1222580, true",
        "2021 Facture 1222580.csv, 1222580, true",
        "Facade 1222580.csv, 1222580, false",
    })
    void findsItsNumberAndWhatItIsInTheName(String name, String number, boolean invoice) {
        var file = note(name, TITLES + "\n" + CHEESE, StandardCharsets.UTF_8);

        assertThat(file.number()).isEqualTo(number);
        assertThat(file.invoice()).isEqualTo(invoice);
    }

    @Test
    void asksForTheNumberThatTheNameShouldHold() {
        assertThat(note("livraison.csv", TITLES + "\n" + CHEESE, StandardCharsets.UTF_8)
                        .rejects())
                .containsExactly(Reject.file(Message.of("sales.aemsoft.delivery.noNumber")));
    }

    @Test
    void refusesAmountsInWords() {
        var file = note("BL_349199.csv", TITLES + "\n" + CHEESE.replace("16,20", "offert"), StandardCharsets.UTF_8);

        assertThat(file.rejects()).extracting(Reject::column).containsExactly("Montant");
    }

    private static DeliveryNoteFile note(String name, String text, Charset encoding) {
        return (DeliveryNoteFile) TillBook.read(name, text.getBytes(encoding));
    }
}
