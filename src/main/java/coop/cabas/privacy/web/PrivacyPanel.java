package coop.cabas.privacy.web;

import coop.cabas.members.Consents;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.privacy.PrivacyPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** To what somebody agrees, on their page. */
@Component
class PrivacyPanel implements MemberPanel {

    private final Consents consents;

    PrivacyPanel(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String permission() {
        return PrivacyPermissions.READ;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var names = consents.purposes().stream()
                .filter(purpose -> !purpose.ended() && consents.has(member, purpose.code()))
                .map(Consents.Purpose::name)
                .collect(Collectors.joining(", "));
        return Optional.of(new Panel(
                Message.of("privacy.title"),
                List.of(new Line(
                        Message.of("privacy.consents"),
                        names.isEmpty() ? Message.of("privacy.consents.none") : Message.of("privacy.said", names),
                        null)),
                own
                        ? List.of(new Action(Message.of("privacy.own"), "/me/data", Allow.SIGNED_IN))
                        : List.of(new Action(
                                Message.of("privacy.data"),
                                "/members/" + member.value() + "/data",
                                PrivacyPermissions.READ))));
    }
}
