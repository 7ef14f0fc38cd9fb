package coop.cabas.imports.sheet;

import coop.cabas.shared.Message;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps a compressed workbook from swelling beyond reason: first by what it announces, then by what really comes out,
 * because an announcement may lie.
 */
final class Inflation {

    /** A year of sales is below 100 MB. */
    static final long MAX_BYTES = 256L << 20;

    /** A million empty rows with a style shrink 200 times; a bomb, 1,000 times. */
    static final long MAX_RATIO = 400;

    private static final long ALWAYS_ALLOWED = 4L << 20;
    private static final int MAX_PARTS = 1_000;

    /** No tag, attribute or comment of a workbook comes near it. */
    private static final int MAX_PIECE = 1 << 20;

    private long inflated;
    private long piece;

    void check(ZipFile zip) {
        int parts = 0;
        long announced = 0;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Unreadable.because(Message.of("imports.sheet.locked"));
            }
            announced += Math.max(0, entry.getSize());
            if (++parts > MAX_PARTS || announced > MAX_BYTES || isBomb(entry, entry.getSize())) {
                throw Unreadable.tooLarge();
            }
        }
    }

    /** Called before each thing that is read, to keep any single one of them small. */
    void startPiece() {
        piece = 0;
    }

    InputStream bounded(InputStream part, ZipArchiveEntry entry) {
        return new FilterInputStream(part) {
            private long own;

            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                count(Math.max(0, read));
                return read;
            }

            private void count(int bytes) {
                own += bytes;
                inflated += bytes;
                piece += bytes;
                if (inflated > MAX_BYTES || piece > MAX_PIECE || isBomb(entry, own)) {
                    throw Unreadable.tooLarge();
                }
            }
        };
    }

    private static boolean isBomb(ZipArchiveEntry entry, long size) {
        return size > ALWAYS_ALLOWED && size / Math.max(1, entry.getCompressedSize()) > MAX_RATIO;
    }
}
