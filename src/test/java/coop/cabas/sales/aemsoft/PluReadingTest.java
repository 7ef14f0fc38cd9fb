package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.Reject;
import coop.cabas.imports.SourceFile;
import coop.cabas.shared.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class PluReadingTest {

    private static final String NAME = "PLU2021-04-01_1830.xls";

    @Test
    void readsALineToTheCentAndToSixDecimals() {
        var line = plu(
                        NAME,
                        Lines.sale("LUNDI 1 MARS", "2000000009910", 0.11200000000000399, 0.29, 0.27488151658768, 0.05))
                .lines()
                .getFirst();

        assertThat(line.row()).isEqualTo(2);
        assertThat(line.day()).isEqualTo("2021-03-01");
        assertThat(line.ean()).isEqualTo("2000000009910");
        assertThat(line.quantity()).isEqualTo(new BigDecimal("0.112000"));
        assertThat(line.inclVat()).isEqualTo(new BigDecimal("0.29"));
        assertThat(line.exclVat()).isEqualTo(new BigDecimal("0.274882"));
        assertThat(line.cost()).isEqualTo(new BigDecimal("0.224882"));
        assertThat(line.vatRate()).isEqualTo(new BigDecimal("5.50"));
        assertThat(line.articleVatRate()).isEqualTo(new BigDecimal("5.50"));
        assertThat(line.subFamily()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLU2021-04-01_1830.xls", "PLU2021-04-01_1830.xlsx"})
    void readsBothFormsOfWorkbookAlike(String name) {
        var file = plu(name, Lines.sale("LUNDI 1 MARS"), Lines.sale("MARDI 2 MARS"));

        assertThat(file.lines()).hasSize(2);
        assertThat(file.from()).isEqualTo("2021-03-01");
        assertThat(file.to()).isEqualTo("2021-03-02");
        assertThat(file.exportedAt()).isEqualTo(LocalDateTime.of(2021, 4, 1, 18, 30));
        assertThat(file.totals()).containsEntry("ttc", new BigDecimal("18.00")).containsEntry("days", 2);
    }

    @Test
    void keepsRefundsDepositsAndZeroLines() {
        var file = plu(
                NAME,
                Lines.sale("LUNDI 1 MARS", "2000000009910", -1, -4.5, -4.265403, -0.765403),
                Lines.sale("LUNDI 1 MARS", "2000000009927", 3, -0.6, -0.6, -0.6),
                Lines.sale("LUNDI 1 MARS", "2000000009934", 0, 0, 0, 0));

        assertThat(file.rejects()).isEmpty();
        assertThat(file.totals())
                .containsEntry("ttc", new BigDecimal("-5.10"))
                .containsEntry("negativeLines", 1)
                .containsEntry("zeroLines", 1);
    }

    @Test
    void keepsTwoLinesOfOneDayAndCodeAndRemarksOnThem() {
        var file = plu(NAME, Lines.sale("LUNDI 1 MARS"), Lines.sale("LUNDI 1 MARS"));

        assertThat(file.lines()).hasSize(2);
        assertThat(file.totals()).containsEntry("duplicateDateEan", 1);
        assertThat(file.notes()).contains(Message.of("sales.aemsoft.note.repeatedLines", 1));
    }

    @Test
    void comparesTheTotalsRowWithTheLines() {
        var same = TillBook.of(Layout.PLU)
                .row(Lines.sale("LUNDI 1 MARS"))
                .totals(PluColumn.QUANTITY, 2, PluColumn.INCL_VAT, 9.000000001)
                .read(NAME, PluFile.class);
        var other = TillBook.of(Layout.PLU)
                .row(Lines.sale("LUNDI 1 MARS"))
                .totals(PluColumn.QUANTITY, 2, PluColumn.INCL_VAT, 19.5)
                .read(NAME, PluFile.class);

        assertThat(keys(same.notes())).containsExactly("sales.aemsoft.note.period");
        assertThat(same.totals().get("totalsRow"))
                .isEqualTo(Map.of("qty", new BigDecimal("2.000000"), "ttc", new BigDecimal("9.000000")));
        assertThat(other.notes())
                .contains(Message.of(
                        "sales.aemsoft.note.totalsDiffer",
                        3,
                        "Chiffre affaire (TTC)",
                        new BigDecimal("19.500000"),
                        new BigDecimal("9.00")));
        assertThat(other.rejects()).isEmpty();
    }

    @Test
    void remarksOnALostTotalsRow() {
        assertThat(keys(plu(NAME, Lines.sale("LUNDI 1 MARS")).notes())).contains("sales.aemsoft.note.noTotalsRow");
    }

    @Test
    void refusesATotalsRowAmidTheData() {
        var file = TillBook.of(Layout.PLU)
                .row(Lines.sale("LUNDI 1 MARS"))
                .totals(PluColumn.INCL_VAT, 9)
                .row(Lines.sale("MARDI 2 MARS"))
                .read(NAME, PluFile.class);

        assertThat(file.rejects())
                .containsExactly(new Reject(3, null, Message.of("sales.aemsoft.row.totalsInside", 3)));
        assertThat(file.lines()).hasSize(2);
    }

    @Test
    void refusesTwoExportsPastedTogether() {
        var file = TillBook.of(Layout.PLU)
                .row(Lines.sale("LUNDI 1 MARS"))
                .row(Layout.PLU.columns().stream().map(Column::title).toArray())
                .row(Lines.sale("MARDI 2 MARS"))
                .read(NAME, PluFile.class);

        assertThat(file.rejects())
                .extracting(reject -> reject.reason().key())
                .containsExactly("sales.aemsoft.row.titlesAgain");
    }

    @Test
    void cleansLabels() {
        var row = TillBook.with(Lines.sale("LUNDI 1 MARS"), PluColumn.LABEL, "  BROCH&EACUTE;TTES D\\'AGNEAU \r\n ");

        assertThat(plu(NAME, row).lines().getFirst().label()).isEqualTo("BROCHÉTTES D'AGNEAU");
    }

    @Test
    void restoresACodeThatBecameANumber() {
        var row = TillBook.with(Lines.sale("LUNDI 1 MARS"), PluColumn.EAN, 244722000000.0);
        var file = plu(NAME, row);

        assertThat(file.lines().getFirst().ean()).isEqualTo("0244722000000");
        assertThat(keys(file.notes())).contains("sales.aemsoft.note.codesAsNumbers");
    }

    @Test
    void namesCellAndRemedyOfEveryValueItCannotTake() {
        assertRefused(PluColumn.INCL_VAT, "douze", "sales.aemsoft.cell.notANumber", "H2", "douze");
        assertRefused(PluColumn.QUANTITY, 3_770_000_000_012.0, "sales.aemsoft.cell.huge", "G2", "3770000000012");
        assertRefused(PluColumn.INCL_VAT, new TillBook.Sum(9), "sales.aemsoft.cell.formula", "H2", "");
        assertRefused(PluColumn.INCL_VAT, true, "sales.aemsoft.cell.odd", "H2", "");
        assertRefused(PluColumn.EAN, null, "sales.aemsoft.cell.missing", "B2", "");
        assertRefused(PluColumn.EAN, 1.5, "sales.aemsoft.cell.badCode", "B2", "1.5");
        assertRefused(PluColumn.VAT_RATE, 550, "sales.aemsoft.cell.badRate", "J2", "550");
        assertRefused(PluColumn.DATE, null, "sales.aemsoft.cell.missing", "A2", "");
    }

    private static void assertRefused(Column column, Object value, String key, String cell, String shown) {
        var good = Lines.sale("MARDI 2 MARS");
        var bad = TillBook.with(Lines.sale("LUNDI 1 MARS"), column, value);
        var file = plu(NAME, bad, good);
        assertThat(file.rejects())
                .containsExactly(new Reject(2, column.title(), Message.of(key, cell, column.title(), shown)));
        assertThat(file.lines()).as("the good line").hasSize(1);
    }

    @Test
    void takesNumbersSavedAsText() {
        var row = TillBook.with(Lines.sale("LUNDI 1 MARS"), PluColumn.INCL_VAT, " 9,50 ");

        assertThat(plu(NAME, row).lines().getFirst().inclVat()).isEqualTo(new BigDecimal("9.50"));
    }

    @Test
    void readsAnExportThatWasSavedAsText() {
        var titles = Layout.PLU.columns().stream()
                .map(column -> '"' + column.title() + '"')
                .collect(Collectors.joining(";"));
        var line =
                "LUNDI 1 MARS;2000000009910;SIR-1;SIROP;4,27;4,50;2,000;1 009,00 €;956,40;5,50 %;17,94;0,01;1,53;12,000;3,50;5,50;"
                        + "LIQUIDE 5.5%;SIROPS;;LES RUCHERS INVENTES";
        var totals = ";;;;;;2,000;1 009,00;956,40;;;;1,53;12,000;;;;;;";
        var text = titles + "\r\n" + line + "\r\n" + totals + "\r\n";
        var file = (PluFile) TillBook.read("PLU2021-04-01_1830.csv", text.getBytes(Charset.forName("windows-1252")));

        assertThat(file.rejects()).isEmpty();
        assertThat(file.lines().getFirst().inclVat()).isEqualTo(new BigDecimal("1009.00"));
        assertThat(file.lines().getFirst().vatRate()).isEqualTo(new BigDecimal("5.50"));
        assertThat(keys(file.notes())).containsExactly("sales.aemsoft.note.period");
    }

    @Test
    void keepsASaleOfAnArticleWithoutName() {
        var file = plu(NAME, TillBook.with(Lines.sale("LUNDI 1 MARS"), PluColumn.LABEL, null));

        assertThat(file.lines().getFirst().label()).isEqualTo("2000000009910");
        assertThat(file.notes()).contains(Message.of("sales.aemsoft.note.noLabel", 1));
    }

    @Test
    void datesAFileByTheNamesOfThoseHandedInWithIt() {
        var content =
                TillBook.of(Layout.PLU).row(Lines.sale("JEUDI 5 NOVEMBRE")).xls();
        var reader = new TillFiles(LocalDate.of(2026, 11, 24), TillBook::key);
        var alone = (PluFile) reader.read(new SourceFile("ventes.xls", content, "", true));
        var among = (PluFile) reader.among(List.of("ventes.xls", "JournalDeCaisse2021-01-05_1721.xls"))
                .read(new SourceFile("ventes.xls", content, "", true));

        assertThat(alone.from()).isEqualTo("2026-11-05");
        assertThat(among.from()).isEqualTo("2020-11-05");
        assertThat(keys(among.notes())).contains("sales.aemsoft.note.periodGuessed");
    }

    @Test
    void listsAtMostTwoHundredRejectsAndCountsTheRest() {
        var book = TillBook.of(Layout.PLU);
        for (int i = 0; i < 300; i++) {
            book.row(TillBook.with(Lines.sale("LUNDI 1 MARS"), PluColumn.INCL_VAT, "?"));
        }
        var file = book.read(NAME, PluFile.class);

        assertThat(file.rejects()).hasSize(201);
        assertThat(file.rejects().getLast()).isEqualTo(Reject.file(Message.of("sales.aemsoft.row.more", 100)));
    }

    @Test
    void readsAFileWithoutLines() {
        var file = TillBook.of(Layout.PLU).read(NAME, PluFile.class);

        assertThat(file.lines()).isEmpty();
        assertThat(file.from()).isNull();
        assertThat(file.rejects()).isEmpty();
        assertThat(file.totals()).containsEntry("lines", 0).containsEntry("from", null);
    }

    @Test
    void distrustsADateInTheNameThatTheDaysContradict() {
        var early = plu("PLU2021-04-01_1830.xls", Lines.sale("VENDREDI 2 AVRIL"), Lines.sale("SAMEDI 10 AVRIL"));
        var yearLater = plu("PLU2021-03-30_1830.xls", Lines.sale("LUNDI 2 MARS"), Lines.sale("MARDI 3 MARS"));

        assertThat(early.from()).isEqualTo("2021-04-02");
        assertThat(early.exportedAt()).isNull();
        assertThat(early.notes())
                .contains(Message.of("sales.aemsoft.note.stampContradicted", LocalDate.of(2021, 4, 1)));
        assertThat(yearLater.from()).isEqualTo("2020-03-02");
        assertThat(yearLater.exportedAt()).isNull();
    }

    private static PluFile plu(String name, Object[]... lines) {
        var book = TillBook.of(Layout.PLU);
        for (var line : lines) {
            book.row(line);
        }
        return book.read(name, PluFile.class);
    }

    private static List<String> keys(List<Message> notes) {
        return notes.stream().map(Message::key).toList();
    }
}
