package coop.cabas.tools.releases;

/** What was decided on a version. */
public enum Verdict {
    ADOPT,
    /** Test it until a day. */
    TEST,
    /** Wait until a day. */
    WAIT,
    REFUSE;

    public boolean needsDay() {
        return this == TEST || this == WAIT;
    }
}
