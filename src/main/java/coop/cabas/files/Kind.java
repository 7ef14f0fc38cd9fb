package coop.cabas.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of documents that are taken, each known by its content. */
enum Kind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt", "csv", "md", "log");

    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4};

    private final String mediaType;
    private final List<String> endings;

    Kind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** @return empty when it is none that is taken */
    static Optional<Kind> of(byte[] content) {
        if (startsWith(content, PDF_HEAD)) {
            return Optional.of(PDF);
        }
        if (startsWith(content, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, ZIP_HEAD)) {
            return Package.of(content).flatMap(Kind::of);
        }
        return isText(content) ? Optional.of(TEXT) : Optional.empty();
    }

    /** The name with an ending that tells the truth: a page of the web that calls itself a text becomes {@code x.html.txt}. */
    String named(String name) {
        var end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return endings.contains(end) && name.contains(".") ? name : name + "." + endings.getFirst();
    }

    private static Optional<Kind> of(Package archive) {
        if (archive.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        if (archive.names().contains("[Content_Types].xml")) {
            return archive.names().contains("word/document.xml")
                    ? Optional.of(DOCX)
                    : archive.names().contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
        }
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(archive.mediaType()))
                .findFirst();
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    /** Whatever its alphabet, a text has no control characters but those that lay it out. */
    private static boolean isText(byte[] content) {
        for (byte one : content) {
            if (one >= 0 && one < 0x20 && one != '\t' && one != '\n' && one != '\r' && one != '\f' || one == 0x7F) {
                return false;
            }
        }
        return true;
    }
}
