package coop.cabas.spreadsheets;

import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that asks what each column says.
 *
 * @param parts what a column may say, in groups
 * @param types of fees, by id
 */
public record ColumnsForm(Form form, List<Preview.Shown> columns, List<Part> parts, Map<String, String> types) {

    private static final List<String> ORDER =
            List.of("identity", "contact", "address", "coop", "membership", "fee", "own");

    /** @param options code → name */
    public record Part(String name, Map<String, String> options) {}

    static ColumnsForm of(Form form, List<Preview.Shown> columns, Words words) {
        var parts = new ArrayList<Part>();
        for (var part : ORDER) {
            var options = new LinkedHashMap<String, String>();
            Arrays.stream(Column.values())
                    .filter(column -> column != Column.OWN && column.part().equals(part))
                    .forEach(column -> options.put(column.name(), Text.t("spreadsheets.column." + column)));
            if ("own".equals(part)) {
                words.fields().forEach((id, field) -> options.put(new Target(Column.OWN, id).code(), field.name()));
            }
            if (!options.isEmpty()) {
                parts.add(new Part(Text.t("spreadsheets.part." + part), options));
            }
        }
        var types = new LinkedHashMap<String, String>();
        words.types().stream()
                .filter(type -> !type.ended())
                .forEach(type -> types.put(String.valueOf(type.id().value()), type.name()));
        return new ColumnsForm(form, columns, parts, types);
    }

    public Key[] keys() {
        return Key.values();
    }

    /** A form that a mapping fills in. */
    static Form filled(Mapping.Terms terms, List<Preview.Shown> columns) {
        var values = new LinkedHashMap<String, String>();
        var targets = new LinkedHashMap<String, String>();
        var keys = terms.headers();
        for (var i = 0; i < keys.size(); i++) {
            targets.put(keys.get(i), terms.columns().get(i).target());
        }
        var shown = Headers.keys(columns.stream().map(Preview.Shown::header).toList());
        for (var i = 0; i < columns.size(); i++) {
            values.put(columns.get(i).input(), targets.getOrDefault(shown.get(i), ""));
        }
        terms.keys().forEach(key -> values.put(input(key), "true"));
        values.put("name", terms.name());
        values.put("shared", String.valueOf(terms.shared()));
        values.put("numbered", String.valueOf(terms.numbered()));
        values.put("feeType", terms.feeType() == null ? "" : String.valueOf(terms.feeType()));
        values.put("feeDay", terms.feeDay() == null ? "" : terms.feeDay().toString());
        return Form.of(values);
    }

    /** A form that the headers fill in, for a person to agree. */
    static Form guessed(List<Preview.Shown> columns) {
        var values = new LinkedHashMap<String, String>();
        var taken = EnumSet.noneOf(Column.class);
        columns.forEach(shown -> Column.hint(shown.header())
                .filter(column -> taken.add(column) || column.repeats())
                .ifPresent(column -> values.put(shown.input(), column.name())));
        Arrays.stream(Key.values()).filter(key -> key != Key.EMAIL).forEach(key -> values.put(input(key), "true"));
        return Form.of(values);
    }

    public static String input(Key key) {
        return "key-" + key;
    }
}
