package coop.cabas.testing;

import coop.cabas.shared.Zone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The clock of every test: stands still at a Monday morning, {@code 2026-11-23T10:00} in Paris, until a test sets it. Set
 * back before each test. Inject it to change the time; the application sees it as its {@link Clock}.
 */
public final class TestClock extends Clock {

    public static final LocalDateTime START = LocalDateTime.parse("2026-11-23T10:00");

    private volatile Instant now = START.atZone(Zone.PARIS).toInstant();

    /** @param paris local date and time in Paris, {@code 2026-11-24T09:30} */
    public void set(String paris) {
        now = LocalDateTime.parse(paris).atZone(Zone.PARIS).toInstant();
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    void reset() {
        now = START.atZone(Zone.PARIS).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Zone.PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TestClock outer = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }

            @Override
            public Instant instant() {
                return outer.instant();
            }
        };
    }
}
