package coop.cabas.shared;

import java.time.ZoneId;

/** The shop's wall clock. What happened is an {@link java.time.Instant}; what a day means is decided here. */
public final class Zone {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Zone() {}
}
