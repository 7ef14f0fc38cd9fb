package coop.cabas.members.joining.web;

import coop.cabas.members.MembersPermissions;
import coop.cabas.members.joining.JoinRequests;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class JoinMenu {

    @Bean
    MenuEntry joinRequestsEntry() {
        return new MenuEntry(
                MenuEntry.Section.MEMBERS,
                15,
                "joining.requests",
                "/members/requests",
                MembersPermissions.MANAGE,
                "user-question");
    }

    /** Nobody who asked to join is left waiting unseen. */
    @Component
    static class Card implements HomeCard {

        private final JoinRequests requests;

        Card(JoinRequests requests) {
            this.requests = requests;
        }

        @Override
        public String permission() {
            return MembersPermissions.MANAGE;
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public List<Told> told() {
            var waiting = requests.waiting().size();
            return waiting == 0
                    ? List.of()
                    : List.of(new Task(
                            "user-question",
                            Message.of("joining.card", waiting),
                            Message.of("joining.card.why"),
                            "/members/requests",
                            Message.of("joining.card.action")));
        }
    }
}
