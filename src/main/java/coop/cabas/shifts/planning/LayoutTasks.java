package coop.cabas.shifts.planning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

/** Every morning, shifts are laid out for the days ahead; a morning that was missed is made up by the next. */
@Configuration(proxyBeanMethods = false)
class LayoutTasks {

    private static final LocalTime AT = LocalTime.of(5, 55);

    @Bean
    RecurringTask<Void> layShiftsOut(Layout layout) {
        return Tasks.recurring("shifts-layout", Schedules.daily(Zone.PARIS, AT))
                .execute((instance, context) -> layout.apply(layout.horizon()));
    }
}
