package coop.cabas.door.web;

import coop.cabas.door.DoorPermissions;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

@Configuration(proxyBeanMethods = false)
class DoorMenu {

    @Bean
    MenuEntry doorEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 60, "door.title", "/door", DoorPermissions.VISITS, "building-store");
    }

    @Bean
    MenuEntry kiosksEntry() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                36,
                "door.kiosks",
                "/door/kiosks",
                DoorPermissions.SETTINGS,
                "device-desktop");
    }

    @Bean
    MenuEntry keysEntry() {
        return new MenuEntry(MenuEntry.Section.SHOP, 61, "door.boxes", "/door/keys", DoorPermissions.KEYS, "key");
    }

    /** Leads members to their own visits. */
    @Component
    static class OwnPanel implements MemberPanel {

        @Override
        public String permission() {
            return DoorPermissions.VISITS;
        }

        @Override
        public boolean isForTheMember() {
            return true;
        }

        @Override
        public int order() {
            return 62;
        }

        @Override
        public Optional<Panel> of(MemberId member, boolean own) {
            return own
                    ? Optional.of(new Panel(
                            Message.of("door.own"),
                            List.of(),
                            List.of(new Action(Message.of("door.own"), "/me/visits", Allow.SIGNED_IN))))
                    : Optional.empty();
        }
    }
}
