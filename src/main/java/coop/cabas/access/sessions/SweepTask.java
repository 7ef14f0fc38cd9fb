package coop.cabas.access.sessions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SweepTask {

    /** Every hour one instance removes what nobody can come in by any more. */
    @Bean
    RecurringTask<Void> sweepAccess(Sweep sweep) {
        return Tasks.recurring("access-sweep", FixedDelay.ofHours(1)).execute((instance, context) -> sweep.run());
    }
}
