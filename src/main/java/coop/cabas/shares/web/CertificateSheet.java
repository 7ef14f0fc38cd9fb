package coop.cabas.shares.web;

import coop.cabas.organisation.Identity;
import coop.cabas.shared.Money;
import coop.cabas.shares.Holder;
import coop.cabas.shares.Movement;
import coop.cabas.shares.Position;
import coop.cabas.shares.Register;
import coop.cabas.shares.ShareClass;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.util.List;

/** Certificate of the shares that somebody holds on a day, with the lines of the register that it comes from. */
public record CertificateSheet(
        long number,
        Identity coop,
        Holder holder,
        List<Held> held,
        List<Movement> lines,
        LocalDate day,
        Register.Head head)
        implements Page {

    /** What they hold of one class. */
    public record Held(Position position, ShareClass of, Money nominal) {

        public Money value() {
            return nominal.times(position.held());
        }
    }

    public Money value() {
        return held.stream().map(Held::value).reduce(Money.ZERO, Money::plus);
    }
}
