package coop.cabas.circles;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

@Configuration(proxyBeanMethods = false)
class CircleTasks {

    /** Just after midnight: mandates begin and end by the calendar. */
    @Bean
    RecurringTask<Void> settleCircles(Belonging belonging) {
        return Tasks.recurring("circles-settle", Schedules.daily(Zone.PARIS, LocalTime.of(0, 5)))
                .execute((instance, context) -> belonging.settle());
    }

    @Bean
    RecurringTask<Void> warnOfMandates(Letters letters) {
        return Tasks.recurring("circles-warn", Schedules.daily(Zone.PARIS, LocalTime.of(8, 0)))
                .execute((instance, context) -> letters.warnOfEnds());
    }

    /** On Monday morning. */
    @Bean
    RecurringTask<Void> tellOfVacancies(Letters letters) {
        return Tasks.recurring("circles-vacant", Schedules.cron("0 10 8 * * MON", Zone.PARIS))
                .execute((instance, context) -> letters.tellVacancies());
    }
}
