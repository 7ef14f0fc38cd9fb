package coop.cabas.stock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

/** Every night, months that are over are kept. */
@Configuration(proxyBeanMethods = false)
class StockTasks {

    private static final LocalTime AT = LocalTime.of(4, 50);

    @Bean
    RecurringTask<Void> closeMonths(Closings closings) {
        return Tasks.recurring("stock-closing", Schedules.daily(Zone.PARIS, AT))
                .execute((instance, context) -> closings.run());
    }
}
