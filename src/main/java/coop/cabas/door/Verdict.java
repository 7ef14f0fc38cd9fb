package coop.cabas.door;

/** What the door answers. */
public enum Verdict {
    YES,
    /** Come in, and there is something to say. */
    BUT,
    NO;

    public boolean opens() {
        return this != NO;
    }
}
