package coop.cabas.matrix;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

@Configuration(proxyBeanMethods = false)
class ScoreTask {

    /** Late in the evening, when the day's work is done. */
    @Bean
    RecurringTask<Void> keepTheScore(Scores scores) {
        return Tasks.recurring("matrix-score", new Daily(Zone.PARIS, LocalTime.of(23, 45)))
                .execute((instance, context) -> scores.keep());
    }
}
