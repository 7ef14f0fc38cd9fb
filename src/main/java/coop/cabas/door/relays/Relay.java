package coop.cabas.door.relays;

import coop.cabas.door.KioskId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What opens a real door.
 *
 * @param seconds for which it lets the door open
 * @param tablet name of the tablet whose yes opens it too; null for none
 * @param seen when it last called; null for never
 */
public record Relay(
        KioskId id,
        String name,
        int seconds,
        @Nullable String tablet,
        @Nullable Instant seen) {}
