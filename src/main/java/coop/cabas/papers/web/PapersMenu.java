package coop.cabas.papers.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.members.search.SelectionAction;
import coop.cabas.papers.PapersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

@Configuration(proxyBeanMethods = false)
class PapersMenu {

    @Bean
    SelectionAction print() {
        return new SelectionAction(30, "papers.action", "printer", "/papers", PapersPermissions.PRINT);
    }

    @Bean
    MenuEntry paperSettingsEntry() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                35,
                "papers.settings",
                "/papers/settings",
                PapersPermissions.SETTINGS,
                "printer");
    }

    /** The card, on the page of the member. */
    @Component
    static class Panel implements MemberPanel {

        @Override
        public String permission() {
            return PapersPermissions.PRINT;
        }

        @Override
        public boolean isForTheMember() {
            return true;
        }

        @Override
        public int order() {
            return 60;
        }

        @Override
        public Optional<MemberPanel.Panel> of(MemberId member, boolean own) {
            return Optional.of(new MemberPanel.Panel(
                    Message.of("papers.card"),
                    List.of(),
                    own
                            ? List.of(new Action(Message.of("papers.card.own"), "/me/card", Allow.SIGNED_IN))
                            : List.of(
                                    printing("papers.card.print", member, "card"),
                                    printing("papers.form.print", member, "form"))));
        }

        private static Action printing(String label, MemberId member, String paper) {
            return new Action(
                    Message.of(label), "/members/" + member.value() + "/" + paper + ".pdf", PapersPermissions.PRINT);
        }
    }
}
