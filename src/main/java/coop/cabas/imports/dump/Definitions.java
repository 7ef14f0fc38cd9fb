package coop.cabas.imports.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the names of columns in the definition of a table. */
final class Definitions {

    /** Words after which a definition names no column. */
    private static final Set<String> NOT_COLUMNS = Set.of(
            "PRIMARY",
            "UNIQUE",
            "KEY",
            "CONSTRAINT",
            "INDEX",
            "FULLTEXT",
            "SPATIAL",
            "CHECK",
            "FOREIGN",
            "EXCLUDE",
            "LIKE");

    private Definitions() {}

    /** First words of the parts between the brackets that begin at the place of the text. */
    static List<String> columns(SqlText text) {
        var names = new ArrayList<String>();
        int depth = 0;
        boolean first = false;
        while (true) {
            text.skipBlank();
            byte c = text.here();
            if (c == '(' || c == ',' && depth == 1) {
                depth += c == '(' ? 1 : 0;
                first = depth == 1;
                text.at++;
            } else if (c == ')') {
                text.at++;
                if (--depth == 0) {
                    return names;
                }
            } else if (first) {
                var quoted = c == '`' || c == '"';
                var name = text.name();
                if (name.isEmpty()) {
                    text.at++;
                } else if (quoted || !NOT_COLUMNS.contains(name.toUpperCase(Locale.ROOT))) {
                    names.add(name);
                }
                first = false;
            } else if (c == '\'') {
                text.skipString(text.mysql);
            } else if (c == '`' || c == '"') {
                text.skipString(false);
            } else {
                text.at++;
            }
        }
    }
}
