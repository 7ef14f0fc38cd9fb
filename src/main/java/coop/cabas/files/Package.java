package coop.cabas.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a ZIP package says of itself in its directory (APPNOTE 4.3). Nothing in it is unpacked, so that no bomb goes off.
 *
 * @param names of its parts
 * @param mediaType of an OpenDocument: the content of its first part, which is always stored as it is (ODF 1.3 part 2, 3.3);
 *     empty for any other package
 */
record Package(Set<String> names, String mediaType) {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;

    /** @return empty when it has no directory that can be read */
    static Optional<Package> of(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int end = end(bytes);
            if (end < 0) {
                return Optional.empty();
            }
            var names = new HashSet<String>();
            int at = bytes.getInt(end + 16);
            for (int left = Short.toUnsignedInt(bytes.getShort(end + 10)); left > 0; left--) {
                if (bytes.getInt(at) != ENTRY) {
                    return Optional.empty();
                }
                int length = Short.toUnsignedInt(bytes.getShort(at + 28));
                names.add(text(bytes, at + ENTRY_SIZE, length));
                at += ENTRY_SIZE
                        + length
                        + Short.toUnsignedInt(bytes.getShort(at + 30))
                        + Short.toUnsignedInt(bytes.getShort(at + 32));
            }
            return Optional.of(new Package(names, mediaType(bytes)));
        } catch (IndexOutOfBoundsException cutOff) {
            return Optional.empty();
        }
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.limit() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private static String mediaType(ByteBuffer bytes) {
        int method = bytes.getShort(8);
        int length = Short.toUnsignedInt(bytes.getShort(26));
        if (method != 0 || !text(bytes, LOCAL_SIZE, length).equals("mimetype")) {
            return "";
        }
        int extra = Short.toUnsignedInt(bytes.getShort(28));
        int size = bytes.getInt(18);
        return size < 0 || size > 100 ? "" : text(bytes, LOCAL_SIZE + length + extra, size);
    }

    private static String text(ByteBuffer bytes, int start, int length) {
        var text = new byte[length];
        bytes.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
