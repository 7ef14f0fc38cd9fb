package coop.cabas.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@ModuleTest
class AuditTest {

    private static final Actor ANA = new Actor(7L, "Ana");

    @Autowired
    Audit audit;

    @Autowired
    Seals seals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${cabas.database.url}")
    String url;

    @Value("${cabas.database.user}")
    String user;

    @Value("${cabas.database.password}")
    String password;

    private String subject;

    @BeforeEach
    void somethingOfItsOwn() {
        subject = "audit.test:" + UUID.randomUUID();
    }

    @Test
    void keepsWhoDidWhatWithBeforeAndAfter() {
        audit.record(ANA, "audit.test.done", subject, Map.of("name", "Léa"), Map.of("name", "Zoé"));
        var line = jdbc.sql("select * from audit.event where subject = :subject")
                .param("subject", subject)
                .query()
                .singleRow();
        assertThat(line)
                .containsEntry("actor", 7L)
                .containsEntry("actor_label", "Ana")
                .containsEntry("action", "audit.test.done");
        assertThat(line.get("before").toString()).isEqualTo("{\"name\": \"Léa\"}");
        assertThat(line.get("after").toString()).isEqualTo("{\"name\": \"Zoé\"}");
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            audit.record(ANA, "audit.test.done", subject, null, null);
            status.setRollbackOnly();
        });
        assertThat(lines()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "newPassword", "apiToken", "clientSecret", "cookie", "resetLink"})
    void refusesSecrets(String name) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> audit.record(
                        ANA, "audit.test.done", subject, null, Map.of("inner", Map.of(name, "something"))));
        assertThat(lines()).isZero();
    }

    @Test
    void staysOnOneLineWhateverIsTyped() {
        audit.record(new Actor(null, "Eve\r\n2026-11-23 Ana signed in"), "audit.test.done", subject, null, null);
        assertThat(jdbc.sql("select actor_label from audit.event where subject = :subject")
                        .param("subject", subject)
                        .query(String.class)
                        .single())
                .doesNotContain("\n", "\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.event set actor_label = 'nobody'",
                "delete from audit.event",
                "truncate audit.event cascade",
                "update audit.seal set hash = sha256('x')",
                "delete from audit.seal",
            })
    void cannotBeChangedByTheProgram(String statement) {
        audit.record(ANA, "audit.test.done", subject, null, null);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .withStackTraceContaining("permission denied");
        assertThat(lines()).isOne();
    }

    @Test
    void cannotBeChangedByTheOwnerOfTheDatabaseByMistakeEither() {
        audit.record(ANA, "audit.test.done", subject, null, null);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> owner().sql("delete from audit.event").update())
                .withStackTraceContaining("only grows");
    }

    @Test
    void showsTheFirstLineThatSomebodyChangedOnPurpose() {
        for (var i = 0; i < 5; i++) {
            audit.record(ANA, "audit.test.done", subject, null, Map.of("number", i));
        }
        sealAll();
        assertThat(seals.firstBroken()).isEmpty();
        var third = jdbc.sql("select id from audit.event where subject = :subject order by id offset 2 limit 1")
                .param("subject", subject)
                .query(Long.class)
                .single();
        tamper("update audit.event set after = '{\"number\": 99}' where id = " + third);
        assertThat(seals.firstBroken()).contains(third);
        tamper("update audit.event set after = '{\"number\": 2}' where id = " + third);
        assertThat(seals.firstBroken()).isEmpty();
    }

    @Test
    void sealsEveryLineOnceWhileManyWriteAndManySeal() throws Exception {
        var work = new ArrayList<Callable<Void>>();
        for (var i = 0; i < 60; i++) {
            work.add(() -> {
                audit.record(ANA, "audit.test.done", subject, null, null);
                seals.seal();
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        sealAll();
        assertThat(seals.firstBroken()).isEmpty();
        assertThat(seals.count())
                .isEqualTo(jdbc.sql("select count(*) from audit.event")
                        .query(Long.class)
                        .single());
    }

    private void sealAll() {
        while (seals.seal() > 0) {
            // until nothing is left
        }
    }

    /** What only somebody can do who owns the database and means to. */
    private void tamper(String statement) {
        owner().sql("alter table audit.event disable trigger all").update();
        owner().sql(statement).update();
        owner().sql("alter table audit.event enable trigger all").update();
    }

    private JdbcClient owner() {
        var database = new TestDatabase(url, user, password);
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private int lines() {
        return jdbc.sql("select count(*) from audit.event where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }
}
