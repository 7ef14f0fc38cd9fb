package coop.cabas.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SealTask {

    /** Every half minute one instance seals what was committed since. */
    @Bean
    RecurringTask<Void> sealTheTrail(Seals seals) {
        return Tasks.recurring("audit-seal", FixedDelay.ofSeconds(30)).execute((instance, context) -> {
            while (seals.seal() > 0) {
                // until nothing is left
            }
        });
    }
}
