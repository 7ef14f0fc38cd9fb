package coop.cabas.shifts.absence.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shifts.absence.StandIns;
import coop.cabas.shifts.absence.Swaps;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** On the first page: who looks for a stand-in, and who would exchange with whoever looks. */
@Component
class TakingCard implements HomeCard {

    private final StandIns standIns;
    private final Swaps swaps;
    private final Myself myself;

    TakingCard(StandIns standIns, Swaps swaps, Myself myself) {
        this.standIns = standIns;
        this.swaps = swaps;
        this.myself = myself;
    }

    @Override
    public String permission() {
        return Allow.SIGNED_IN;
    }

    @Override
    public int order() {
        return 19;
    }

    @Override
    public List<Told> told() {
        return myself.member().map(me -> told(me.id())).orElse(List.of());
    }

    private List<Told> told(MemberId me) {
        var told = new ArrayList<Told>();
        var offers = standIns.open().stream()
                .filter(offer -> !offer.booking().member().equals(me))
                .count();
        if (offers > 0) {
            told.add(new Task(
                    "users",
                    Message.of("shifts.offers"),
                    Message.of("shifts.offers.card", offers),
                    "/shifts/offers",
                    Message.of("shifts.mail.absent.see")));
        }
        var proposals = swaps.to(me).size();
        if (proposals > 0) {
            told.add(new Task(
                    "refresh",
                    Message.of("shifts.swaps"),
                    Message.of("shifts.swaps.card", proposals),
                    "/me/shifts/swaps",
                    Message.of("shifts.mail.absent.see")));
        }
        return told;
    }
}
