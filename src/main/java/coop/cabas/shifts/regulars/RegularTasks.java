package coop.cabas.shifts.regulars;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

/** Every morning, before shifts are laid out, places that nobody answered for are given free. */
@Configuration(proxyBeanMethods = false)
class RegularTasks {

    private static final LocalTime AT = LocalTime.of(5, 50);

    @Bean
    RecurringTask<Void> freeKeptPlaces(Holds holds) {
        return Tasks.recurring("shifts-kept", Schedules.daily(Zone.PARIS, AT))
                .execute((instance, context) -> holds.lapse());
    }
}
