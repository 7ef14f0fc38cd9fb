package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.forms.Field;
import coop.cabas.purchasing.prices.Comparison;
import coop.cabas.purchasing.prices.PriceFile;
import coop.cabas.purchasing.prices.PriceFiles;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of prices that a supplier sent, before or after it is taken. */
public record PriceFilePage(Supplier supplier, PriceFile file, String name, PriceFiles.Looked looked, Form form)
        implements Page {

    /** Lines of one kind that are shown; a page is not a file. */
    private static final int SHOWN = 200;

    /** Columns that may be told beside those that were found. */
    private static final int MORE = 3;

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/purchasing/prices/" + file.id().value();
    }

    public List<Comparison.Compared> of(Comparison.Change change) {
        return looked.comparison().lines().stream()
                .filter(line -> line.change() == change)
                .limit(SHOWN)
                .toList();
    }

    public long count(Comparison.Change change) {
        return looked.comparison().count(change);
    }

    /** What is worth a look, in the order of a person who has little time. */
    public static List<Comparison.Change> changes() {
        return List.of(
                Comparison.Change.DEARER, Comparison.Change.CHEAPER, Comparison.Change.NEW, Comparison.Change.NO_PRICE);
    }

    public static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        Arrays.stream(Field.values()).forEach(field -> fields.put(field.name(), Text.t("purchasing.field." + field)));
        return fields;
    }

    public static int more() {
        return MORE;
    }
}
