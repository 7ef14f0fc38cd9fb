package coop.cabas.tools.releases;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decisions by consent of the circles, which decision cards may follow from. */
@Component
public class CircleDecisions {

    /** As many as somebody can look through. */
    private static final int MOST = 200;

    private static final String SELECT = """
            select d.id, d.title, c.name as circle, d.decided, d.status = 'ADOPTED' as standing
            from circles.decision_made d join circles.circle_state c on c.id = d.circle and c.past is null
            """;

    private static final RowMapper<Made> MADE = new SimplePropertyRowMapper<>(Made.class);

    private final JdbcClient jdbc;

    CircleDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param standing false once a later decision took its place */
    public record Made(long id, String title, String circle, LocalDate decided, boolean standing) {}

    /** @return those that stand, the last one first */
    public List<Made> standing() {
        return jdbc.sql(SELECT + " where d.status = 'ADOPTED' order by d.decided desc, d.id desc limit " + MOST)
                .query(MADE)
                .list();
    }

    /** @return number → decision, without those that do not exist */
    public Map<Long, Made> of(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT + " where d.id in (:numbers)").param("numbers", numbers).query(MADE).list().stream()
                        .collect(Collectors.toMap(Made::id, Function.identity()));
    }
}
