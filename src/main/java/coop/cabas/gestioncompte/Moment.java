package coop.cabas.gestioncompte;

import coop.cabas.shared.Zone;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** When a dump was made: the moment of which it tells balances. */
final class Moment {

    private static final Pattern COMPLETED =
            Pattern.compile("-- Dump completed on (\\d{4}-\\d\\d-\\d\\d)\\s+(\\d{1,2}):(\\d\\d):(\\d\\d)");
    private static final int TAIL = 4_096;

    private Moment() {}

    /** As its last line tells, on the shop's clock; now when it does not. */
    static LocalDateTime of(byte[] dump, Clock clock) {
        int from = Math.max(0, dump.length - TAIL);
        var told = COMPLETED.matcher(new String(dump, from, dump.length - from, StandardCharsets.ISO_8859_1));
        return told.find()
                ? LocalDate.parse(told.group(1))
                        .atTime(
                                Integer.parseInt(told.group(2)),
                                Integer.parseInt(told.group(3)),
                                Integer.parseInt(told.group(4)))
                : LocalDateTime.ofInstant(clock.instant(), Zone.PARIS);
    }
}
