package coop.cabas.purchasing.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

class OrderFormTest {

    private static final FormMap MAP = FormMap.ofSheet(
            "Tarif",
            List.of(
                    Heading.of(Field.EAN, "GENCOD", 0),
                    Heading.of(Field.REFERENCE, "Réf", 1),
                    Heading.of(Field.LABEL, "Désignation", 2),
                    Heading.of(Field.UNIT_PRICE, "PU HT", 3),
                    Heading.of(Field.PARCELS, "Qté colis", 4)));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesParcelsWhereTheFormWantsThem(boolean modern) throws IOException {
        var filled = OrderForm.fill(
                form(modern).bytes(),
                MAP,
                List.of(
                        ordered("3770000000016", null, "2"),
                        ordered("3770000000023", "506", "1.5"),
                        ordered(null, "abc-1", "3"),
                        ordered(null, "1416", "4"),
                        ordered("3770000000096", "NOWHERE", "5")));

        assertThat(filled.missing()).extracting(Ordered::reference).containsExactly("NOWHERE");
        assertThat(filled.findings()).isEmpty();
        try (var book = open(filled.workbook())) {
            assertThat(number(book, 12, 4)).isEqualTo(2);
            assertThat(number(book, 14, 4)).isEqualTo(1.5);
            assertThat(number(book, 15, 4)).isEqualTo(3);
            assertThat(number(book, 16, 4)).isEqualTo(4);
            var mark = modern
                    ? book.getForceFormulaRecalculation()
                    : book.getSheet("Tarif").getForceFormulaRecalculation();
            assertThat(mark).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsEverythingElse(boolean modern) throws IOException {
        var form = form(modern);
        var book = form.book();
        var sheet = book.getSheet("Tarif");
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("0.0"));
        sheet.getRow(11).getCell(4).setCellStyle(style);
        sheet.setColumnWidth(2, 9_000);
        sheet.getRow(0).getCell(0).setCellValue("=1+1 & <words> that only look like a formula");
        form.merged("A1:F1").sheet("Conditions").row("Franco", 430).hidden();

        var filled = OrderForm.fill(form.bytes(), MAP, List.of(ordered("3770000000016", null, "2")));

        try (var after = open(filled.workbook())) {
            var tarif = after.getSheet("Tarif");
            assertThat(tarif.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("=1+1 & <words> that only look like a formula");
            assertThat(tarif.getRow(11).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0");
            assertThat(tarif.getRow(11).getCell(5).getCellFormula()).isEqualTo("D12*E12");
            assertThat(tarif.getColumnWidth(2)).isEqualTo(9_000);
            assertThat(tarif.getMergedRegions()).hasSize(1);
            assertThat(after.isSheetHidden(1)).isTrue();
            assertThat(after.getSheet("Conditions").getRow(0).getCell(1).getNumericCellValue())
                    .isEqualTo(430);

            after.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(number(after, 12, 5)).isEqualTo(7);
        }
    }

    @Test
    void leavesEveryPartThatItDoesNotTouchByteForByte() throws IOException {
        var before = with(form(true).bytes(), Map.of("xl/vbaProject.bin", "macro", "xl/media/logo.png", "picture"));

        var after = OrderForm.fill(before, MAP, List.of(ordered("3770000000016", null, "2")))
                .workbook();

        var was = parts(before);
        var is = parts(after);
        assertThat(is.keySet()).isEqualTo(was.keySet());
        was.forEach((name, content) -> {
            if (!name.equals("xl/workbook.xml") && !name.equals("xl/worksheets/sheet1.xml")) {
                assertThat(is.get(name)).as(name).isEqualTo(content);
            }
        });
    }

    @Test
    void keepsWhatOnlyExcelKnowsInsideTheSheet() throws IOException {
        var form = form(true).bytes();
        var sheet = parts(form).get("xl/worksheets/sheet1.xml");
        var extended = sheet.replace(
                        "<worksheet ",
                        "<worksheet xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                                + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" mc:Ignorable=\"x14ac\" ")
                .replace("<row r=\"12\"", "<row r=\"12\" spans=\"1:4\" x14ac:dyDescent=\"0.25\"")
                .replace(
                        "</worksheet>",
                        "<extLst><ext uri=\"{A&amp;B}\"><x14ac:own a=\"1\"/></ext></extLst></worksheet>");

        var filled = OrderForm.fill(
                with(form, Map.of("xl/worksheets/sheet1.xml", extended)),
                MAP,
                List.of(ordered("3770000000016", null, "2")));

        assertThat(parts(filled.workbook()).get("xl/worksheets/sheet1.xml"))
                .contains(
                        "mc:Ignorable=\"x14ac\"",
                        "x14ac:dyDescent=\"0.25\"",
                        "<ext uri=\"{A&amp;B}\">",
                        "x14ac:own a=\"1\"")
                .doesNotContain("spans=");
        try (var book = open(filled.workbook())) {
            assertThat(number(book, 12, 4)).isEqualTo(2);
        }
    }

    @Test
    void replacesWordsByANumberAndAddsParcelsOrderedTwice() throws IOException {
        var form = form(true);
        form.book().getSheet("Tarif").getRow(11).getCell(4).setCellValue("à remplir");

        var filled = OrderForm.fill(
                form.bytes(), MAP, List.of(ordered("3770000000016", null, "2"), ordered(null, "CAF1", "1")));

        try (var book = open(filled.workbook())) {
            var cell = book.getSheet("Tarif").getRow(11).getCell(4);
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell.getNumericCellValue()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesNotTouchAFormula(boolean modern) throws IOException {
        var form = form(modern);
        form.book().getSheet("Tarif").getRow(11).getCell(4).setCellFormula("1+1");

        var filled = OrderForm.fill(
                form.bytes(), MAP, List.of(ordered("3770000000016", null, "2"), ordered(null, "ABC-1", "1")));

        assertThat(filled.missing()).extracting(Ordered::ean).containsExactly("3770000000016");
        assertThat(filled.findings())
                .extracting(Finding::doubt, Finding::row, Finding::column)
                .containsExactly(tuple(Doubt.CALCULATED, 12, "E"));
        try (var book = open(filled.workbook())) {
            assertThat(book.getSheet("Tarif").getRow(11).getCell(4).getCellFormula())
                    .isEqualTo("1+1");
        }
    }

    @Test
    void tellsWhatAFormUsedBeforeWouldOrderAgain() {
        var form = form(true);
        form.book().getSheet("Tarif").getRow(14).createCell(4).setCellValue(7);

        var filled = OrderForm.fill(form.bytes(), MAP, List.of(ordered("3770000000016", null, "2")));

        assertThat(filled.findings())
                .extracting(Finding::doubt, Finding::row)
                .containsExactly(tuple(Doubt.FILLED_ALREADY, 15));
    }

    @Test
    void writesIntoTheFirstOfTwoRowsAndTellsTheOther() throws IOException {
        var form = form(true).row("3770000000016", "CAF9", "CAFÉ EN PROMOTION", 3, null, null);

        var filled = OrderForm.fill(form.bytes(), MAP, List.of(ordered("3770000000016", null, "2")));

        assertThat(filled.findings())
                .extracting(Finding::wrong)
                .containsExactly(Message.of("purchasing.forms.wrong.SEVERAL_ROWS", 17));
        try (var book = open(filled.workbook())) {
            assertThat(number(book, 12, 4)).isEqualTo(2);
        }
    }

    @Test
    void ofTwoRowsOfOneEanTakesTheOneOfTheReference() throws IOException {
        var form = form(true).row("3770000000016", "CAF9", "CAFÉ EN PROMOTION", 3, null, null);

        var filled = OrderForm.fill(form.bytes(), MAP, List.of(ordered("3770000000016", "CAF9", "2")));

        assertThat(filled.findings()).isEmpty();
        try (var book = open(filled.workbook())) {
            assertThat(number(book, 17, 4)).isEqualTo(2);
        }
    }

    @Test
    void twoCodesThatDifferByTheirZerosAreNotMixedUp() {
        var form = FormBook.xlsx()
                .row("GENCOD", "Réf", "Désignation", "PU HT", "Qté colis")
                .row(null, "0506", "UN", 1)
                .row(null, "506", "DEUX", 1)
                .bytes();

        assertThat(OrderForm.fill(form, MAP, List.of(ordered(null, "00506", "1")))
                        .missing())
                .hasSize(1);
        assertThat(OrderForm.fill(form, MAP, List.of(ordered(null, "506", "1"))).missing())
                .isEmpty();
    }

    @Test
    void refusesAFileWithoutTheColumnToFillInOrWithoutCells() {
        var order = List.of(ordered("3770000000016", null, "2"));
        var other = FormBook.xlsx().row("GENCOD", "Réf", "Désignation", "PU HT").bytes();
        assertRefused(other, order, "purchasing.forms.refused.noParcels");

        var text = "GENCOD;Réf;Désignation;PU HT;Qté colis\n3770000000016;A;CAFÉ;1;\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OrderForm.fill(text, FormMap.everySheet(MAP.headings()), order))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Message.of("imports.sheet.noCells")));
    }

    @Test
    void refusesAFormThatRefersToOtherFilesOrIsDamaged() throws IOException {
        var order = List.of(ordered("3770000000016", null, "2"));
        var form = form(true).bytes();
        var xxe = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";

        assertRefused(with(form, Map.of("xl/workbook.xml", xxe)), order, "imports.sheet.entities");
        assertRefused(with(form, Map.of("xl/worksheets/sheet1.xml", xxe)), order, "imports.sheet.entities");
        assertRefused(java.util.Arrays.copyOf(form, form.length / 2), order, "imports.sheet.damaged");
    }

    /** Whatever is wrong with a file, people read a sentence. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void neitherReadsNorWritesIntoGarbledFilesOtherThanBySayingSo(boolean modern) {
        var form = form(modern).bytes();
        var random = new java.util.Random(11);
        for (int i = 0; i < 300; i++) {
            var garbled = form.clone();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
            }
            FormReader.read(garbled, MAP);
            Guess.of(garbled);
            try {
                OrderForm.fill(garbled, MAP, List.of(ordered("3770000000016", null, "2")));
            } catch (Refused refused) {
                assertThat(refused.reason().key()).isNotBlank();
            }
        }
    }

    private static void assertRefused(byte[] form, List<Ordered> order, String key) {
        assertThatThrownBy(() -> OrderForm.fill(form, MAP, order))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Message.of(key)));
    }

    /** Titles in row 11; the cell to be filled in of row 15 is not there at all. */
    private static FormBook form(boolean modern) {
        return (modern ? FormBook.xlsx() : FormBook.xls())
                .row("BON DE COMMANDE")
                .at(11)
                .row("GENCOD", "Réf", "Désignation", "PU HT", "Qté \ncolis", "Total")
                .row("3770000000016", "CAF1", "CAFÉ", 3.5, "", "=D12*E12")
                .row(null, null, "*** THÉS ***")
                .row(3770000000023.0, "0000506", "THÉ", 4, null, "=D14*E14")
                .row(null, "ABC-1", "SANS CODE", 2)
                .row(null, 1416, "NUMÉRO", 2, null, "=D16*E16");
    }

    private static Ordered ordered(@Nullable String ean, @Nullable String reference, String parcels) {
        return new Ordered(ean, reference, new BigDecimal(parcels));
    }

    private static Workbook open(byte[] workbook) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(workbook));
    }

    private static double number(Workbook book, int row, int column) {
        return book.getSheet("Tarif").getRow(row - 1).getCell(column).getNumericCellValue();
    }

    static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] with(byte[] workbook, Map<String, String> changed) throws IOException {
        var parts = parts(workbook);
        parts.putAll(changed);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(Objects.requireNonNull(part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
