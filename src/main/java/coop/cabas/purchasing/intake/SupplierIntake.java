package coop.cabas.purchasing.intake;

import coop.cabas.purchasing.Offers;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.forms.Line;
import coop.cabas.purchasing.prices.Comparison;
import coop.cabas.purchasing.prices.OfferIntake;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Takes over what another program says that a supplier offers. What it does not tell stays; the same told twice changes nothing. */
@Component
@Transactional
public class SupplierIntake {

    private final Offers offers;
    private final OfferIntake intake;

    SupplierIntake(Offers offers, OfferIntake intake) {
        this.offers = offers;
        this.intake = intake;
    }

    /**
     * @param incoming offers that share a reference are told apart by their codes: the first has the reference
     * @param starts day from which the prices hold
     * @param reason people read it in the history of prices
     * @return how many offers are new or have another price
     */
    public int take(SupplierId supplier, List<IncomingOffer> incoming, LocalDate starts, String reason) {
        var seen = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (var one : incoming) {
            var reference = one.reference() != null && seen.add(one.reference()) ? one.reference() : null;
            lines.add(new Line(
                    "",
                    lines.size() + 1,
                    one.ean(),
                    reference,
                    one.label(),
                    one.pack(),
                    null,
                    one.price(),
                    null,
                    null,
                    null,
                    List.of(),
                    Map.of(),
                    null,
                    null,
                    null));
        }
        var done = intake.take(supplier, Comparison.of(lines, offers.of(supplier)), starts, reason, false);
        return done.added() + done.repriced();
    }
}
