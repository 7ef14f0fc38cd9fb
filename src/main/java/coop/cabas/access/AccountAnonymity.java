package coop.cabas.access;

import coop.cabas.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The account of somebody forgotten is shut and names nobody; lines that bear its number stay true. */
@Component
class AccountAnonymity implements PersonalData {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Standing standing;

    AccountAnonymity(JdbcClient jdbc, Accounts accounts, Standing standing) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.standing = standing;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Subject subject) {
        for (var number : subject.accounts()) {
            var id = new AccountId(number);
            accounts.disable(id);
            // RFC 2606: no letter ever goes to .invalid
            jdbc.sql(
                            "update access.account set name = '—', email = 'anonymous-' || id || '@cabas.invalid' where id = :id")
                    .param("id", number)
                    .update();
            standing.changed(id);
        }
    }
}
