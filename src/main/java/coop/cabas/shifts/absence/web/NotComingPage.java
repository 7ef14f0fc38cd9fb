package coop.cabas.shifts.absence.web;

import coop.cabas.shared.Message;
import coop.cabas.shifts.absence.AbsenceRules;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What whoever cannot come may do.
 *
 * @param canGiveBack whether the place can still be given back by themselves
 * @param days whole days before a shift until which that is so
 * @param told why they said that they cannot come; empty while they have not
 * @param offered whether they would hand the place over
 * @param proposed whether they would exchange it
 * @param others shifts where others are booked, by number, to exchange with
 */
public record NotComingPage(
        Booking booking,
        boolean canGiveBack,
        int days,
        String told,
        AbsenceRules.Chosen rules,
        boolean offered,
        boolean proposed,
        Map<String, String> others,
        @Nullable Message refused)
        implements Page {

    @Override
    public int status() {
        return refused == null ? 200 : 409;
    }

    public String path() {
        return "/me/shifts/" + booking.id().value() + "/absence";
    }
}
