package coop.cabas.stock;

/** Why something came or went that was neither received nor sold. */
public record Reason(ReasonId id, String name, Kind kind, boolean ended) {

    /** What it does to the stock. */
    public enum Kind {
        ENTRY,
        LOSS,
        /** By the shop itself. */
        USE,
        /** To the supplier. */
        RETURN;

        /** Whether it takes away. */
        public boolean takes() {
            return this != ENTRY;
        }
    }
}
