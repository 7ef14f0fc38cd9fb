package coop.cabas.purchasing.orders;

import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.PurchasingSettings;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.proposals.Proposal;
import coop.cabas.purchasing.proposals.Proposed;
import org.springframework.stereotype.Component;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is proposed to be ordered of a supplier, from what was sold. */
@Component
class Proposals {

    private final Demand demand;
    private final PurchasingSettings settings;

    Proposals(Demand demand, PurchasingSettings settings) {
        this.demand = demand;
        this.settings = settings;
    }

    /** By offer, in the order of their labels. */
    Map<OfferId, Proposed> of(PurchaseOrder order, Supplier supplier) {
        var window = settings.get().windowDays();
        var today = order.orderedOn();
        var open = OpenDays.of(demand.openDays(today.minusDays(window), today.minusDays(1)), window);
        var horizon = open.horizon(
                today, order.deliverOn(), order.untilOn(), supplier.terms().safetyDays());
        var covered = (int) ChronoUnit.DAYS.between(today, order.untilOn());
        var articles = demand.of(supplier.id(), today, window, covered);
        var pop = new HashMap<Long, Integer>();
        var offers = new HashMap<Long, OfferId>();
        articles.forEach(one -> {
            pop.put(one.facts().article(), one.pop());
            offers.put(one.facts().article(), one.offer());
        });
        var proposal = Proposal.of(
                articles.stream().map(Demand.OfArticle::facts).toList(),
                horizon,
                pop,
                supplier.terms().franco());
        var byOffer = new LinkedHashMap<OfferId, Proposed>();
        proposal.lines().forEach(line -> byOffer.put(offers.get(line.facts().article()), line));
        return byOffer;
    }
}
