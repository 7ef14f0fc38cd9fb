package coop.cabas.members.joining;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

/** Every night, requests that nobody confirmed are forgotten. */
@Configuration(proxyBeanMethods = false)
class JoinTasks {

    private static final LocalTime AT = LocalTime.of(3, 40);

    @Bean
    RecurringTask<Void> forgetJoinRequests(JoinRequests requests) {
        return Tasks.recurring("joining-forget", Schedules.daily(Zone.PARIS, AT))
                .execute((instance, context) -> requests.forget());
    }
}
