package coop.cabas.shifts.messages;

import coop.cabas.access.AccountId;
import coop.cabas.access.Keepers;
import coop.cabas.access.Rights;
import coop.cabas.mail.Mailer;
import coop.cabas.shifts.ShiftsPermissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whom a letter for staff goes to: a circle, an address, or else whoever keeps shifts. */
@Component
class AlertReaders {

    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final Clock clock;

    AlertReaders(JdbcClient jdbc, Keepers keepers, Clock clock) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.clock = clock;
    }

    record Reader(String email, Locale language) {}

    /** Each address once. */
    List<Reader> of(ShiftMessage message) {
        var circle = message.circle();
        if (circle == null && message.address().isEmpty()) {
            return distinct(keepers.of(ShiftsPermissions.MANAGE).stream().map(AlertReaders::reader));
        }
        var holders = circle == null
                ? Stream.<Reader>of()
                : keepers.among(holders(circle)).stream().map(AlertReaders::reader);
        return distinct(Stream.concat(
                holders,
                message.address().isEmpty() ? Stream.of() : Stream.of(new Reader(message.address(), Locale.FRANCE))));
    }

    private List<AccountId> holders(long circle) {
        return jdbc.sql("select distinct account from circles.holder where circle = :circle and since <= :today"
                        + " and (ended is null or ended > :today) order by account")
                .param("circle", circle)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new AccountId(row.getLong(1)))
                .list();
    }

    private static Reader reader(Rights rights) {
        return new Reader(rights.email(), rights.language());
    }

    private static List<Reader> distinct(Stream<Reader> readers) {
        var seen = new java.util.HashSet<String>();
        return readers.filter(reader -> Mailer.isOne(reader.email()) && seen.add(reader.email()))
                .toList();
    }
}
