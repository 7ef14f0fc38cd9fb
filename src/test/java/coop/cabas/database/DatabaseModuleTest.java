package coop.cabas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;

@ModuleTest
class DatabaseModuleTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void worksUnderTheApplicationsRole() {
        assertThat(jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo(Roles.APPLICATION);
    }

    @Test
    void countsDaysInParis() {
        assertThat(jdbc.sql("SHOW TimeZone").query(String.class).single()).isEqualTo("Europe/Paris");
    }

    @Test
    void cannotChangeTheSchema() {
        assertThatThrownBy(() -> jdbc.sql("CREATE TABLE public.mine (id int)").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DROP TABLE event_publication").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void readsAndWritesRows() {
        assertThat(jdbc.sql("SELECT count(*) FROM scheduled_tasks")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("DELETE FROM event_publication").update()).isZero();
    }

    @Test
    void seesTheClockOfTheTest() {
        assertThat(clock).isInstanceOf(TestClock.class);
    }
}
