package coop.cabas.ui.print;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet of labels, A4.
 *
 * @param across labels side by side
 * @param down labels below one another
 * @param width of one, in millimetres, like all that follows
 * @param gapAcross between two side by side
 * @param points size of the letters
 */
public record LabelFormat(
        long id,
        String name,
        int across,
        int down,
        BigDecimal width,
        BigDecimal height,
        BigDecimal marginLeft,
        BigDecimal marginTop,
        BigDecimal gapAcross,
        BigDecimal gapDown,
        int points) {

    public int onASheet() {
        return across * down;
    }

    /**
     * Lays labels out on sheets, row by row.
     *
     * @param skip labels of the first sheet that are used already; as many as leave one free are believed
     * @return sheets of rows of labels; null where a label is used already or not needed
     */
    public <T> List<List<List<@Nullable T>>> sheets(List<T> labels, int skip) {
        var used = Math.clamp(skip, 0, onASheet() - 1);
        var sheets = new ArrayList<List<List<@Nullable T>>>();
        for (var first = -used; first < labels.size(); first += onASheet()) {
            var rows = new ArrayList<List<@Nullable T>>();
            for (var row = 0; row < down; row++) {
                rows.add(row(labels, first + row * across));
            }
            sheets.add(rows);
        }
        return sheets;
    }

    private <T> List<@Nullable T> row(List<T> labels, int first) {
        var row = new ArrayList<@Nullable T>();
        for (var place = first; place < first + across; place++) {
            row.add(place < 0 || place >= labels.size() ? null : labels.get(place));
        }
        return row;
    }

    /** Where the labels are, as style rules for a {@link Ruled} page that draws each sheet as a table. */
    public String rules() {
        return """
                @page { size: A4 portrait; margin: 0; @bottom-center { content: none; } }
                body { margin: 0; font-size: %dpt; }
                .foot { display: none; }
                table.labels { width: auto; border-collapse: separate; border-spacing: 0; margin: %smm 0 0 %smm; table-layout: fixed; page-break-after: always; }
                table.labels:last-child { page-break-after: auto; }
                .labels td { border: 0; padding: 0; }
                .labels td.label { width: %smm; height: %smm; }
                .labels td.gap { width: %smm; }
                .labels tr.gap td { height: %smm; }
                """.formatted(points, marginTop, marginLeft, width, height, gapAcross, gapDown);
    }
}
