package coop.cabas.shifts.regulars.web;

import coop.cabas.members.Whom;
import coop.cabas.shifts.planning.Slot;
import coop.cabas.shifts.regulars.Fixed;
import coop.cabas.shifts.regulars.Hold;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Who holds places of a slot for good.
 *
 * @param on whether the coop uses fixed places
 * @param slots what can be looked at, by number
 * @param slot the one looked at; null before one is chosen
 * @param holders each with what becomes of its dated shifts ahead
 * @param whom to whom a place would be given
 */
public record RegularsPage(
        boolean on,
        Map<String, String> slots,
        @Nullable Slot slot,
        Map<Fixed, List<Hold>> holders,
        Whom whom,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public boolean isChosen(String number) {
        return slot != null && String.valueOf(slot.id().value()).equals(number);
    }
}
