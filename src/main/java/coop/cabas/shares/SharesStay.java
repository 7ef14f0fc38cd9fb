package coop.cabas.shares;

import coop.cabas.members.MergeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register is not rewritten when two files become one: whoever holds what is read through the file that stands for them. */
@Configuration(proxyBeanMethods = false)
class SharesStay {

    @Bean
    MergeFollower sharesStayAtMerges() {
        return MergeFollower.staying(
                "shares.movement.member",
                "shares.movement.other",
                "shares.subscription.member",
                "shares.certificate.member",
                "shares.elector.member");
    }
}
