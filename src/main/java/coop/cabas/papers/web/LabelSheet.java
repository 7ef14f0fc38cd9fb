package coop.cabas.papers.web;

import coop.cabas.papers.People;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.LabelFormat;
import coop.cabas.ui.print.Ruled;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * Sheets of labels.
 *
 * @param sheets of rows of labels; null where a label is used already or not needed
 */
public record LabelSheet(LabelFormat format, List<List<List<People.@Nullable Person>>> sheets) implements Page, Ruled {

    /** @param skip labels of the first sheet that are used already */
    static LabelSheet of(LabelFormat format, List<People.Person> people, int skip) {
        return new LabelSheet(format, format.sheets(people, skip));
    }

    @Override
    public String rules() {
        return format.rules()
                + ".label div { height: %smm; overflow: hidden; padding: 2mm 3mm 0 3mm; }"
                        .formatted(format.height().subtract(BigDecimal.TWO));
    }
}
