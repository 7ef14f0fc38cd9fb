package coop.cabas.shares;

import coop.cabas.members.MergeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register is never rewritten: lines stay with the file they were written for, and are read through the one that stands for it. */
@Configuration(proxyBeanMethods = false)
class SharesFollow {

    @Bean
    MergeFollower sharesFollowMerges() {
        return MergeFollower.staying(
                "shares.movement.member",
                "shares.movement.other",
                "shares.subscription.member",
                "shares.certificate.member",
                "shares.interest_due.member");
    }
}
