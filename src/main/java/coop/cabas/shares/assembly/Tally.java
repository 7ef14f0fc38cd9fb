package coop.cabas.shares.assembly;

/**
 * How an assembly stands.
 *
 * @param present who signed in
 * @param represented whose proxy is carried by somebody present, and who are not there themselves
 * @param quorum percent of the voters; 0 for none
 */
public record Tally(long voters, long present, long represented, int quorum) {

    private static final int HUNDRED = 100;

    public long votes() {
        return present + represented;
    }

    /** How many are needed, rounded up; 0 without quorum. */
    public long needed() {
        return (voters * quorum + HUNDRED - 1) / HUNDRED;
    }

    public boolean isReached() {
        return votes() >= needed();
    }
}
