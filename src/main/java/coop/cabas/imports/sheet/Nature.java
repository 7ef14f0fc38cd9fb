package coop.cabas.imports.sheet;

import java.util.Locale;

/** What a file is by its first bytes. */
enum Nature {
    EMPTY,
    /** The container of {@code .xls}, and of locked {@code .xlsx}. */
    OLE,
    /** The container of {@code .xlsx}. */
    ZIP,
    /** Excel before 1995. */
    OLD_EXCEL,
    /** HTML or XML, which Excel also opens when named {@code .xls}. */
    WEB_PAGE,
    TEXT,
    OTHER;

    private static final int PEEK = 4096;

    static Nature of(byte[] content) {
        if (content.length == 0) {
            return EMPTY;
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return OLE;
        }
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(content, 0x09, 0x00, 0x04, 0x00)
                || startsWith(content, 0x09, 0x02, 0x06, 0x00)
                || startsWith(content, 0x09, 0x04, 0x06, 0x00)) {
            return OLD_EXCEL;
        }
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            return OTHER;
        }
        return words(content);
    }

    private static Nature words(byte[] content) {
        var start =
                new String(content, 0, Math.min(content.length, PEEK), TextEncoding.of(content)).replace("\uFEFF", "");
        if (start.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')) {
            return OTHER;
        }
        var trimmed = start.strip().toLowerCase(Locale.ROOT);
        if (trimmed.isEmpty()) {
            return EMPTY;
        }
        return trimmed.startsWith("<") ? WEB_PAGE : TEXT;
    }

    private static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
