package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.Reject;
import coop.cabas.imports.SourceFile;
import coop.cabas.shared.Message;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Files that cannot be read as a whole: each says why and what to do, and none throws. */
class BadFilesTest {

    private static final String NAME = "PLU2021-04-01_1830.xls";
    private static final TillBook PLU =
            TillBook.of(Layout.PLU).row(Lines.sale("LUNDI 1 MARS")).row(Lines.sale("MARDI 2 MARS"));

    @Test
    void anEmptyFile() {
        assertRefused(new byte[0], "imports.sheet.empty");
        assertRefused(" \r\n\t".getBytes(StandardCharsets.UTF_8), "imports.sheet.empty");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.7, 0.9})
    void aWorkbookThatWasCut(double kept) {
        var xls = PLU.xls();
        var xlsx = PLU.xlsx();

        assertRefused(Arrays.copyOf(xls, (int) (xls.length * kept)), "imports.sheet.damaged");
        assertRefused(Arrays.copyOf(xlsx, (int) (xlsx.length * kept)), "imports.sheet.damaged");
    }

    @Test
    void aWorkbookLockedByAPassword() throws IOException, GeneralSecurityException {
        assertRefused(lockedXls(), "imports.sheet.locked");
        assertRefused(lockedXlsx(), "imports.sheet.locked");
    }

    @Test
    void somethingElseCalledASpreadsheet() {
        assertRefused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "imports.sheet.notASheet");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "imports.sheet.notASheet");
        assertRefused("<html><table>".getBytes(StandardCharsets.UTF_8), "imports.sheet.webPage");
        assertRefused(new byte[] {9, 8, 8, 0, 0, 5, 5, 0}, "imports.sheet.notASheet");
        assertRefused(new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0}, "imports.sheet.oldExcel");
    }

    @Test
    void somethingElseCalledSoIsLeftOut() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

        assertThat(TillBook.read("photo.png", picture))
                .isEqualTo(new LeftOutFile("photo.png", Message.of("imports.sheet.notASheet")));
    }

    @Test
    void anOleFileOfAnotherProgram() throws IOException {
        try (var document = new POIFSFileSystem()) {
            document.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            assertRefused(written(document), "imports.sheet.notASheet");
        }
    }

    @Test
    void aWorkbookOfExcel95() throws IOException {
        try (var document = new POIFSFileSystem()) {
            document.createDocument(new ByteArrayInputStream(new byte[5_000]), "Book");
            assertRefused(written(document), "imports.sheet.oldExcel");
        }
    }

    /** The header announces how much memory its tables need: 60,000 sectors of table are 4 GB of content. */
    @Test
    void aSmallFileThatAnnouncesALargeOne() {
        var xls = PLU.xls();
        xls[44] = (byte) 0x60;
        xls[45] = (byte) 0xEA;

        assertRefused(xls, "imports.sheet.damaged");
    }

    @Test
    void aTableOfStringsThatAnnouncesTwoBillions() {
        var xls = PLU.xls();
        int strings = indexOfStrings(xls);
        xls[strings + 8] = (byte) 0xFF;
        xls[strings + 9] = (byte) 0xFF;
        xls[strings + 10] = (byte) 0xFF;
        xls[strings + 11] = 0x7F;

        assertRefused(xls, "imports.sheet.damaged");
    }

    @Test
    void textThatIsNoTable() {
        assertThat(read("\"".repeat(50_000).getBytes(StandardCharsets.UTF_8))).isInstanceOf(LeftOutFile.class);
        var wide = "a;".repeat(500_000).getBytes(StandardCharsets.UTF_8);
        var endless = ("\"" + "x".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8);

        assertRefused(wide, "imports.sheet.notLines");
        assertRefused(endless, "imports.sheet.notLines");
        assertThat(TillBook.read("données.json", wide)).isInstanceOf(LeftOutFile.class);
    }

    private static int indexOfStrings(byte[] xls) {
        for (int i = 512; i < xls.length - 12; i++) {
            // The SST record, followed a few bytes later by its first word, DATE.
            if (xls[i] == (byte) 0xFC && xls[i + 1] == 0 && xls[i + 15] == 'D' && xls[i + 16] == 'A') {
                return i;
            }
        }
        throw new AssertionError("no table of strings");
    }

    private static byte[] lockedXls() {
        Biff8EncryptionKey.setCurrentUserPassword("sésame");
        try {
            var book = new HSSFWorkbook();
            PLU.fill(book);
            return TillBook.bytes(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] lockedXlsx() throws IOException, GeneralSecurityException {
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("sésame");
            try (var out = encryptor.getDataStream(container)) {
                out.write(PLU.xlsx());
            }
            return written(container);
        }
    }

    private static byte[] written(POIFSFileSystem container) throws IOException {
        var out = new ByteArrayOutputStream();
        container.writeFilesystem(out);
        return out.toByteArray();
    }

    private static TillFile read(byte[] content) {
        return new TillFiles(RealFiles.TODAY, TillBook::key).read(new SourceFile(NAME, content, "", false));
    }

    private static void assertRefused(byte[] content, String key) {
        assertThat(read(content))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.rejects())
                                .extracting(Reject::reason)
                                .extracting(Message::key)
                                .containsExactly(key));
    }
}
