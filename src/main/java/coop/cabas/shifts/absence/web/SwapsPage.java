package coop.cabas.shifts.absence.web;

import coop.cabas.shared.Message;
import coop.cabas.shifts.absence.Swaps;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What others would exchange with whoever looks. */
public record SwapsPage(
        List<Swaps.Proposal> proposals, @Nullable Message refused) implements Page {

    @Override
    public int status() {
        return refused == null ? 200 : 409;
    }
}
