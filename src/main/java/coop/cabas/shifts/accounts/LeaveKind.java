package coop.cabas.shifts.accounts;

/**
 * A reason why nothing is owed for a while.
 *
 * @param mayShop whether people on such a leave go on shopping
 * @param mayHelp whether they may still take shifts
 * @param own whether members ask for it by themselves
 * @param ended whether nobody is given it any more
 */
public record LeaveKind(long id, String name, boolean mayShop, boolean mayHelp, boolean own, boolean ended) {}
