package coop.cabas.shares.web;

import coop.cabas.shares.Movement;
import coop.cabas.shares.MovementKind;
import coop.cabas.shares.Position;
import coop.cabas.shares.interest.Interests;
import coop.cabas.ui.Page;

import java.util.List;

/** What a member sees of their own shares. */
public record OwnSharesPage(List<Position> held, List<Movement> lines, List<Interests.Share> interest) implements Page {

    public boolean holds() {
        return held.stream().anyMatch(position -> position.held() > 0);
    }

    /** Whether a line can be asked about by letter: what becomes of its refund. */
    public boolean isWithdrawal(Movement line) {
        return line.kind() == MovementKind.WITHDRAWAL && line.reversedBy() == null;
    }
}
