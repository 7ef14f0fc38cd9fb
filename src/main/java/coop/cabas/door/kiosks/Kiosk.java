package coop.cabas.door.kiosks;

import coop.cabas.door.KioskId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * A tablet or a computer at the door.
 *
 * @param pairing until when its code pairs it; null when none waits
 * @param paired since when it is known by its key; null before
 * @param seen when it last called
 * @param extract when it last took along what it needs without network
 * @param ended since when it is no more let in; null while it is
 */
public record Kiosk(
        KioskId id,
        String name,
        Locale language,
        @Nullable Instant pairing,
        @Nullable Instant paired,
        @Nullable Instant seen,
        @Nullable Instant extract,
        @Nullable Instant ended) {}
