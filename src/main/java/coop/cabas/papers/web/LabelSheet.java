package coop.cabas.papers.web;

import coop.cabas.papers.LabelFormat;
import coop.cabas.papers.People;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.Ruled;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Sheets of labels.
 *
 * @param sheets of rows of labels; null where a label is used already or not needed
 */
public record LabelSheet(LabelFormat format, List<List<List<People.@Nullable Person>>> sheets) implements Page, Ruled {

    /** @param skip labels of the first sheet that are used already */
    static LabelSheet of(LabelFormat format, List<People.Person> people, int skip) {
        var sheets = new ArrayList<List<List<People.@Nullable Person>>>();
        var all = skip + people.size();
        for (var first = 0; first < all; first += format.onASheet()) {
            var rows = new ArrayList<List<People.@Nullable Person>>();
            for (var row = 0; row < format.down(); row++) {
                var labels = new ArrayList<People.@Nullable Person>();
                for (var column = 0; column < format.across(); column++) {
                    var place = first + row * format.across() + column - skip;
                    labels.add(place < 0 || place >= people.size() ? null : people.get(place));
                }
                rows.add(labels);
            }
            sheets.add(rows);
        }
        return new LabelSheet(format, sheets);
    }

    /** Where the labels are, as style rules: numbers of the format alone. */
    @Override
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
                .label div { height: %smm; overflow: hidden; padding: 2mm 3mm 0 3mm; }
                """.formatted(
                        format.points(),
                        format.marginTop(),
                        format.marginLeft(),
                        format.width(),
                        format.height(),
                        format.gapAcross(),
                        format.gapDown(),
                        format.height().subtract(java.math.BigDecimal.valueOf(2)));
    }
}
