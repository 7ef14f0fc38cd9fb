package coop.cabas.mailings.bounces.web;

import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.bounces.Bounces;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Says on the page of a member that letters come back from their address; silent otherwise. */
@Component
class BouncePanel implements MemberPanel {

    private final Bounces bounces;
    private final Directory directory;

    BouncePanel(Bounces bounces, Directory directory) {
        this.bounces = bounces;
        this.directory = directory;
    }

    @Override
    public String permission() {
        return MailingsPermissions.WRITE;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var email = directory.find(member).email();
        return email == null
                ? Optional.empty()
                : bounces.on(email)
                        .map(bounce -> new Panel(
                                Message.of("bounces.flag"),
                                List.of(new Line(
                                        Message.of("bounces.flag.line", bounce.at()),
                                        Message.of(own ? "bounces.flag.own" : "bounces.flag.what"),
                                        own
                                                ? "/me/contacts"
                                                : "/letters/bounces/"
                                                        + bounce.id().value())),
                                List.of()));
    }
}
