package coop.cabas.mailings.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.members.MergeFollower;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

/** Every morning, whoever is to be reminded is. */
@Configuration(proxyBeanMethods = false)
class ReminderTasks {

    private static final LocalTime AT = LocalTime.of(7, 30);

    @Bean
    RecurringTask<Void> remindMembers(Reminders reminders) {
        return Tasks.recurring("mailings-remind", Schedules.daily(Zone.PARIS, AT))
                .execute((instance, context) -> reminders.run());
    }

    /** What was sent stays told of whom it was sent to; {@link Reckonings} counts it for the file that stands for theirs. */
    @Bean
    MergeFollower remindersStayWithWhoeverGotThem() {
        return MergeFollower.staying(
                "mailings.reminder.member", "mailings.reminder.recipient", "mailings.left_alone.member");
    }
}
