package coop.cabas.spreadsheets;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/**
 * What one column says.
 *
 * @param field of the coop's own; null for another column
 */
record Target(Column column, @Nullable Long field) {

    private static final String OWN = "OWN.";

    static Target of(Column column) {
        return new Target(column, null);
    }

    /** As forms and the database write it. */
    String code() {
        return field == null ? column.name() : OWN + field;
    }

    /** @return empty for what is no target, such as a column that is ignored */
    static Optional<Target> of(String code) {
        if (code.matches("OWN\\.\\d{1,18}")) {
            return Optional.of(new Target(Column.OWN, Long.valueOf(code.substring(OWN.length()))));
        }
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.OWN && column.name().equals(code))
                .findFirst()
                .map(Target::of);
    }
}
