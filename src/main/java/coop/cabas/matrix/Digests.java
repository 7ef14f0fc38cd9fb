package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes each week to whoever holds a role that owes something, what has been let slip. */
@Component
class Digests {

    private static final int MOST_LINES = 10;
    private static final Comparator<Cell> URGENT =
            Comparator.comparing(Cell::state).thenComparing(cell -> Objects.requireNonNull(cell.since()));

    private final Matrix matrix;
    private final Accounts accounts;
    private final Mailer mailer;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Clock clock;

    Digests(Matrix matrix, Accounts accounts, Mailer mailer, PublicAddress address, JdbcClient jdbc, Clock clock) {
        this.matrix = matrix;
        this.accounts = accounts;
        this.mailer = mailer;
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the letters of this week to those who have not got theirs. May be called any day, on any instance: a Monday
     * that was missed is caught up with, and nobody gets two.
     */
    @Transactional
    public void send() {
        var today = LocalDate.now(clock);
        var week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        missing(today).forEach((account, cells) -> {
            if (isFirst(account, week)) {
                write(account, cells);
            }
        });
    }

    private Map<AccountId, List<Cell>> missing(LocalDate today) {
        var missing = new LinkedHashMap<AccountId, List<Cell>>();
        matrix.on(today)
                .cells()
                .filter(cell -> isLate(cell, today))
                .sorted(URGENT)
                .forEach(cell -> {
                    var holder = cell.holder();
                    if (holder != null) {
                        holder.people()
                                .forEach(person -> missing.computeIfAbsent(
                                                person.account(), account -> new ArrayList<>())
                                        .add(cell));
                    }
                });
        return missing;
    }

    /** What was never done is late once the time of its first turn is over: nobody is chased for what began yesterday. */
    private static boolean isLate(Cell cell, LocalDate today) {
        return cell.state() == CellState.OVERDUE
                || cell.state() == CellState.NEVER
                        && today.isAfter(
                                Objects.requireNonNull(cell.cadence()).after(Objects.requireNonNull(cell.since())));
    }

    private boolean isFirst(AccountId account, LocalDate week) {
        return jdbc.sql("""
                                insert into matrix.digest (account, week, sent) values (:account, :week, :now)
                                on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("week", week)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    private void write(AccountId to, List<Cell> cells) {
        var account = accounts.find(to);
        if (account.disabled()) {
            return;
        }
        var said = new ArrayList<Message>(List.of(Message.of("matrix.digest.what", cells.size())));
        cells.stream().limit(MOST_LINES).map(Digests::line).forEach(said::add);
        if (cells.size() > MOST_LINES) {
            said.add(Message.of("matrix.digest.more", cells.size() - MOST_LINES));
        }
        said.add(Message.of("matrix.digest.next"));
        mailer.send(new Mail(
                account.email(),
                account.language(),
                Message.of("matrix.digest.subject", cells.size()),
                said,
                new Mail.Action(Message.of("matrix.digest.open"), address.of("/matrix?view=mine"))));
    }

    private static Message line(Cell cell) {
        var tool = cell.tool().name();
        var activity = cell.activity().name();
        return cell.since() == null
                ? Message.of("matrix.digest.line", tool, activity)
                : Message.of("matrix.digest.line." + cell.state(), tool, activity, cell.since());
    }
}
