package coop.cabas.imports.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds the encoding of a text: by its mark, by its zeros, by what is valid UTF-8, else Windows' own Western one. */
final class TextEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextEncoding() {}

    static Charset of(byte[] content) {
        int first = content.length > 0 ? content[0] & 0xFF : -1;
        int second = content.length > 1 ? content[1] & 0xFF : -1;
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        // Without a mark: French text in UTF-16 has nearly all its characters below 256, so every other byte is zero.
        if (content.length >= 4 && first > 0 && second == 0 && content[2] != 0 && content[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (content.length >= 4 && first == 0 && second > 0 && content[2] == 0 && content[3] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
