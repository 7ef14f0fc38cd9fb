package coop.cabas.imports.sheet;

import coop.cabas.shared.Message;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Opens the container of an {@code .xls} workbook, once what it claims of itself has been checked. */
final class OleContainer {

    private static final String WORKBOOK = "Workbook";

    private static final int HEADER = 512;
    private static final int SECTOR_SHIFT_AT = 30;
    private static final int FAT_SECTORS_AT = 44;

    private OleContainer() {}

    /** The workbook's records, one after the other. Read at once: the container hands out small pieces slowly. */
    static byte[] workbook(byte[] content) {
        requirePlausibleSize(content);
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            requireWorkbook(container.getRoot());
            try (var stream = container.createDocumentInputStream(WORKBOOK)) {
                if (stream.available() > content.length) {
                    throw Unreadable.damaged();
                }
                return stream.readAllBytes();
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof Unreadable unreadable ? unreadable : Unreadable.damaged();
        }
    }

    /** POI reserves the memory that the header announces: a small file must not announce a large one. */
    private static void requirePlausibleSize(byte[] content) {
        if (content.length < HEADER) {
            throw Unreadable.damaged();
        }
        var header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int shift = header.getShort(SECTOR_SHIFT_AT);
        int fatSectors = header.getInt(FAT_SECTORS_AT);
        if (shift != 9 && shift != 12) {
            throw Unreadable.damaged();
        }
        long sector = 1L << shift;
        long entriesPerFatSector = sector / 4;
        if (fatSectors < 0 || (fatSectors - 1L) * entriesPerFatSector * sector > content.length) {
            throw Unreadable.damaged();
        }
    }

    private static void requireWorkbook(DirectoryEntry root) {
        if (root.hasEntryCaseInsensitive(WORKBOOK)) {
            return;
        }
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Unreadable.because(Message.of("imports.sheet.locked"));
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            throw Unreadable.because(Message.of("imports.sheet.oldExcel"));
        }
        throw Unreadable.foreign(Message.of("imports.sheet.notASheet"));
    }
}
