package coop.cabas.circles;

import coop.cabas.shared.Message;
import coop.cabas.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Whoever holds a role is counted upon. */
@Component
class RolesHeld implements PersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;

    RolesHeld(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Message> objections(Subject subject) {
        return jdbc.sql("""
                        select r.name from circles.mandate m join circles.role r on r.id = m.role
                        where m.account = any(:accounts) and (m.ended is null or m.ended > :today) order by r.name
                        """)
                .param("accounts", subject.accounts().toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, n) -> Message.of("circles.forget.role", row.getString("name")))
                .list();
    }
}
