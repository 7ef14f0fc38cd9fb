package coop.cabas.imports.sheet;

import coop.cabas.shared.Message;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The parts of an {@code .xlsx} workbook, opened as bounded XML that can refer to nothing outside. */
final class XlsxPackage implements Closeable {

    static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Inflation inflation = new Inflation();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private @Nullable String strings;

    /**
     * A sheet as the workbook lists it.
     *
     * @param name shown on its tab
     * @param part where it lies in the package
     * @param hidden whether the tab is kept out of sight
     */
    record Sheet(String name, String part, boolean hidden) {}

    private XlsxPackage(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxPackage open(byte[] content) {
        XlsxPackage opened;
        try {
            opened = new XlsxPackage(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get());
        } catch (IOException | RuntimeException e) {
            throw Unreadable.damaged();
        }
        try {
            opened.inflation.check(opened.zip);
            opened.requireWorkbook();
            opened.readRelations();
            opened.readWorkbook();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void requireWorkbook() {
        if (entry(WORKBOOK) != null) {
            return;
        }
        if (entry("xl/workbook.bin") != null) {
            throw Unreadable.because(Message.of("imports.sheet.binaryWorkbook"));
        }
        if (entry("mimetype") != null && entry("content.xml") != null) {
            throw Unreadable.foreign(Message.of("imports.sheet.openDocument"));
        }
        throw Unreadable.foreign(Message.of("imports.sheet.archive"));
    }

    private void readRelations() {
        elements("xl/_rels/workbook.xml.rels", "Relationship", xml -> {
            var id = xml.attribute("Id");
            var type = xml.attribute("Type");
            var target = xml.attribute("Target");
            if (id == null || type == null || target == null) {
                return;
            }
            var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            if (type.endsWith("/sharedStrings")) {
                strings = part;
            } else if (type.endsWith("/worksheet")) {
                targets.put(id, part);
            }
        });
    }

    private void readWorkbook() {
        elements(WORKBOOK, "workbookPr", xml -> {
            var calendar = xml.attribute("date1904");
            if ("1".equals(calendar) || "true".equals(calendar)) {
                throw Unreadable.because(Message.of("imports.sheet.calendar1904"));
            }
        });
        elements(WORKBOOK, "sheet", xml -> {
            var part = targets.get(xml.foreignAttribute("id"));
            var name = xml.attribute("name");
            var state = xml.attribute("state");
            if (part != null) {
                sheets.add(new Sheet(name == null ? "" : name, part, state != null && !state.equals("visible")));
            }
        });
    }

    private void elements(String part, String name, Consumer<XmlPart> reader) {
        var xml = requiredPart(part);
        while (xml.next()) {
            if (xml.starts(name)) {
                reader.accept(xml);
            }
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    XmlPart sheet(int index) {
        return requiredPart(sheets.get(index).part());
    }

    @Nullable
    XmlPart sharedStrings() {
        return strings == null ? null : part(strings);
    }

    XmlPart workbook() {
        return requiredPart(WORKBOOK);
    }

    /**
     * The same package with some parts written anew; every other part is copied as it lies, byte for byte.
     *
     * @param anew name of the part → what it holds now
     */
    byte[] with(Map<String, byte[]> anew) {
        var left = new HashMap<String, byte[]>();
        anew.forEach((name, content) -> left.put(required(name).getName(), content));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipArchiveOutputStream(bytes)) {
            for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var content = left.remove(entry.getName());
                if (content == null) {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else {
                    out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                    out.write(content);
                    out.closeArchiveEntry();
                }
            }
        } catch (IOException e) {
            throw Unreadable.damaged();
        }
        return bytes.toByteArray();
    }

    private ZipArchiveEntry required(String name) {
        var entry = entry(name);
        if (entry == null) {
            throw Unreadable.damaged();
        }
        return entry;
    }

    private XmlPart requiredPart(String name) {
        var part = part(name);
        if (part == null) {
            throw Unreadable.damaged();
        }
        return part;
    }

    private @Nullable XmlPart part(String name) {
        var entry = entry(name);
        if (entry == null) {
            return null;
        }
        try {
            return new XmlPart(inflation.bounded(zip.getInputStream(entry), entry), inflation);
        } catch (IOException e) {
            throw Unreadable.damaged();
        }
    }

    /** Some programs write the names of the parts in another case than they refer to them. */
    private @Nullable ZipArchiveEntry entry(String name) {
        var exact = zip.getEntry(name);
        if (exact != null) {
            return exact;
        }
        var wanted = name.toLowerCase(Locale.ROOT);
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.getName().toLowerCase(Locale.ROOT).equals(wanted)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Unreadable.damaged();
        }
    }
}
