package coop.cabas.fees;

import coop.cabas.members.MergeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody owes and pays goes to the file that stands for them. */
@Configuration(proxyBeanMethods = false)
class FeesFollow {

    @Bean
    MergeFollower feesFollowMerges() {
        return MergeFollower.moving("fees.fee.member", "fees.payment.payer", "fees.receipt.member");
    }
}
