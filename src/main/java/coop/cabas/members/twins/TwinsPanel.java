package coop.cabas.members.twins;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which files look like this one, and which it stands for. */
@Component
class TwinsPanel implements MemberPanel {

    private final Twins twins;
    private final PastMerges merges;
    private final Directory directory;

    TwinsPanel(Twins twins, PastMerges merges, Directory directory) {
        this.twins = twins;
        this.merges = merges;
        this.directory = directory;
    }

    @Override
    public String permission() {
        return MembersPermissions.MANAGE;
    }

    @Override
    public boolean isForTheMember() {
        return false;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        if (own) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        for (var alike : twins.of(member)) {
            var other = alike.other(member);
            lines.add(new Line(
                    Message.of("twins.panel.alike"),
                    Message.of("twins.panel.told", directory.find(other).name(), PairList.words(alike.reasons())),
                    PairList.path(alike.a().value(), alike.b().value())));
        }
        for (var merge : merges.into(member)) {
            lines.add(new Line(
                    Message.of("twins.panel.merged"),
                    Message.of(
                            "twins.panel.file",
                            merge.goneName(),
                            merge.goneNumber() == null ? "–" : merge.goneNumber()),
                    merge.path()));
        }
        return Optional.of(new Panel(
                Message.of("twins.panel.title"),
                lines,
                List.of(new Action(
                        Message.of("twins.panel.compare"),
                        "/members/twins/" + member.value(),
                        MembersPermissions.MANAGE))));
    }
}
