package coop.cabas.members.search;

import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions being put together. */
public final class BuilderPage implements Page {

    private final boolean any;
    private final List<GroupRows> groups = new ArrayList<>();
    private final Map<String, Map<String, String>> fields = new LinkedHashMap<>();
    private final Map<String, String> kept;
    private final boolean many;

    /** @param judged whether to say what is wrong with the values */
    BuilderPage(Draft draft, Map<String, SearchField> catalogue, Asked asked, boolean judged) {
        this.any = draft.any();
        this.kept = asked.with(Asked.WHERE, "").values();
        var number = 0;
        var all = 0;
        for (var group : draft.groups()) {
            var rows = new ArrayList<Row>();
            for (var condition : group.conditions()) {
                var field = catalogue.get(condition.field());
                if (field != null) {
                    rows.add(Row.of(number + "." + rows.size(), field, condition, judged));
                }
            }
            all += rows.size();
            groups.add(new GroupRows(number++, group.any(), rows));
        }
        many = judged && all > Conditions.MOST;
        groups.add(new GroupRows(number, true, List.of()));
        catalogue
                .values()
                .forEach(field -> fields.computeIfAbsent(Text.t(field.group()), group -> new LinkedHashMap<>())
                        .put(field.name(), Text.t(field.label())));
    }

    /** One group as the form shows it; the last one is empty, to be begun. */
    public record GroupRows(int number, boolean any, List<Row> rows) {

        public boolean isNew() {
            return rows.isEmpty();
        }
    }

    /**
     * One condition as the form shows it.
     *
     * @param place group and place in it: {@code 0.1}
     * @param operators word → text
     * @param control kind of the input: {@code select}, {@code date}, {@code days}, {@code number}, {@code text}
     */
    public record Row(
            String place,
            String field,
            String label,
            Map<String, String> operators,
            String operator,
            int values,
            String control,
            Map<String, String> options,
            String value,
            String second,
            @Nullable String error) {

        static Row of(String place, SearchField field, Condition condition, boolean judged) {
            var operators = new LinkedHashMap<String, String>();
            Operator.of(field.kind()).forEach(one -> operators.put(one.word(), Text.t("search.operator." + one)));
            var problem = judged ? new Comparison(field, condition).problem() : null;
            return new Row(
                    place,
                    field.name(),
                    Text.t(field.label()),
                    operators,
                    condition.operator().word(),
                    condition.operator().operands(),
                    control(field, condition.operator()),
                    field.options(),
                    condition.value(),
                    condition.second(),
                    problem == null ? null : Text.t(problem));
        }

        private static String control(SearchField field, Operator operator) {
            if (operator.countsDays()) {
                return "days";
            }
            return switch (field.kind()) {
                case CHOICE -> "select";
                case DAY -> "date";
                case NUMBER -> "number";
                default -> "text";
            };
        }
    }

    public boolean any() {
        return any;
    }

    public List<GroupRows> groups() {
        return groups;
    }

    /** Group → name → words. */
    public Map<String, Map<String, String>> fields() {
        return fields;
    }

    /** The rest of what the list was asked. */
    public Map<String, String> kept() {
        return kept;
    }

    /** Whether more is asked than can be. */
    public boolean isTooMuch() {
        return many;
    }

    @Override
    public int status() {
        return many || groups.stream().flatMap(group -> group.rows().stream()).anyMatch(row -> row.error() != null)
                ? 422
                : 200;
    }
}
