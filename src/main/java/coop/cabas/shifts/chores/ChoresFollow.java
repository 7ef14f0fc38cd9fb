package coop.cabas.shifts.chores;

import coop.cabas.members.MergeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChoresFollow {

    /** What a file that is merged declared is declared by the one that is kept. */
    @Bean
    MergeFollower declaredWorkFollows() {
        return MergeFollower.moving("shifts.chore_work.member");
    }
}
