package coop.cabas.access;

import com.github.benmanes.caffeine.cache.Ticker;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Lets caches age by the program's clock, so that tests move it. */
public record ClockTicker(Clock clock) implements Ticker {

    @Override
    public long read() {
        var now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
