package coop.cabas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@ModuleTest
@Import(EventRetryTest.FailsAtFirst.class)
class EventRetryTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    FailedEventPublications failed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FailsAtFirst listener;

    @Test
    void whatFailedIsDoneLaterAndThenForgotten() {
        transaction.executeWithoutResult(commit -> events.publishEvent(new Happened("once")));
        await().until(() -> statuses().equals(List.of("FAILED")));

        EventRetry.retry(failed);
        await().until(() -> statuses().isEmpty());
        assertThat(listener.tries()).isEqualTo(2);
    }

    @Test
    void whatNeverSucceedsIsLeftForSomebodyToSee() {
        jdbc.sql("""
                        INSERT INTO event_publication
                        VALUES (gen_random_uuid(), 'nobody', :type, '{"name":"never"}', now(), null, 'FAILED', 20, null)
                        """).param("type", Happened.class.getName()).update();
        EventRetry.retry(failed);
        assertThat(statuses()).containsExactly("FAILED");
        jdbc.sql("DELETE FROM event_publication").update();
    }

    private List<String> statuses() {
        return jdbc.sql("SELECT status FROM event_publication")
                .query(String.class)
                .list();
    }

    record Happened(String name) {}

    @Component
    static class FailsAtFirst {

        private final AtomicInteger tries = new AtomicInteger();

        int tries() {
            return tries.get();
        }

        @ApplicationModuleListener
        void on(Happened event) {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
            }
        }
    }
}
