package coop.cabas.shifts.accounts;

import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.TimeAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** When an account owes nothing: a pause that members ask for, an illness, a birth. Written by {@link LeaveDesk}. */
@Service
@Transactional(readOnly = true)
public class Leaves {

    private static final String SELECT = """
            select l.*, k.name, k.may_shop, k.may_help, k.own, k.ended from shifts.leave l join shifts.leave_kind k on k.id = l.kind
            where l.account =\s""" + Ledger.ITS_ACCOUNTS + " ";

    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Leave> of(TimeAccountId account) {
        return jdbc.sql(SELECT + "order by l.since desc, l.id desc")
                .param("account", account.value())
                .query(Leaves::read)
                .list();
    }

    /** Those that hold on a day. */
    public List<Leave> on(TimeAccountId account, LocalDate day) {
        return jdbc.sql(SELECT + "and l.since <= :day and (l.until is null or l.until >= :day) order by l.since, l.id")
                .param("account", account.value())
                .param("day", day)
                .query(Leaves::read)
                .list();
    }

    /** Those of somebody, by whatever account is theirs, that hold on a day. */
    public List<Leave> on(MemberId member, LocalDate day) {
        return jdbc.sql("""
                        select l.*, k.name, k.may_shop, k.may_help, k.own, k.ended
                        from shifts.owner o join shifts.leave l on l.account = o.id join shifts.leave_kind k on k.id = l.kind
                        where o.member = :member and l.since <= :day and (l.until is null or l.until >= :day) order by l.since, l.id
                        """)
                .param("member", member.value())
                .param("day", day)
                .query(Leaves::read)
                .list();
    }

    /** @throws NotFound when the account has none of that number */
    public Leave find(TimeAccountId account, long id) {
        return of(account).stream()
                .filter(leave -> leave.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(id)));
    }

    private static Leave read(ResultSet row, int n) throws SQLException {
        return new Leave(
                row.getLong("id"),
                new LeaveKind(
                        row.getLong("kind"),
                        row.getString("name"),
                        row.getBoolean("may_shop"),
                        row.getBoolean("may_help"),
                        row.getBoolean("own"),
                        row.getBoolean("ended")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("note"),
                row.getString("written_by"));
    }
}
