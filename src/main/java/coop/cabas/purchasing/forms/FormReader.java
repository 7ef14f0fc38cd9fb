package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a supplier's price file, delivery note or order form ({@code .xlsx}, {@code .xls}, {@code .csv}) by its map. */
public final class FormReader {

    private final FormMap map;
    private final Findings findings = new Findings();
    private final Sums sums = new Sums(findings);
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Line> byEan = new HashMap<>();
    private final Map<String, Line> byReference = new HashMap<>();

    private FormReader(FormMap map) {
        this.map = map;
    }

    /** Never throws for what a file holds: a file that cannot be read has no lines, and a finding that says why. */
    public static FormContent read(byte[] file, FormMap map) {
        try {
            return read(Table.all(file), map);
        } catch (Unreadable e) {
            return FormContent.unreadable(e.reason());
        }
    }

    static FormContent read(List<Table> tables, FormMap map) {
        return new FormReader(map).content(tables);
    }

    private FormContent content(List<Table> tables) {
        boolean titled = false;
        var picked = tables.stream().filter(map::picks).toList();
        for (var table : picked) {
            var header = Header.find(table, map.headings());
            if (header != null) {
                titled = true;
                header.remark(table.sheet(), map.headings(), findings);
                read(table, header);
            }
        }
        if (!titled) {
            complain(tables, picked);
        }
        return new FormContent(lines, findings.all(), sums.all(), sums.printed());
    }

    private void complain(List<Table> tables, List<Table> picked) {
        if (picked.isEmpty()) {
            var names = tables.stream().map(Table::sheet).collect(Collectors.joining(", "));
            findings.add(Doubt.NO_SHEET, "", null, null, map.shownSheet(), names);
        } else {
            var titles = map.headings().stream().map(Heading::title).collect(Collectors.joining(", "));
            findings.add(
                    Doubt.NO_HEADINGS,
                    map.isEverySheet() ? "" : picked.getFirst().sheet(),
                    null,
                    null,
                    titles);
        }
    }

    private void read(Table table, Header header) {
        var reader = new LineReader(table.sheet(), header, findings);
        var amounts = header.column(Field.AMOUNT);
        sums.startSheet();
        for (var row : header.body()) {
            int total = Sums.totals(row);
            if (total >= 0) {
                sums.total(table.sheet(), row, total, amounts);
            } else if (header.isRepeatedBy(row)) {
                header.remarkOnRepeated(table.sheet(), row, findings);
            } else {
                var line = reader.read(row);
                if (line != null) {
                    sums.add(line, amounts);
                    remarkOnTwins(line, header);
                    lines.add(line);
                }
            }
        }
    }

    private void remarkOnTwins(Line line, Header header) {
        var ean = line.ean();
        var first = ean == null ? null : byEan.putIfAbsent(ean, line);
        if (first != null) {
            twice(line, header.column(Field.EAN), ean, first);
        }
        var reference = line.reference();
        var same = reference == null ? null : byReference.putIfAbsent(upper(reference), line);
        if (same != null && first == null) {
            twice(line, header.column(Field.REFERENCE), reference, same);
        }
    }

    private void twice(Line line, @Nullable Integer column, @Nullable String code, Line first) {
        var sheet = first.sheet().equals(line.sheet()) ? "" : first.sheet();
        findings.add(
                Doubt.TWICE,
                line.sheet(),
                line.row(),
                column,
                code == null ? "" : code,
                first.row(),
                sheet,
                sheet.isEmpty() ? 0 : 1);
    }

    static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
