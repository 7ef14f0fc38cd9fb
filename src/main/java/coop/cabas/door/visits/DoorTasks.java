package coop.cabas.door.visits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

/** Every night, visits that are old enough become numbers. */
@Configuration(proxyBeanMethods = false)
class DoorTasks {

    private static final LocalTime AT = LocalTime.of(4, 20);

    @Bean
    RecurringTask<Void> forgetVisits(Retention retention) {
        return Tasks.recurring("door-retention", Schedules.daily(Zone.PARIS, AT))
                .execute((instance, context) -> {
                    retention.run();
                    retention.forgetKeys();
                });
    }
}
