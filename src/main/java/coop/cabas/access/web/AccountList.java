package coop.cabas.access.web;

import static coop.cabas.ui.table.Badge.Tone.BAD;
import static coop.cabas.ui.table.Badge.Tone.GOOD;
import static coop.cabas.ui.table.Badge.Tone.INFO;
import static coop.cabas.ui.table.Badge.Tone.NEUTRAL;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Every account, for those who manage them. */
final class AccountList {

    private AccountList() {}

    record Row(
            long id,
            String name,
            String email,
            @Nullable String roles,
            Badge state,
            @Nullable Instant lastSignIn) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "access.accounts", """
                        select a.id, a.name, a.email, a.last_sign_in, a.disabled, a.demonstration,
                               a.password is not null as has_password,
                               (select string_agg(r.name, ', ' order by r.name)
                                from access.account_role ar join access.role r on r.id = ar.role
                                where ar.account = a.id) as roles
                        from access.account a
                        where cast(:state as text) is null
                           or :state = 'disabled' and a.disabled
                           or :state = 'invited' and a.password is null and not a.disabled
                           or :state = 'open' and a.password is not null and not a.disabled
                        """, AccountList::row, "id", "bigint")
                .column(Column.<Row>text("name", "access.name", Row::name)
                        .linking(row -> "/accounts/" + row.id())
                        .sortedBy("lower(name)", "text"))
                .column(Column.<Row>text("email", "access.email", Row::email).sortedBy("email", "text"))
                .column(Column.text("roles", "access.roles", Row::roles))
                .column(Column.badge("state", "access.state", Row::state))
                .column(Column.<Row>moment("lastSignIn", "access.lastSignIn", Row::lastSignIn)
                        .sortedBy("coalesce(last_sign_in, '-infinity')", "timestamptz"))
                .orderedBy("lower(name)", "text", false)
                .searching("name || ' ' || email || ' ' || coalesce(roles, '')")
                .build();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var lastSignIn = row.getObject("last_sign_in", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("roles"),
                state(row.getBoolean("disabled"), row.getBoolean("demonstration"), row.getBoolean("has_password")),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }

    static Badge state(boolean disabled, boolean demonstration, boolean hasPassword) {
        if (disabled) {
            return Badge.of(BAD, "access.state.disabled");
        }
        if (demonstration) {
            return Badge.of(INFO, "access.state.demonstration");
        }
        return hasPassword ? Badge.of(GOOD, "access.state.open") : Badge.of(NEUTRAL, "access.state.invited");
    }
}
