package coop.cabas.privacy;

import coop.cabas.members.MergeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests of a file that goes are of the file that stands for it. */
@Configuration(proxyBeanMethods = false)
class RequestsFollow {

    @Bean
    MergeFollower privacyRequests() {
        return MergeFollower.moving("privacy.request.member");
    }
}
