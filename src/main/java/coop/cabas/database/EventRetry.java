package coop.cabas.database;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

import java.time.Duration;

/**
 * What a listener failed to do, or left undone because its process was killed, is tried again, by one instance at a time. After
 * enough tries it stays in {@code event_publication} as failed, for somebody to look at.
 */
@Configuration(proxyBeanMethods = false)
class EventRetry {

    private static final int ENOUGH = 20;

    @Bean
    RecurringTask<Void> retryFailedEvents(FailedEventPublications failed) {
        return Tasks.recurring("event-retry", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> retry(failed));
    }

    static void retry(FailedEventPublications failed) {
        failed.resubmit(
                ResubmissionOptions.defaults().withFilter(publication -> publication.getCompletionAttempts() < ENOUGH));
    }
}
