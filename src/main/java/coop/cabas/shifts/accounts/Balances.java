package coop.cabas.shifts.accounts;

/**
 * What an account comes to, in minutes.
 *
 * @param now what counts up to now
 * @param ahead with what is booked ahead
 * @param savings what was done beyond
 */
public record Balances(long now, long ahead, long savings) {}
