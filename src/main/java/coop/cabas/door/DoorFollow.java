package coop.cabas.door;

import coop.cabas.members.MergeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits, and looks at codes, of a file that is merged are those of the one that is kept. */
@Configuration(proxyBeanMethods = false)
class DoorFollow {

    @Bean
    MergeFollower doorFollow() {
        return MergeFollower.moving(
                "door.visit.member",
                "door.visit.let_in_by",
                "door.key_code.member",
                "door.key_look.member",
                "door.key_report.member");
    }
}
