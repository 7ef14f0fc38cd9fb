package coop.cabas.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Optional;

/** Remembers how far the story was told, for starts that were cut short. */
@Component
class Stories {

    private final JdbcClient jdbc;

    Stories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Story> begun() {
        return jdbc.sql("select start_day as start, end_day as \"end\", told_until from demo.story")
                .query((row, n) -> new Story(
                        row.getObject("start", LocalDate.class),
                        row.getObject("end", LocalDate.class),
                        row.getObject("told_until", LocalDate.class)))
                .optional();
    }

    void begin(Story story) {
        jdbc.sql("insert into demo.story (start_day, end_day) values (:start, :end)")
                .param("start", story.start())
                .param("end", story.end())
                .update();
    }

    void toldUntil(LocalDate day) {
        jdbc.sql("update demo.story set told_until = :day").param("day", day).update();
    }
}
