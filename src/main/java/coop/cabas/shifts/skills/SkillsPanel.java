package coop.cabas.shifts.skills;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftsPermissions;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a member was shown how to do, on their page. */
@Component
class SkillsPanel implements MemberPanel {

    private final Skills skills;
    private final Clock clock;

    SkillsPanel(Skills skills, Clock clock) {
        this.skills = skills;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return ShiftsPermissions.READ;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var held = skills.of(member);
        if (held.isEmpty() && own) {
            return Optional.empty();
        }
        return Optional.of(new Panel(
                Message.of("shifts.skills"),
                held.stream()
                        .map(one -> new Line(Message.of("shifts.skill.named", one.name()), told(one), null))
                        .toList(),
                own
                        ? List.of()
                        : List.of(new Action(
                                Message.of("shifts.skills.change"),
                                "/shifts/skills/members/" + member.value(),
                                ShiftsPermissions.MANAGE))));
    }

    private Message told(Skills.Held held) {
        var until = held.until();
        if (until == null) {
            return Message.of("shifts.skill.since", held.since());
        }
        return until.isBefore(LocalDate.now(clock))
                ? Message.of("shifts.skill.lapsed", until)
                : Message.of("shifts.skill.until", held.since(), until);
    }
}
