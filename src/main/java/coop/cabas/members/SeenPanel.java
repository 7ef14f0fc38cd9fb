package coop.cabas.members;

import coop.cabas.access.AccessPermissions;
import coop.cabas.access.Seeings;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Who looked at Cabas as this member, and why: told to the member themselves. */
@Component
class SeenPanel implements MemberPanel {

    private static final int SHOWN = 5;

    private final Directory directory;
    private final Seeings seeings;

    SeenPanel(Directory directory, Seeings seeings) {
        this.directory = directory;
        this.seeings = seeings;
    }

    @Override
    public String permission() {
        return AccessPermissions.SEE;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var account = directory.find(member).account();
        if (account == null) {
            return Optional.empty();
        }
        var lines = seeings.of(account, SHOWN).stream()
                .map(look -> new Line(
                        Message.of("members.seen.at", look.began()),
                        Message.of("members.seen.by", look.by(), look.reason()),
                        null))
                .toList();
        if (own) {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Panel(Message.of("members.seen"), lines, List.of()));
        }
        return Optional.of(new Panel(
                Message.of("members.seen"),
                lines,
                List.of(new Action(
                        Message.of("members.seen.see"),
                        "/accounts/" + account.value() + "/seeing",
                        AccessPermissions.SEE))));
    }
}
