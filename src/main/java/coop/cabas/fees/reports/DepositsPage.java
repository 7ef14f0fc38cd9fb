package coop.cabas.fees.reports;

import coop.cabas.fees.Methods.Method;
import coop.cabas.fees.reports.Deposits.Piece;
import coop.cabas.fees.reports.Deposits.Slip;
import coop.cabas.ui.Page;

import java.util.List;

/** What waits to be brought to the bank, and the slips of what was. */
public record DepositsPage(List<Method> methods, List<Piece> waiting, List<Slip> slips, boolean mayChange)
        implements Page {

    public List<Piece> of(Method method) {
        return waiting.stream()
                .filter(piece -> piece.method() == method.id().value())
                .toList();
    }
}
