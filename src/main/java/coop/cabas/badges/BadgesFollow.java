package coop.cabas.badges;

import coop.cabas.members.MergeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Badges of a file that is merged open the door for the one that is kept. */
@Configuration(proxyBeanMethods = false)
class BadgesFollow {

    @Bean
    MergeFollower badgesFollow() {
        return MergeFollower.moving("badges.badge.holder", "badges.phone.holder");
    }
}
