package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.Reject;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.shared.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code .xlsx} files made to harm the machine that reads them. */
@Timeout(60)
class HostileWorkbookTest {

    private static final String NAME = "PLU2021-04-01_1830.xlsx";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String START =
            "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String END = "</sheetData></worksheet>";

    @Test
    void isBuiltOnAFixtureThatReads() throws IOException {
        assertThat(TillBook.read(NAME, book(Map.of()))).isInstanceOf(LeftOutFile.class);
    }

    @Test
    void aBombIsRefusedBeforeItSwells() throws IOException {
        assertRefused(bomb(300), "imports.sheet.tooLarge");
    }

    @Test
    void aBombThatLiesAboutItsSizeIsRefusedWhileItSwells() throws IOException {
        var bomb = bomb(40);
        var lie = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bomb.length - 46; i++) {
            // The directory at the end of the archive: the size of each part is 24 bytes after its mark.
            if (lie.getInt(i) == 0x02014b50) {
                lie.putInt(i + 24, 1_000);
            }
        }
        // Its reader notices the lie before the swelling, or the swelling before the lie.
        assertThat(TillBook.read(NAME, bomb))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.rejects())
                                .extracting(reject -> reject.reason().key())
                                .isSubsetOf("imports.sheet.tooLarge", "imports.sheet.damaged")
                                .hasSize(1));
    }

    @Test
    void aBombOfAMillionsOfStringsIsRefused() throws IOException {
        var strings = new StringBuilder("<sst>");
        for (int i = 0; i < 600_000; i++) {
            strings.append("<si><t>").append(i).append("</t></si>");
        }
        assertRefused(Map.of("xl/sharedStrings.xml", strings.append("</sst>").toString()), "imports.sheet.tooLarge");
    }

    @Test
    void aTagOrATextWithoutEndIsRefused() throws IOException {
        var noise = noise(3_000_000);
        assertRefused(Map.of(SHEET, START + "<row r=\"" + noise + "\"/>" + END), "imports.sheet.tooLarge");
        assertRefused(
                Map.of(SHEET, START + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + noise + "</v></c></row>" + END),
                "imports.sheet.tooLarge");
    }

    @Test
    void aWorkbookOfThousandsOfPartsIsRefused() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/media/" + i, "");
        }
        assertRefused(parts, "imports.sheet.tooLarge");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"})
    void aPartThatRefersToOtherFilesIsRefused(String part) throws IOException {
        var xxe = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";

        assertRefused(Map.of(part, xxe), "imports.sheet.entities");
    }

    @Test
    void entitiesThatMultiplyAreRefused() throws IOException {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        assertRefused(Map.of(SHEET, laughs.append("]><x>&a29;</x>").toString()), "imports.sheet.entities");
    }

    @Test
    void addressesBeyondAnySheetHarmNothing() throws IOException {
        var far = START
                + "<row r=\"2147483647\"><c r=\"ZZZZZZ1\"><v>1</v></c><c r=\"@@@\"><v>1</v></c><c r=\"\"><v>1e999</v></c></row>"
                + END;
        assertThat(TillBook.read(NAME, book(Map.of(SHEET, far)))).isInstanceOf(LeftOutFile.class);
        var wrong = START + "<row r=\"99999999999\"/>" + END;
        assertRefused(Map.of(SHEET, wrong), "imports.sheet.damaged");
    }

    @Test
    void numbersOfAbsurdSizeAreRefusedCellByCell() throws IOException {
        var titles = new StringBuilder("<row r=\"1\">");
        Layout.PLU
                .columns()
                .forEach(column -> titles.append("<c t=\"inlineStr\"><is><t>")
                        .append(column.title())
                        .append("</t></is></c>"));
        var row =
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>LUNDI 1 MARS</t></is></c><c r=\"B2\"><v>1E308</v></c>"
                        + "<c r=\"D2\" t=\"inlineStr\"><is><t>X</t></is></c><c r=\"G2\"><v>1E-308</v></c><c r=\"H2\"><v>9e300</v></c></row>";
        var file = (PluFile) TillBook.read(NAME, book(Map.of(SHEET, START + titles + "</row>" + row + END)));

        assertThat(file.rejects()).extracting(Reject::column).containsExactly("Code / EAN", "Chiffre affaire (TTC)");
    }

    @Test
    void wordsInPiecesWithPhoneticsAndEscapesAreReadWhole() throws IOException {
        var strings =
                "<sst><si><r><t>Plan</t></r><r><t><![CDATA[ning & co]]></t></r><rPh><t>non</t></rPh><t>_x000D_</t></si></sst>";
        var sheet = START + "<row><c t=\"s\"><v>0</v></c></row>" + END;
        try (var sheets = Sheets.open(book(Map.of("xl/sharedStrings.xml", strings, SHEET, sheet)))) {
            assertThat(sheets.nextSheet()).isTrue();
            assertThat(Objects.requireNonNull(sheets.nextRow()).text(0)).isEqualTo("Planning & co\r");
        }
    }

    @Test
    void anArchiveOrAnotherKindOfDocumentIsNamed() throws IOException {
        assertRefused(zip(Map.of("PLU.xlsx", "PK")), "imports.sheet.archive");
        assertRefused(
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>")),
                "imports.sheet.openDocument");
        assertRefused(zip(Map.of("xl/workbook.bin", "x")), "imports.sheet.binaryWorkbook");
    }

    /** Like noise to a compressor: it does not shrink enough to be taken for a bomb. */
    private static String noise(int length) {
        var random = new java.util.Random(7);
        var noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }

    private static void assertRefused(Map<String, String> parts, String key) throws IOException {
        assertRefused(book(parts), key);
    }

    private static void assertRefused(byte[] content, String key) {
        assertThat(TillBook.read(NAME, content))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.rejects())
                                .extracting(Reject::reason)
                                .extracting(Message::key)
                                .containsExactly(key));
    }

    /** The smallest workbook, with some parts replaced or added. */
    private static byte[] book(Map<String, String> replaced) throws IOException {
        var parts = parts();
        parts.putAll(replaced);
        return zip(parts);
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"urn:x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"urn:x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst/>");
        parts.put(SHEET, START + END);
        return parts;
    }

    /** A sheet of so many million zeros, which shrinks to a thousandth. */
    private static byte[] bomb(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                for (int i = 0; part.getKey().equals(SHEET) && i < megabytes; i++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
