package coop.cabas.shifts.absence.web;

import coop.cabas.shared.Message;
import coop.cabas.shifts.absence.StandIns;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Places that members would hand over. */
public record OffersPage(
        List<StandIns.Offer> offers, @Nullable Message refused) implements Page {

    @Override
    public int status() {
        return refused == null ? 200 : 409;
    }
}
