package coop.cabas.mailings.letters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import coop.cabas.members.MergeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterTasks {

    private static final int SECONDS = 30;

    @Bean
    RecurringTask<Void> handLettersOver(Sending sending) {
        return Tasks.recurring("mailings-send", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> sending.carryOn());
    }

    /** Whom a letter went to stays told as it was. */
    @Bean
    MergeFollower recipientsStay() {
        return MergeFollower.staying("mailings.recipient.member", "mailings.recipient.with_");
    }
}
