package coop.cabas.fees.books;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The books: entries of any period, closed ones as they were, open ones as they would be; and closing. */
@Service
@Transactional
class Books {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Pending pending;
    private final Clock clock;
    private final Audit audit;

    Books(JdbcClient jdbc, Turns turns, Pending pending, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.pending = pending;
        this.clock = clock;
        this.audit = audit;
    }

    /** Last closed day; empty when none is. */
    @Transactional(readOnly = true)
    Optional<LocalDate> closed() {
        return jdbc.sql("select max(through) from fees.closing")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Entries whose day is within these, both included, by number. */
    @Transactional(readOnly = true)
    List<Entry> between(LocalDate from, LocalDate to) {
        var entries = new ArrayList<>(written(from, to));
        numbered(to).stream().filter(entry -> !entry.day().isBefore(from)).forEach(entries::add);
        return entries;
    }

    /**
     * Closes the days until this one: their entries are written for good. What happens about them later is written on the first open day.
     *
     * @throws Refused when the day is not over, or closed already
     */
    void close(LocalDate through) {
        // Two who close at once would give the same numbers.
        turns.take("fees.closing");
        if (!through.isBefore(LocalDate.now(clock))) {
            throw new Refused("fees.books.notOver");
        }
        if (closed().filter(last -> !through.isAfter(last)).isPresent()) {
            throw new Refused("fees.books.closedAlready");
        }
        var entries = numbered(through);
        var closing = jdbc.sql(
                        "insert into fees.closing (through, closed, author) values (:through, :now, :author) returning id")
                .param("through", through)
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .query(Long.class)
                .single();
        entries.forEach(entry -> write(closing, entry));
        audit.record(
                "fees.books.closed",
                "fees.closing:" + closing,
                null,
                Map.of("through", through.toString(), "entries", entries.size()));
    }

    private List<Entry> numbered(LocalDate through) {
        var firstOpen = closed().map(last -> last.plusDays(1)).orElse(LocalDate.MIN);
        if (through.isBefore(firstOpen)) {
            return List.of();
        }
        long number = jdbc.sql("select coalesce(max(number), 0) from fees.book_entry")
                .query((row, n) -> row.getLong(1))
                .single();
        var entries = new ArrayList<Entry>();
        for (var entry : pending.until(through)) {
            entries.add(entry.numbered(++number, firstOpen));
        }
        return entries;
    }

    private void write(long closing, Entry entry) {
        jdbc.sql("""
                        insert into fees.book_entry (number, closing, kind, payment, journal, day, piece, piece_day, label)
                        values (:number, :closing, :kind, :payment, :journal, :day, :piece, :pieceDay, :label)
                        """)
                .param("number", entry.number())
                .param("closing", closing)
                .param("kind", entry.kind())
                .param("payment", entry.payment())
                .param("journal", entry.journal())
                .param("day", entry.day())
                .param("piece", entry.piece())
                .param("pieceDay", entry.pieceDay())
                .param("label", entry.label())
                .update();
        int place = 0;
        for (var line : entry.lines()) {
            jdbc.sql("""
                            insert into fees.book_line (entry, place, account, name, fee, debit, credit)
                            values (:entry, :place, :account, :name, :fee, :debit, :credit)
                            """)
                    .param("entry", entry.number())
                    .param("place", ++place)
                    .param("account", line.account())
                    .param("name", line.name())
                    .param("fee", line.fee(), Types.BIGINT)
                    .param("debit", line.debit().amount())
                    .param("credit", line.credit().amount())
                    .update();
        }
    }

    private List<Entry> written(LocalDate from, LocalDate to) {
        var entries = new ArrayList<Entry>();
        jdbc.sql("""
                        select e.*, c.through, l.account, l.name, l.fee, l.debit, l.credit
                        from fees.book_entry e
                        join fees.closing c on c.id = e.closing
                        join fees.book_line l on l.entry = e.number
                        where e.day between :from and :to order by e.number, l.place
                        """).param("from", from).param("to", to).query(row -> {
            if (entries.isEmpty() || entries.getLast().number() != row.getLong("number")) {
                entries.add(new Entry(
                        row.getLong("number"),
                        row.getObject("through", LocalDate.class),
                        row.getString("kind"),
                        row.getLong("payment"),
                        row.getString("journal"),
                        row.getObject("day", LocalDate.class),
                        row.getString("piece"),
                        row.getObject("piece_day", LocalDate.class),
                        row.getString("label"),
                        new ArrayList<>()));
            }
            entries.getLast()
                    .lines()
                    .add(new Entry.Line(
                            row.getString("account"),
                            row.getString("name"),
                            row.getObject("fee", Long.class),
                            new Money(row.getBigDecimal("debit")),
                            new Money(row.getBigDecimal("credit"))));
        });
        return entries;
    }
}
