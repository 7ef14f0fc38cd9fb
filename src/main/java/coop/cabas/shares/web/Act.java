package coop.cabas.shares.web;

import java.util.Locale;

/** What can be recorded about the shares of somebody, and what its form asks for. */
public enum Act {
    OPENING(true, false, false, true, false),
    PAYMENT(false, false, false, true, true),
    TRANSFER(true, true, false, false, false),
    SUCCESSION(true, true, false, false, false),
    CONVERSION(true, false, true, false, false),
    GIFT(true, false, false, false, false),
    ANNULMENT(true, false, false, false, false),
    WITHDRAWAL(true, false, false, false, false);

    private final boolean asksShares;
    private final boolean asksOther;
    private final boolean asksOtherClass;
    private final boolean asksAmount;
    private final boolean asksMethod;

    Act(boolean asksShares, boolean asksOther, boolean asksOtherClass, boolean asksAmount, boolean asksMethod) {
        this.asksShares = asksShares;
        this.asksOther = asksOther;
        this.asksOtherClass = asksOtherClass;
        this.asksAmount = asksAmount;
        this.asksMethod = asksMethod;
    }

    /** Its place in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean asksShares() {
        return asksShares;
    }

    public boolean asksOther() {
        return asksOther;
    }

    public boolean asksOtherClass() {
        return asksOtherClass;
    }

    public boolean asksAmount() {
        return asksAmount;
    }

    public boolean asksMethod() {
        return asksMethod;
    }

    /** Whether somebody must have decided it. */
    public boolean asksDecision() {
        return this == ANNULMENT;
    }

    /** Whether it takes nothing back by itself: asked for in red. */
    public boolean isFinal() {
        return this == GIFT || this == ANNULMENT || this == WITHDRAWAL;
    }
}
