package coop.cabas.imports.sheet;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamException;

/**
 * Puts numbers into cells of an {@code .xlsx} workbook: the sheet is copied piece by piece but for these cells, and the
 * workbook asks to be calculated when it is opened.
 */
final class XlsxNumbers {

    /** What follows the calculation settings in a workbook: ECMA-376 part 1, section 18.2.27. */
    private static final Set<String> AFTER_CALCULATION = Set.of(
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "smartTagPr",
            "smartTagTypes",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");

    private static final Map<String, @Nullable String> CALCULATED = Map.of("fullCalcOnLoad", "1");

    private XlsxNumbers() {}

    static byte[] put(byte[] content, Map<String, NavigableMap<Integer, NavigableMap<Integer, BigDecimal>>> numbers) {
        try (var parts = XlsxPackage.open(content)) {
            var anew = new HashMap<String, byte[]>();
            var left = new TreeMap<>(numbers);
            for (int i = 0; i < parts.sheets().size(); i++) {
                var sheet = parts.sheets().get(i);
                var rows = left.remove(sheet.name());
                if (rows != null) {
                    anew.put(sheet.part(), new Copy(parts.sheet(i)).sheet(new TreeMap<>(rows)));
                }
            }
            if (!left.isEmpty()) {
                throw Unreadable.damaged();
            }
            anew.put(XlsxPackage.WORKBOOK, new Copy(parts.workbook()).workbook());
            return parts.with(anew);
        } catch (XMLStreamException | RuntimeException e) {
            throw XmlPart.unreadable(e);
        }
    }

    /** A part on its way from the workbook that was handed in to the one that is given back. */
    private static final class Copy {

        private static final OutputFactoryImpl FACTORY = new OutputFactoryImpl();

        private final XmlPart xml;
        private final XmlCopy out;

        private Copy(XmlPart xml) throws XMLStreamException {
            this.xml = xml;
            this.out = new XmlCopy(xml, FACTORY);
        }

        private byte[] sheet(NavigableMap<Integer, NavigableMap<Integer, BigDecimal>> rows) throws XMLStreamException {
            int number = 0;
            while (xml.next()) {
                if (xml.starts("row")) {
                    number = XlsxSheets.rowNumber(xml, number);
                    var numbers = rows.remove(number);
                    if (numbers != null) {
                        row(number, new TreeMap<>(numbers));
                        continue;
                    }
                }
                out.copy();
            }
            if (!rows.isEmpty()) {
                throw Unreadable.damaged();
            }
            return out.bytes();
        }

        private void row(int number, NavigableMap<Integer, BigDecimal> numbers) throws XMLStreamException {
            var style = "1".equals(xml.attribute("customFormat")) ? xml.attribute("s") : null;
            // the columns that a row spans are but a hint, which a new cell may make wrong
            out.start(Collections.singletonMap("spans", null));
            int column = -1;
            while (true) {
                xml.advance();
                if (xml.ends("row")) {
                    added(number, numbers, style);
                    out.copy();
                    return;
                }
                if (xml.starts("c")) {
                    column = XlsxSheets.column(xml, column);
                    added(number, numbers.headMap(column, false), style);
                    var mine = numbers.remove(column);
                    if (mine != null) {
                        replaced(number, column, mine);
                        continue;
                    }
                }
                out.copy();
            }
        }

        /** Cells that the row did not hold before; empties what it is given. */
        private void added(int row, NavigableMap<Integer, BigDecimal> numbers, @Nullable String style)
                throws XMLStreamException {
            for (var each = numbers.pollFirstEntry(); each != null; each = numbers.pollFirstEntry()) {
                var attributes = new LinkedHashMap<String, String>();
                attributes.put("r", Row.letter(each.getKey()) + row);
                if (style != null) {
                    attributes.put("s", style);
                }
                out.element("c", attributes);
                value(each.getValue());
                out.end();
            }
        }

        private void replaced(int row, int column, BigDecimal number) throws XMLStreamException {
            var attributes = new LinkedHashMap<String, @Nullable String>();
            attributes.put("r", Row.letter(column) + row);
            for (var ofTheOldValue : Set.of("t", "cm", "vm")) {
                attributes.put(ofTheOldValue, null);
            }
            out.start(attributes);
            value(number);
            while (!xml.ends("c")) {
                xml.advance();
            }
            out.copy();
        }

        private void value(BigDecimal number) throws XMLStreamException {
            out.element("v", Map.of());
            out.words(number.toPlainString());
            out.end();
        }

        private byte[] workbook() throws XMLStreamException {
            boolean done = false;
            int depth = 0;
            while (xml.next()) {
                boolean starts = !xml.started().isEmpty();
                boolean closes = xml.reader().isEndElement() && depth == 1;
                if (!done && (closes || starts && depth == 1 && AFTER_CALCULATION.contains(xml.started()))) {
                    out.element("calcPr", Map.of("fullCalcOnLoad", "1"));
                    out.end();
                    done = true;
                }
                if (starts) {
                    depth++;
                } else if (xml.reader().isEndElement()) {
                    depth--;
                }
                if (!done && xml.starts("calcPr")) {
                    out.start(CALCULATED);
                    done = true;
                } else {
                    out.copy();
                }
            }
            return out.bytes();
        }
    }
}
