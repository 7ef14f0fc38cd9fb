package coop.cabas.fees.renewal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.members.MergeFollower;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

@Configuration(proxyBeanMethods = false)
class RenewalTasks {

    private static final LocalTime AT = LocalTime.of(3, 50);

    @Bean
    RecurringTask<Void> forgetRenewalLinks(Renewals renewals) {
        return Tasks.recurring("fees-forget-links", Schedules.daily(Zone.PARIS, AT))
                .execute((instance, context) -> renewals.forget());
    }

    /** A link opens the file that stands for the one it was made for. */
    @Bean
    MergeFollower renewalLinksFollowMerges() {
        return MergeFollower.staying("fees.renewal_link.member");
    }
}
