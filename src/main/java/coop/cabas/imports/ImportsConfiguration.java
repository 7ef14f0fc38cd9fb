package coop.cabas.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class ImportsConfiguration {

    private static final int EVERY_SECONDS = 30;

    @Bean
    RecurringTask<Void> importsRecovery(Recovery recovery) {
        return Tasks.recurring("imports-recovery", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((instance, context) -> recovery.sweep());
    }
}
