package coop.cabas.shifts.waiting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

@Configuration(proxyBeanMethods = false)
class WaitingTasks {

    /** Once places that nobody answered for are free, and before new ones are laid out. */
    private static final LocalTime AT = LocalTime.of(5, 52);

    private static final int MINUTES = 15;

    @Bean
    RecurringTask<Void> moveLinesForward(Lines lines) {
        return Tasks.recurring("shifts-lines", Schedules.daily(Zone.PARIS, AT))
                .execute((instance, context) -> lines.catchUp());
    }

    @Bean
    RecurringTask<Void> lookAtWatchedShifts(Watches watches) {
        return Tasks.recurring("shifts-watches", FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> watches.look());
    }
}
