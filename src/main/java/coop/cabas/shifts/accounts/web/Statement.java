package coop.cabas.shifts.accounts.web;

import coop.cabas.shifts.accounts.Account;
import coop.cabas.shifts.accounts.Balances;
import coop.cabas.shifts.accounts.CycleRule;
import coop.cabas.shifts.accounts.Leave;
import coop.cabas.shifts.accounts.Standing;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What an account comes to, and why, line by line.
 *
 * @param cycle the one that runs; null before the first shift
 * @param due minutes that it asks for
 * @param atEnd what the account will come to once it has ended, with what is booked now
 * @param onLeave the leave that holds today; null when none does
 * @param lines the latest first
 * @param more whether there are more than those
 * @param until last day of the lines
 * @param then what the account came to at the end of that day
 * @param savedThen what was saved by then
 */
public record Statement(
        Account account,
        Balances balances,
        Standing standing,
        CycleRule.@Nullable Cycle cycle,
        int due,
        long atEnd,
        @Nullable Leave onLeave,
        List<Leave> leaves,
        List<TimeLine> lines,
        boolean more,
        LocalDate today,
        LocalDate until,
        long then,
        long savedThen) {

    public boolean isOfThePast() {
        return until.isBefore(today);
    }

    /** How it is told: the words for where the account stands. */
    public String told() {
        return onLeave != null ? "shifts.time.leave" : "shifts.time." + standing.step();
    }

    public boolean isGood() {
        return onLeave == null && standing.ahead() >= 0;
    }
}
