package coop.cabas.imports.sheet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An {@code .xlsx} workbook, its sheets streamed. */
final class XlsxSheets implements Sheets {

    /** Excel writes control characters of a text as {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XlsxPackage parts;
    private final List<@Nullable Cell> strings = new ArrayList<>();
    private final RowBuilder cells = new RowBuilder();

    private int sheet = -1;
    private @Nullable XmlPart rows;
    private int rowNumber;

    XlsxSheets(byte[] content) {
        parts = XlsxPackage.open(content);
        try {
            readStrings(parts.sharedStrings());
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void readStrings(@Nullable XmlPart xml) {
        while (xml != null && xml.next()) {
            if (xml.starts("si")) {
                strings.add(RowBuilder.text(richText(xml, "si")));
                Unreadable.ifTooMany(strings.size());
            }
        }
    }

    @Override
    public boolean nextSheet() {
        rows = null;
        if (sheet + 1 >= parts.sheets().size()) {
            return false;
        }
        sheet++;
        rowNumber = 0;
        rows = parts.sheet(sheet);
        return true;
    }

    @Override
    public String sheetName() {
        return sheet < 0 ? "" : parts.sheets().get(sheet).name();
    }

    @Override
    public boolean isHidden() {
        return sheet >= 0 && parts.sheets().get(sheet).hidden();
    }

    @Override
    public @Nullable Row nextRow() {
        var xml = rows;
        if (xml == null) {
            return null;
        }
        try {
            // What follows the data is read too, so that a sheet cut short is noticed.
            while (xml.next()) {
                if (xml.starts("row")) {
                    return readRow(xml);
                }
            }
        } catch (NumberFormatException e) {
            throw Unreadable.damaged();
        }
        rows = null;
        return null;
    }

    private Row readRow(XmlPart xml) {
        rowNumber = rowNumber(xml, rowNumber);
        int column = -1;
        while (true) {
            xml.advance();
            if (xml.ends("row")) {
                return cells.build(rowNumber);
            }
            if (xml.starts("c")) {
                column = column(xml, column);
                cells.put(column, readCell(xml));
            }
        }
    }

    /** Number of a row that starts; rows come in order, and a number that goes back was not written by a spreadsheet. */
    static int rowNumber(XmlPart xml, int before) {
        var number = xml.attribute("r");
        return number == null ? before + 1 : Math.max(before + 1, Integer.parseInt(number));
    }

    /** Column of a cell that starts. */
    static int column(XmlPart xml, int before) {
        var address = xml.attribute("r");
        return address == null ? before + 1 : column(address);
    }

    /** Column of an address such as AB12, at most one beyond those that are kept. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && column <= Row.MAX_COLUMNS; i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return Math.min(column - 1, Row.MAX_COLUMNS);
    }

    private @Nullable Cell readCell(XmlPart xml) {
        var type = xml.attribute("t");
        String value = null;
        boolean formula = false;
        while (true) {
            xml.advance();
            if (xml.ends("c")) {
                return cell(type == null ? "n" : type, value, formula);
            }
            switch (xml.started()) {
                case "v" -> value = xml.words();
                case "is" -> value = richText(xml, "is");
                case "f" -> {
                    formula = true;
                    xml.words();
                }
                default -> {}
            }
        }
    }

    private @Nullable Cell cell(String type, @Nullable String value, boolean formula) {
        if (formula) {
            return RowBuilder.formula(value == null || !type.equals("n") ? Double.NaN : Double.parseDouble(value));
        }
        if (value == null || value.isBlank()) {
            return null;
        }
        return switch (type) {
            case "n" -> RowBuilder.number(Double.parseDouble(value));
            case "s" -> string(Integer.parseInt(value.strip()));
            case "b", "e" -> new Cell.Odd();
            default -> RowBuilder.text(unescaped(value));
        };
    }

    private @Nullable Cell string(int index) {
        if (index < 0 || index >= strings.size()) {
            throw Unreadable.damaged();
        }
        return strings.get(index);
    }

    /** Words of a text with several styles; how it is pronounced ({@code rPh}) is left out. */
    private static String richText(XmlPart xml, String element) {
        var words = new StringBuilder();
        while (true) {
            xml.advance();
            if (xml.ends(element)) {
                return unescaped(words.toString());
            }
            switch (xml.started()) {
                case "t" -> words.append(xml.words());
                case "rPh" -> xml.words();
                default -> {}
            }
        }
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }

    @Override
    public void close() {
        parts.close();
    }
}
