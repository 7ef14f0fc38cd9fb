package coop.cabas.files;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a telephone held the picture: the tag Orientation of Exif 2.3 (CIPA DC-008), section 4.6.4.A, inside the segment APP1 of a JPEG.
 *
 * @param tag 1 for upright, up to 8
 */
record Upright(int tag) {

    static final Upright STANDING = new Upright(1);

    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    /** What a JPEG says; {@link #STANDING} when it says nothing that can be understood. */
    static Upright of(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            bytes.position(2);
            while (bytes.remaining() > 4 && (bytes.get() & 0xFF) == 0xFF) {
                var marker = bytes.get() & 0xFF;
                var length = bytes.getShort() & 0xFFFF;
                if (marker == START_OF_SCAN || length < 2 || length - 2 > bytes.remaining()) {
                    return STANDING;
                }
                if (marker == APP1 && length > 16) {
                    var tag = exif(bytes.slice(bytes.position(), length - 2));
                    if (tag >= 1 && tag <= 8) {
                        return new Upright(tag);
                    }
                }
                bytes.position(bytes.position() + length - 2);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException odd) {
            return STANDING;
        }
        return STANDING;
    }

    private static int exif(ByteBuffer segment) {
        var head = new byte[6];
        segment.get(head);
        if (!new String(head, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
            return 0;
        }
        var tiff = segment.slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 0;
    }

    /** Whether width and height change places. */
    boolean lies() {
        return tag >= 5;
    }

    /** @param width of the picture as it lies, in pixels */
    AffineTransform turning(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
