package coop.cabas.shifts.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts of time. Cycles and shifts are counted by the program that they come from until the coop takes over. */
@Component
public class AccountIntake {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountIntake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return ids, in the order given */
    public List<Long> add(List<AccountFile> accounts) {
        var now = OffsetDateTime.now(clock);
        return accounts.stream()
                .map(account -> {
                    long id = jdbc.sql("""
                                    insert into shifts.account (first, kept, closed, opened)
                                    values (:first, 'infinity', :closed, :now) returning id
                                    """)
                            .param("first", account.first(), Types.DATE)
                            .param("closed", account.closed(), Types.DATE)
                            .param("now", now)
                            .query((row, n) -> row.getLong(1))
                            .single();
                    seat(id, account);
                    return id;
                })
                .toList();
    }

    /** @return those that exist */
    public Map<Long, AccountFile> read(Collection<Long> ids) {
        var sharers = new HashMap<Long, List<Long>>();
        jdbc.sql("select account, member from shifts.sharer where account = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> sharers.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getLong(2)))
                .list();
        var found = new HashMap<Long, AccountFile>();
        jdbc.sql("select id, first, closed from shifts.account where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.put(
                        row.getLong(1),
                        new AccountFile(
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                sharers.getOrDefault(row.getLong(1), List.of()))))
                .list();
        return found;
    }

    public void replace(long id, AccountFile was, AccountFile now) {
        jdbc.sql("update shifts.account set first = :first, closed = :closed where id = :id")
                .param("first", now.first(), Types.DATE)
                .param("closed", now.closed(), Types.DATE)
                .param("id", id)
                .update();
        if (!was.sharers().equals(now.sharers())) {
            jdbc.sql("delete from shifts.sharer where account = :id")
                    .param("id", id)
                    .update();
            seat(id, now);
        }
    }

    /** An account that one of these members has already. */
    public Optional<Long> of(Collection<Long> members) {
        return jdbc.sql("select account from shifts.sharer where member = any(:ids) order by member limit 1")
                .param("ids", members.toArray(Long[]::new))
                .query(Long.class)
                .optional();
    }

    /** Which of these the coop counts itself, from some day on. */
    public Map<Long, LocalDate> takenOver(Collection<Long> ids) {
        var found = new HashMap<Long, LocalDate>();
        jdbc.sql("select id, kept from shifts.account where id = any(:ids) and kept < 'infinity'")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.put(row.getLong(1), row.getObject(2, LocalDate.class)))
                .list();
        return found;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when lines were written on one of them */
    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from shifts.sharer where account = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
        jdbc.sql("delete from shifts.account where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private void seat(long id, AccountFile account) {
        // somebody who shares another account goes on sharing that one
        jdbc.sql("insert into shifts.sharer (member, account) select unnest(:members), :id on conflict do nothing")
                .param("members", account.sharers().toArray(Long[]::new))
                .param("id", id)
                .update();
    }
}
