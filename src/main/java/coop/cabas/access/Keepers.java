package coop.cabas.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who may do something now: whom a letter about it goes to. */
@Component
public class Keepers {

    private final JdbcClient jdbc;
    private final Standing standing;

    Keepers(JdbcClient jdbc, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    /** Everybody who holds a permission, the oldest account first. */
    public List<Rights> of(String permission) {
        var accounts = jdbc.sql("select id from access.account where not disabled order by id")
                .query((row, n) -> new AccountId(row.getLong(1)))
                .list();
        return among(accounts).stream().filter(rights -> rights.may(permission)).toList();
    }

    /** What those may who still have their account. */
    public List<Rights> among(Collection<AccountId> accounts) {
        return accounts.stream().map(standing::of).flatMap(Optional::stream).toList();
    }
}
