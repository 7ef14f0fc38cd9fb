package coop.cabas.privacy;

import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The register of processing (GDPR, article 30), as the declarations have it. */
@Component
public class Processing {

    private final Declarations declarations;

    Processing(Declarations declarations) {
        this.declarations = declarations;
    }

    /**
     * One processing.
     *
     * @param people of whom
     * @param data of which kinds
     * @param kept for how long
     * @param tables where, with their schemas
     */
    public record Activity(
            Purpose purpose,
            Set<Concerned> people,
            Set<Category> data,
            Set<Retention> kept,
            Set<String> tables,
            int columns) {}

    /** Those that something is kept for, in the order of {@link Purpose}. */
    public List<Activity> activities() {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose != Purpose.NONE)
                .map(this::activity)
                .filter(activity -> activity.columns() > 0)
                .toList();
    }

    private Activity activity(Purpose purpose) {
        var people = new TreeSet<Concerned>();
        var data = new TreeSet<Category>();
        var kept = new TreeSet<Retention>();
        var tables = new TreeSet<String>();
        var columns = 0;
        for (var table : declarations.tables()) {
            for (var column : table.columns()) {
                if (column.purpose() == purpose) {
                    people.add(column.concerned());
                    data.add(column.category());
                    kept.add(column.retention());
                    tables.add(table.name());
                    columns++;
                }
            }
        }
        data.remove(Category.TECHNICAL);
        return new Activity(purpose, people, data, kept, tables, columns);
    }
}
