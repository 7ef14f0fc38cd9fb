package coop.cabas.circles.meetings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

@Configuration(proxyBeanMethods = false)
class MeetingTasks {

    @Bean
    RecurringTask<Void> remindOfReviews(DecisionLetters letters) {
        return Tasks.recurring("circles-review", Schedules.daily(Zone.PARIS, LocalTime.of(8, 5)))
                .execute((instance, context) -> letters.remindOfReviews());
    }
}
