package coop.cabas.shifts.absence.web;

import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * Hours that members give, and that the office gives on.
 *
 * @param path where the form goes
 * @param pool minutes that there are to give
 * @param own minutes saved by whoever gives; null for the office, which gives on
 * @param to whose account they are for; null for whoever gives
 */
public record SolidarityPage(
        String path,
        long pool,
        @Nullable Long own,
        @Nullable String to,
        String back,
        @Nullable Message refused) implements Page {

    private static final int AN_HOUR = 60;

    /** Whether there is an hour to give. */
    public boolean canGive() {
        return (own == null ? pool : own) >= AN_HOUR;
    }

    @Override
    public int status() {
        return refused == null ? 200 : 409;
    }
}
