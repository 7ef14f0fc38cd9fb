package coop.cabas.badges.web;

import coop.cabas.badges.Badge;
import coop.cabas.badges.Badges;
import coop.cabas.badges.BadgesPermissions;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

@Configuration(proxyBeanMethods = false)
class BadgesMenu {

    @Bean
    MenuEntry badgesEntry() {
        return new MenuEntry(MenuEntry.Section.SHOP, 62, "badges.title", "/badges", BadgesPermissions.ISSUE, "scan");
    }

    @Bean
    MenuEntry badgeSettingsEntry() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                34,
                "badges.settings",
                "/badges/settings",
                BadgesPermissions.SETTINGS,
                "scan");
    }

    /** By what they are recognised, on the page of the member. */
    @Component
    static class Panel implements MemberPanel {

        private final Badges badges;
        private final Clock clock;

        Panel(Badges badges, Clock clock) {
            this.badges = badges;
            this.clock = clock;
        }

        @Override
        public String permission() {
            return BadgesPermissions.ISSUE;
        }

        @Override
        public boolean isForTheMember() {
            return true;
        }

        @Override
        public int order() {
            return 58;
        }

        @Override
        public Optional<MemberPanel.Panel> of(MemberId member, boolean own) {
            var lines = badges.of(member).stream()
                    .filter(badge -> badge.isGood(clock.instant()))
                    .map(badge -> line(badge))
                    .toList();
            return Optional.of(new MemberPanel.Panel(
                    Message.of("badges.title"),
                    lines,
                    List.of(
                            own
                                    ? new Action(Message.of("badges.own"), "/me/card", Allow.SIGNED_IN)
                                    : new Action(
                                            Message.of("badges.change"),
                                            "/members/" + member.value() + "/badges",
                                            BadgesPermissions.ISSUE))));
        }

        private static Line line(Badge badge) {
            return new Line(
                    Message.of("badges.kind." + badge.kind()), Message.of("badges.numbered", badge.code()), null);
        }
    }
}
