package coop.cabas.shares;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import coop.cabas.ui.Format;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody holds, on their page. */
@Component
class SharesPanel implements MemberPanel {

    private final Holdings holdings;
    private final ShareClasses classes;
    private final Clock clock;

    SharesPanel(Holdings holdings, ShareClasses classes, Clock clock) {
        this.holdings = holdings;
        this.classes = classes;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return SharesPermissions.READ;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var today = LocalDate.now(clock);
        var lines = new ArrayList<Line>();
        for (var position : holdings.of(member, today)) {
            var nominal = classes.nominal(position.of(), today);
            if (position.held() > 0) {
                lines.add(new Line(
                        Message.of("shares.panel.class", position.classCode()),
                        Message.of("shares.panel.held", position.held(), Format.money(nominal.times(position.held()))),
                        null));
            }
            if (position.unpaid(nominal).compareTo(Money.ZERO) > 0) {
                lines.add(new Line(
                        Message.of("shares.unpaid"),
                        Message.of("shares.panel.amount", Format.money(position.unpaid(nominal))),
                        null));
            }
            if (position.waiting() > 0) {
                lines.add(new Line(
                        Message.of("shares.panel.waiting"),
                        Message.of("shares.panel.held", position.waiting(), Format.money(position.due())),
                        null));
            }
        }
        if (lines.isEmpty()) {
            if (own || classes.all().isEmpty()) {
                return Optional.empty();
            }
            lines.add(new Line(Message.of("shares.held"), Message.of("shares.panel.none"), null));
        }
        var path = own ? "/me/shares" : "/members/" + member.value() + "/shares";
        return Optional.of(new Panel(
                Message.of("shares.panel"),
                lines,
                own
                        ? List.of(new Action(Message.of("shares.panel.own"), path, coop.cabas.shared.Allow.SIGNED_IN))
                        : List.of(
                                new Action(Message.of("shares.panel.all"), path, SharesPermissions.READ),
                                new Action(
                                        Message.of("shares.subscribe"),
                                        path + "/subscriptions/new",
                                        SharesPermissions.MANAGE))));
    }
}
