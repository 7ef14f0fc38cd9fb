package coop.cabas.matrix;

import coop.cabas.circles.Cadence;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads activities. */
@Component("matrixColumns")
class Columns {

    private static final String ACTIVITIES =
            "select id, code, theme, name, origin, kinds, low, medium, high, vital, founded, ended from matrix.activity ";

    private final JdbcClient jdbc;

    Columns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those alive on the day, in their order. */
    List<Activity> on(LocalDate day) {
        return jdbc.sql(ACTIVITIES + """
                        where founded <= :day and (ended is null or ended > :day) order by position, id
                        """)
                .param("day", day)
                .query((row, n) -> activity(row))
                .list();
    }

    /** Those that were retired by the day, the latest first. */
    List<Activity> retiredBy(LocalDate day) {
        return jdbc.sql(ACTIVITIES + "where ended <= :day order by ended desc, id")
                .param("day", day)
                .query((row, n) -> activity(row))
                .list();
    }

    Optional<Activity> withCode(String code) {
        return jdbc.sql(ACTIVITIES + "where code = :code")
                .param("code", code)
                .query((row, n) -> activity(row))
                .optional();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        return new Activity(
                new ActivityId(row.getLong("id")),
                row.getString("code"),
                row.getString("theme"),
                row.getString("name"),
                row.getString("origin"),
                Arrays.stream(kinds).map(Kind::valueOf).collect(Collectors.toSet()),
                cadences(row),
                row.getObject("founded", LocalDate.class),
                row.getObject("ended", LocalDate.class));
    }

    private static Map<Criticality, Cadence> cadences(ResultSet row) throws SQLException {
        var cadences = new EnumMap<Criticality, Cadence>(Criticality.class);
        for (var criticality : Criticality.values()) {
            var written = row.getString(column(criticality));
            if (written != null) {
                Cadence.read(written).ifPresent(cadence -> cadences.put(criticality, cadence));
            }
        }
        return cadences;
    }

    static String column(Criticality criticality) {
        return criticality.name().toLowerCase(java.util.Locale.ROOT);
    }
}
