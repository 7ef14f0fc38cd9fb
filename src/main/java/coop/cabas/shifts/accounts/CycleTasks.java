package coop.cabas.shifts.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

/** Every morning, cycles that are over end; mornings that were missed are made up by the next. */
@Configuration(proxyBeanMethods = false)
class CycleTasks {

    private static final LocalTime AT = LocalTime.of(6, 5);

    @Bean
    RecurringTask<Void> endCycles(Cycles cycles) {
        return Tasks.recurring("shifts-cycles", Schedules.daily(Zone.PARIS, AT))
                .execute((instance, context) -> cycles.run());
    }
}
