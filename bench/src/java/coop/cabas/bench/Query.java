package coop.cabas.bench;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query with the values that the application gave it, run by plain JDBC. */
record Query(String sql, List<@Nullable String> values) {

    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')");

    /** @param detail {@code Parameters: $1 = '2021-03-01', $2 = NULL} */
    static Query logged(String statement, String detail) {
        var values = new ArrayList<@Nullable String>();
        Matcher found = VALUE.matcher(detail);
        while (found.find()) {
            var value = found.group(1);
            values.add(value == null ? null : value.replace("''", "'"));
        }
        // the log tells no types; only numbers are asked for by the list
        var typed = statement.replaceAll("unnest\\((\\$\\d+)\\)", "unnest($1::bigint[])");
        return new Query(typed.replace("?", "??").replaceAll("\\$\\d+", "?"), values);
    }

    /** Runs it and looks at every value of every row. @return rows read, or written */
    int run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i), Types.OTHER);
            }
            int rows = 0;
            if (!statement.execute()) {
                return statement.getUpdateCount();
            }
            try (var result = statement.getResultSet()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    for (int i = 1; i <= columns; i++) {
                        result.getObject(i);
                    }
                    rows++;
                }
            }
            return rows;
        }
    }
}
