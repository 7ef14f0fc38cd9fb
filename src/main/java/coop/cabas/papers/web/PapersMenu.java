package coop.cabas.papers.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.members.search.SelectionAction;
import coop.cabas.papers.PapersPermissions;
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

    /** The form to join, on the page of the member. */
    @Component
    static class Panel implements MemberPanel {

        @Override
        public String permission() {
            return PapersPermissions.PRINT;
        }

        @Override
        public boolean isForTheMember() {
            return false;
        }

        @Override
        public int order() {
            return 60;
        }

        @Override
        public Optional<MemberPanel.Panel> of(MemberId member, boolean own) {
            return Optional.of(new MemberPanel.Panel(
                    Message.of("papers.form"),
                    List.of(),
                    List.of(new Action(
                            Message.of("papers.form.print"),
                            "/members/" + member.value() + "/form.pdf",
                            PapersPermissions.PRINT))));
        }
    }
}
