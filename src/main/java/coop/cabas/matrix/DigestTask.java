package coop.cabas.matrix;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

@Configuration(proxyBeanMethods = false)
class DigestTask {

    /** Every morning, for the Monday that may have been missed. */
    @Bean
    RecurringTask<Void> sendDigests(Digests digests) {
        return Tasks.recurring("matrix-digest", new Daily(Zone.PARIS, LocalTime.of(7, 30)))
                .execute((instance, context) -> digests.send());
    }
}
