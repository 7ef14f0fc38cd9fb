package coop.cabas.spreadsheets;

import coop.cabas.members.MergeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A row that comes again is that of the file which stands for the one it became. */
@Configuration(proxyBeanMethods = false)
class RowsFollow {

    @Bean
    MergeFollower rowsFollowMerges() {
        return MergeFollower.staying("spreadsheets.link.member", "spreadsheets.change.member");
    }
}
